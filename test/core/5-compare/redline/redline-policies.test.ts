import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionChange } from '../../../../main/contract/alignment.ts';
import type { Finding } from '../../../../main/contract/findings.ts';
import { findAspectChanges } from '../../../../main/core/5-compare/redline/aspect-changes.ts';
import { redlinePolicies } from '../../../../main/core/5-compare/redline/redline-policies.ts';
import type { ClauseText } from '../../../../main/core/5-compare/redline/version-clauses.ts';
import { quote } from '../../../../main/core/span.ts';

function toVersion(lines: readonly string[]): { readonly text: string; readonly clauses: readonly ClauseText[] } {
  let start = 0;
  const clauses = lines.map((text): ClauseText => {
    const clause = { start, end: start + text.length, text, leadIn: null };
    start = clause.end + 1;
    return clause;
  });
  return { text: lines.join('\n'), clauses };
}

function compare(before: readonly string[], after: readonly string[]): readonly string[] {
  const [a, b] = [toVersion(before), toVersion(after)];
  return redlinePolicies(a.clauses, b.clauses).map((change) => {
    const words = change.kind === 'removed' ? quote(a.text, change.a) : quote(b.text, change.b);
    return `${change.kind}: ${words}`;
  });
}

const KEEP = 'We keep the logs of our web servers for 30 days and then delete them.';
const KEEP_LONGER = 'We keep the logs of our web servers for 90 days and then delete them.';
const SELL = 'We do not sell or rent your personal information to anybody.';
const CHILD = 'Our shop is not meant for children who are under 13 years old.';
const ASK = 'You may ask us at any time for a copy of what we hold.';
const NEW = 'Parcels are delivered by couriers whom we tell your address.';

describe('two versions of a policy', () => {
  it('finds nothing where nothing but white space and markup differs', () => {
    expect(compare([KEEP, SELL], [`**${KEEP}**`, SELL.replaceAll(' ', '  ')])).toEqual([
      `unchanged: **${KEEP}**`,
      `unchanged: ${SELL.replaceAll(' ', '  ')}`,
    ]);
  });

  it('tells changed, added and removed clauses, each removed one behind the one it stood behind', () => {
    expect(compare([KEEP, SELL, CHILD], [KEEP_LONGER, NEW, CHILD])).toEqual([
      `changed: ${KEEP_LONGER}`,
      `removed: ${SELL}`,
      `added: ${NEW}`,
      `unchanged: ${CHILD}`,
    ]);
  });

  it('tells a clause that moved, with what was edited in it', () => {
    const [a, b] = [toVersion([KEEP, SELL, CHILD, ASK]), toVersion([SELL, CHILD, ASK, KEEP_LONGER])];
    const changes = redlinePolicies(a.clauses, b.clauses);
    expect(changes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged', 'moved']);
    const last = changes.at(-1) as Extract<VersionChange, { kind: 'moved' }>;
    const deleted = last.redline.parts.flatMap((part) => (part.kind === 'deleted' ? [quote(a.text, part.aSpan)] : []));
    const inserted = last.redline.parts.flatMap((part) =>
      part.kind === 'inserted' ? [quote(b.text, part.bSpan)] : [],
    );
    expect([deleted, inserted]).toEqual([['30 days '], ['90 days ']]);
  });

  it('puts what was removed from the front first', () => {
    expect(compare([SELL, CHILD], [CHILD])).toEqual([`removed: ${SELL}`, `unchanged: ${CHILD}`]);
  });

  it('takes empty versions', () => {
    expect(compare([], [])).toEqual([]);
    expect(compare([], [SELL])).toEqual([`added: ${SELL}`]);
    expect(compare([SELL], [])).toEqual([`removed: ${SELL}`]);
  });

  it('pairs repeated clauses in their order', () => {
    expect(compare([SELL, KEEP, SELL], [SELL, KEEP, SELL])).toEqual([
      `unchanged: ${SELL}`,
      `unchanged: ${KEEP}`,
      `unchanged: ${SELL}`,
    ]);
  });

  it('has every clause of both versions in exactly one change, whatever was done', () => {
    const lines = fc.array(fc.constantFrom(KEEP, KEEP_LONGER, SELL, CHILD, ASK, NEW, 'Thank you.', ''), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [a, b] = [toVersion(before), toVersion(after)];
        const changes = redlinePolicies(a.clauses, b.clauses);
        const older = changes.flatMap((change) => (change.kind === 'added' ? [] : [change.a.start]));
        const newer = changes.flatMap((change) => (change.kind === 'removed' ? [] : [change.b.start]));
        expect(older.toSorted((x, y) => x - y)).toEqual(a.clauses.map(({ start }) => start));
        expect(newer).toEqual(b.clauses.map(({ start }) => start));
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });
});

describe('what changed by aspect', () => {
  const finding = (state: Finding['state'], days: string | null): Finding => ({
    aspect: 'RET-2',
    state,
    evidence: days === null ? [] : [{ start: 0, end: 4, quote: 'kept' }],
    facts:
      days === null ? [] : [{ type: 'retention-period', value: days, role: 'logs', start: 0, end: 4, quote: 'kept' }],
    nearest: [],
    doubtful: false,
  });

  it('tells a state that changed, and a fact that changed under the same state', () => {
    expect(findAspectChanges([finding('stated', 'P30D')], [finding('silent', null)])).toEqual([
      {
        aspect: 'RET-2',
        before: 'stated',
        after: 'silent',
        differences: [{ type: 'retention-period', role: 'logs', a: ['P30D'], b: [] }],
        evidence: { before: [{ start: 0, end: 4 }], after: [] },
      },
    ]);
    expect(findAspectChanges([finding('stated', 'P30D')], [finding('stated', 'P90D')])).toMatchObject([
      { before: 'stated', after: 'stated', differences: [{ a: ['P30D'], b: ['P90D'] }] },
    ]);
  });

  it('leaves out what is as it was', () => {
    expect(findAspectChanges([finding('stated', 'P30D')], [finding('stated', 'P30D')])).toEqual([]);
  });
});
