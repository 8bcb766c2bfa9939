import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecisionId, toPolicyId } from '../../../main/contract/decode.ts';
import type { Mend, Segment, SegmentChange, SegmentKind, Span } from '../../../main/contract/types.ts';
import { cutSpan } from '../../../main/core/2-segment/6-mends/apply.ts';
import { toHeadingPaths } from '../../../main/core/2-segment/6-mends/heading-paths.ts';
import { toLeadIns } from '../../../main/core/2-segment/6-mends/lead-ins.ts';
import type { MendedSegment } from '../../../main/core/2-segment/6-mends/mended-segment.ts';
import { replayMends } from '../../../main/core/2-segment/6-mends/replay.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import { anyText, sections, toText } from './policies.ts';

const numRuns = Number(process.env['LACUNA_LAWS'] ?? 200);
const settings = { numRuns, seed: 20_261_123 };
const timeout = Math.max(20_000, numRuns * 40);

/** What somebody does at a place that is named by shares of the whole, so that it can be drawn before the text is known. */
interface Deed {
  readonly action: Mend['action'];
  readonly where: number;
  readonly at: number;
  readonly kind: SegmentKind;
  readonly level: number | undefined;
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    action: fc.constantFrom('split', 'split', 'merge', 'rekind'),
    where: share,
    at: share,
    kind: fc.constantFrom('heading', 'clause', 'list-item', 'boilerplate'),
    level: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  }),
  { maxLength: 15 },
);
const texts = fc.oneof(anyText, sections.map(toText));
const cut = (text: string): readonly Segment[] => segment({ text, blocks: null });

function toMend(text: string, span: Span, change: SegmentChange, id: number): Mend {
  const { start, end } = span;
  return {
    ...change,
    start,
    end,
    id: toDecisionId(`m${id}`),
    policyId: toPolicyId('a'.repeat(64)),
    quote: text.slice(start, end),
    author: 'Ada',
    decidedAt: '2026-01-01T00:00:00.000Z',
  };
}

function toDone(text: string, segments: readonly MendedSegment[], deed: Deed, id: number): Mend | null {
  const place = Math.floor(deed.where * segments.length);
  const [whole, next] = segments.slice(place, place + 2);
  if (whole === undefined) return null;
  if (deed.action === 'rekind') {
    const { kind, level } = deed;
    const depth = kind === 'heading' && level !== undefined ? { level } : {};
    return toMend(text, whole, { action: 'rekind', kind, ...depth }, id);
  }
  if (deed.action === 'merge') {
    if (next === undefined) return null;
    return toMend(text, { start: whole.start, end: next.end }, { action: 'merge', at: next.start }, id);
  }
  const parts = cutSpan(text, whole, whole.start + Math.floor(deed.at * (whole.end - whole.start)));
  return parts && toMend(text, whole, { action: 'split', at: parts[1].start }, id);
}

/** The mends that the deeds leave, each made on what those before it made. */
function doAll(text: string, machine: readonly Segment[], done: readonly Deed[]): readonly Mend[] {
  const mends: Mend[] = [];
  for (const [id, deed] of done.entries()) {
    const mend = toDone(text, replayMends(text, machine, mends).segments, deed, id);
    if (mend !== null) mends.push(mend);
  }
  return mends;
}

/** Ordered, disjoint and trimmed, holding every character that is not white space, with no character halved. */
function checkSound(text: string, segments: readonly Segment[]): boolean {
  let at = 0;
  for (const { start, end, kind, level } of segments) {
    expect(text.slice(at, start).trim()).toBe('');
    expect(start).toBeLessThan(end);
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    expect(kind === 'heading' ? level >= 1 : level === 0).toBe(true);
    at = end;
  }
  expect(text.slice(at).trim()).toBe('');
  const edges = new Set(segments.flatMap(({ start, end }) => [start, end]));
  for (const { index } of text.matchAll(/\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) {
    expect(edges.has(index + 1)).toBe(false);
  }
  return true;
}

describe('mended segments of any text', () => {
  it('stay ordered, disjoint and trimmed, and hold every character that is not white space', { timeout }, () => {
    fc.assert(
      fc.property(texts, deeds, (text, done) => {
        const machine = cut(text);
        expect(checkSound(text, replayMends(text, machine, doAll(text, machine, done)).segments)).toBe(true);
      }),
      settings,
    );
  });

  it('stay so when any of the mends are taken back, the rest being replayed or listed as orphans', { timeout }, () => {
    fc.assert(
      fc.property(texts, deeds, fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }), (text, done, kept) => {
        const machine = cut(text);
        const mends = doAll(text, machine, done).filter((_, at) => kept[at]);
        const { segments, orphans } = replayMends(text, machine, mends);
        expect(checkSound(text, segments)).toBe(true);
        const used = new Set(segments.flatMap((one) => one.mends));
        // A mend that was replayed shows on a segment; a later one may not take that away.
        expect(mends.every((mend) => used.has(mend) !== orphans.includes(mend))).toBe(true);
      }),
      settings,
    );
  });

  it(
    'have headings above them that stand above them, and go under the machine’s where nothing was done',
    { timeout },
    () => {
      fc.assert(
        fc.property(texts, deeds, (text, done) => {
          const machine = cut(text);
          expect(toLeadIns(toHeadingPaths(machine))).toStrictEqual(machine);
          expect(replayMends(text, machine, []).segments).toStrictEqual(machine.map((one) => ({ ...one, mends: [] })));
          const { segments } = replayMends(text, machine, doAll(text, machine, done));
          const headings = segments.filter(({ kind }) => kind === 'heading');
          for (const one of segments) {
            for (const span of one.headings) {
              expect(headings.some(({ start, end }) => start === span.start && end === span.end)).toBe(true);
              expect(span.end).toBeLessThanOrEqual(one.start);
            }
            expect(one.leadIn === null || (one.kind !== 'heading' && one.leadIn.end <= one.start)).toBe(true);
          }
        }),
        { ...settings, numRuns: Math.ceil(numRuns / 2) },
      );
    },
  );

  it('come back when a split is merged and when a merge is split', { timeout }, () => {
    fc.assert(
      fc.property(texts, deeds, (text, done) => {
        const machine = cut(text);
        const bare = (segments: readonly Segment[]): unknown => segments.map(({ start, end }) => [start, end]);
        for (const deed of done) {
          const mend = toDone(text, replayMends(text, machine, []).segments, deed, 0);
          if (mend === null || mend.action === 'rekind') continue;
          const { start, end, at } = mend;
          const back = toMend(text, { start, end }, { action: mend.action === 'split' ? 'merge' : 'split', at }, 1);
          const { segments, orphans } = replayMends(text, machine, [mend, back]);
          expect(orphans).toEqual([]);
          expect(bare(segments)).toEqual(bare(machine));
        }
      }),
      { ...settings, numRuns: Math.ceil(numRuns / 2) },
    );
  });

  it('throw for no mend, however wrong', { timeout }, () => {
    const wild = fc.record({ start: fc.nat(60), end: fc.nat(60), at: fc.nat(60), isQuoted: fc.boolean() });
    fc.assert(
      fc.property(anyText, wild, fc.constantFrom('split', 'merge', 'rekind'), (text, span, action) => {
        const change: SegmentChange = action === 'rekind' ? { action, kind: 'clause' } : { action, at: span.at };
        const mend = { ...toMend(text, span, change, 0), ...(span.isQuoted ? {} : { quote: 'other words' }) };
        expect(checkSound(text, replayMends(text, cut(text), [mend]).segments)).toBe(true);
      }),
      settings,
    );
  });
});

describe('a mend', () => {
  const text =
    'Sharing\n\nWe share data with: our partners. We keep logs.\n\n* name;\n* e-mail.\n\nPage 2\n\nof this policy.\n';
  const spanOf = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const toPart = (words: string, kind: SegmentKind): Segment => ({
    ...spanOf(words),
    kind,
    level: kind === 'heading' ? 1 : 0,
    headings: kind === 'heading' ? [] : [spanOf('Sharing')],
    leadIn: kind === 'list-item' ? spanOf('We share data with: our partners. We keep logs.') : null,
  });
  const machine: readonly Segment[] = [
    toPart('Sharing', 'heading'),
    toPart('We share data with: our partners. We keep logs.', 'clause'),
    toPart('* name;', 'list-item'),
    toPart('* e-mail.', 'list-item'),
    toPart('Page 2', 'boilerplate'),
    toPart('of this policy.', 'clause'),
  ];
  const read = (mends: readonly Mend[]): readonly (readonly unknown[])[] =>
    replayMends(text, machine, mends).segments.map(({ start, end, kind, headings, leadIn }) => [
      kind,
      text.slice(start, end),
      headings.map((span) => text.slice(span.start, span.end)),
      leadIn && text.slice(leadIn.start, leadIn.end),
    ]);
  const all = 'We share data with: our partners. We keep logs.';
  const splitAt = (words: string): Mend => toMend(text, spanOf(all), { action: 'split', at: text.indexOf(words) }, 0);
  const rekind = (words: string, kind: SegmentKind): Mend => toMend(text, spanOf(words), { action: 'rekind', kind }, 1);
  const merge = (first: string, second: string): Mend => {
    const span = { start: spanOf(first).start, end: spanOf(second).end };
    return toMend(text, span, { action: 'merge', at: spanOf(second).start }, 2);
  };

  it('that splits leaves the end of the sentence as what opens the list', () => {
    expect(read([splitAt('We keep')]).slice(1, 4)).toEqual([
      ['clause', 'We share data with: our partners.', ['Sharing'], null],
      ['clause', 'We keep logs.', ['Sharing'], null],
      ['list-item', '* name;', ['Sharing'], 'We keep logs.'],
    ]);
  });

  it('that makes a heading puts it above what follows, beside other headings of its place', () => {
    const mended = read([rekind(all, 'heading'), rekind('of this policy.', 'heading')]);
    expect(mended.slice(1)).toEqual([
      ['heading', all, ['Sharing'], null],
      ['list-item', '* name;', ['Sharing', all], null],
      ['list-item', '* e-mail.', ['Sharing', all], null],
      ['boilerplate', 'Page 2', ['Sharing', all], null],
      ['heading', 'of this policy.', ['Sharing'], null],
    ]);
  });

  it('that takes a heading away takes it off all that stood under it', () => {
    expect(read([rekind('Sharing', 'boilerplate')]).map(([, , headings]) => headings)).toEqual(machine.map(() => []));
  });

  it('that makes a list item looks for the sentence that it completes', () => {
    const mended = read([splitAt('our'), rekind('our partners. We keep logs.', 'list-item')]);
    expect(mended[2]).toEqual(['list-item', 'our partners. We keep logs.', ['Sharing'], 'We share data with:']);
  });

  it.each<{ first: string; second: string; kind: SegmentKind }>([
    { first: 'Sharing', second: all, kind: 'clause' },
    { first: all, second: '* name;', kind: 'clause' },
    { first: '* name;', second: '* e-mail.', kind: 'list-item' },
    { first: '* e-mail.', second: 'Page 2', kind: 'list-item' },
    { first: 'Page 2', second: 'of this policy.', kind: 'clause' },
  ])('that joins “$first” and “$second” makes a $kind', ({ first, second, kind }) => {
    const mended = read([merge(first, second)]);
    expect(mended).toHaveLength(machine.length - 1);
    const joined = mended.find(([, words]) => String(words).startsWith(first));
    expect(joined?.[0]).toBe(kind);
    expect(String(joined?.[1]).endsWith(second)).toBe(true);
  });

  it('whose segment is cut otherwise now is an orphan, and those behind it are replayed', () => {
    const mends = [splitAt('We keep'), rekind('* name;', 'clause')];
    const [, first] = machine;
    const other = first === undefined ? [] : machine.with(1, { ...first, end: first.end - 5 });
    const { segments, orphans } = replayMends(text, other, mends);
    expect(orphans).toEqual([mends[0]]);
    expect(segments.find(({ start }) => start === spanOf('* name;').start)?.kind).toBe('clause');
  });
});
