import { expect, it } from 'vitest';
import { alignClauses } from '../../../../main/core/5-compare/align/align-clauses.ts';
import type { AlignablePolicy } from '../../../../main/core/5-compare/align/clause.ts';
import { getWordTable } from '../../../../main/core/5-compare/align/word-table.ts';
import { redlinePolicies } from '../../../../main/core/5-compare/redline/redline-policies.ts';
import { createRandom } from '../../../../main/core/3-label/random.ts';

const WORDS =
  'cookies browser account order address parcel invoice newsletter children parents court vendors affiliates servers logs backups passwords'.split(
    ' ',
  );
const CLAUSES = 5000;

function makePolicy(seed: number, days: string): AlignablePolicy {
  const random = createRandom(seed);
  const draw = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  let start = 0;
  const clauses = Array.from({ length: CLAUSES }, (_, at) => {
    const text = `We keep your ${draw()} and ${draw()} with ${draw()} number${at} for ${at} ${days}.`;
    const clause = { start, end: start + text.length, text };
    start = clause.end + 1;
    return { ...clause, headings: [], leadIn: null, labels: [], scores: null, aspects: [], facts: [] };
  });
  return { company: null, clauses };
}

it(
  'aligns and redlines policies of 5,000 clauses, each with its own, telling how far it is',
  { timeout: 300_000 },
  () => {
    const [a, b] = [makePolicy(1, 'days'), makePolicy(1, 'months')];
    const steps: number[] = [];
    const { pairs } = alignClauses(getWordTable(), a, b, [], (done, total) => void steps.push(done / total));
    const own = new Set(pairs.filter((pair) => pair.a.start === toTwin(pair.b.start)).map((pair) => pair.a.start));
    expect(own.size).toBeGreaterThan(CLAUSES * 0.99);
    expect(steps).toEqual(steps.toSorted((x, y) => x - y));
    expect(steps.length).toBeGreaterThan(3);
    const changes = redlinePolicies(a.clauses, b.clauses);
    expect(changes.filter(({ kind }) => kind === 'changed').length).toBeGreaterThan(CLAUSES * 0.99);

    function toTwin(start: number): number | undefined {
      return a.clauses[b.clauses.findIndex((clause) => clause.start === start)]?.start;
    }
  },
);
