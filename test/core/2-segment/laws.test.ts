import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment, SegmentKind } from '../../../main/contract/types.ts';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import { anyText, sections, sentence, taggedText, toClauses, toHeadings, toText, wrapText } from './policies.ts';

const numRuns = Number(process.env['LACUNA_LAWS'] ?? 200);
const settings = { numRuns, seed: 20_261_122 };
const timeout = Math.max(20_000, numRuns * 40);

const cut = (text: string): readonly Segment[] => segment({ text, blocks: null });
const toLines = (text: string, segments: readonly Segment[], kinds: readonly SegmentKind[]): readonly string[] =>
  segments
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' '));
const toWords = (text: string, segments: readonly Segment[]): readonly string[] =>
  toLines(text, segments, ['clause', 'list-item']);
const isItem = (clause: string): boolean => /^(?:[*•-]|\d\.|\([a-z]\))\s/.test(clause);

/** How many of those seen were kept, 0 to 1; NaN where none was seen. */
class Share {
  private kept = 0;
  private seen = 0;

  add(isKept: boolean): void {
    this.seen += 1;
    this.kept += isKept ? 1 : 0;
  }

  get value(): number {
    return this.kept / this.seen;
  }
}

function utf16(text: string, bigEnd: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2 + 2));
  bytes.setUint16(0, 0xfeff, !bigEnd);
  Array.from({ length: text.length }, (_, at) => bytes.setUint16(at * 2 + 2, text.charCodeAt(at), !bigEnd));
  return new Uint8Array(bytes.buffer);
}

describe('segments of any text', () => {
  it('are ordered, disjoint, trimmed, and hold every character that is not white space', { timeout }, () => {
    fc.assert(
      fc.property(fc.oneof(anyText, sections.map(toText)), (text) => {
        const segments = cut(text);
        let at = 0;
        for (const { start, end } of segments) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      settings,
    );
  });

  it('never start inside a surrogate pair, a CRLF, an address of the web or of mail', { timeout }, () => {
    fc.assert(
      fc.property(fc.oneof(anyText, sections.map(toText)), (text) => {
        const whole = [
          ...text.matchAll(
            /\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF]|(?<![\w.])https?:\/\/[a-z.]+\/[a-z.?=\d]*\w|(?<![\w.])[a-z]+@[a-z]+\.[a-z]+/g,
          ),
        ];
        const edges = new Set(cut(text).flatMap(({ start, end }) => [start, end]));
        for (const hit of whole) {
          for (let at = hit.index + 1; at < hit.index + hit[0].length; at += 1) {
            expect(edges.has(at), `${hit[0]} is cut`).toBe(false);
          }
        }
      }),
      settings,
    );
  });

  it('never start or end inside a tag', { timeout }, () => {
    fc.assert(
      fc.property(taggedText, (text) => {
        const edges = new Set(cut(text).flatMap(({ start, end }) => [start, end]));
        for (const hit of text.matchAll(/<\/?[a-z][^<>\r\n]*>/gi)) {
          for (let at = hit.index + 1; at < hit.index + hit[0].length; at += 1) {
            expect(edges.has(at), `${hit[0]} is cut`).toBe(false);
          }
        }
      }),
      settings,
    );
  });

  it(
    'come out the same every time, with headings and lead-ins that are segments above them, lead-ins under the same headings',
    { timeout },
    () => {
      fc.assert(
        fc.property(fc.oneof(anyText, sections.map(toText)), (text) => {
          const segments = cut(text);
          expect(cut(text)).toStrictEqual(segments);
          segments.forEach((one, at) => {
            const above = segments.slice(0, at);
            const isAbove = (span: { readonly start: number; readonly end: number }, heading: boolean) =>
              above.some(
                ({ start, end, kind }) => start === span.start && end === span.end && (kind === 'heading') === heading,
              );
            expect(one.headings.every((span) => isAbove(span, true))).toBe(true);
            expect(one.leadIn === null || isAbove(one.leadIn, false)).toBe(true);
            const lead = above.find(({ start, end }) => start === one.leadIn?.start && end === one.leadIn.end);
            expect(one.headings.slice(0, lead?.headings.length ?? 0)).toStrictEqual(lead?.headings ?? []);
            expect(one.kind === 'heading' ? one.level >= 1 : one.level === 0).toBe(true);
          });
        }),
        { ...settings, numRuns: Math.ceil(numRuns / 2) },
      );
    },
  );
});

describe('segments of a policy', () => {
  it('are its sentences and its list items', { timeout }, () => {
    fc.assert(
      fc.property(sections, (parts) => {
        const text = toText(parts);
        expect(toWords(text, cut(text))).toStrictEqual(toClauses(parts));
      }),
      settings,
    );
  });

  it('are not changed by sections that come behind them, in whichever style', { timeout }, () => {
    fc.assert(
      fc.property(sections, sections, fc.integer({ min: 60, max: 100 }), (parts, others, column) => {
        const text = toText(parts);
        const before = cut(text);
        for (const added of [toText(others), wrapText(toText(others), column)]) {
          expect(cut(`${text}\n${added}`).slice(0, before.length)).toStrictEqual(before);
        }
      }),
      settings,
    );
  });

  it('do not depend on whether empty lines or the bars of a corpus part the paragraphs', { timeout }, () => {
    fc.assert(
      fc.property(sections, (parts) => {
        const text = toText(parts);
        const barred = text.replaceAll('\n\n', '|||');
        expect(toWords(barred, cut(barred))).toStrictEqual(toWords(text, cut(text)));
      }),
      settings,
    );
  });

  it('do not depend on how lines end or on which blank stands between words', { timeout }, () => {
    fc.assert(
      fc.property(sections, (parts) => {
        const text = toText(parts);
        const words = toWords(text, cut(text));
        for (const other of [
          text.replaceAll('\n', '\r\n'),
          text.replaceAll('\n', '\r'),
          text.replaceAll(' ', '\u00A0'),
        ]) {
          expect(toWords(other, cut(other))).toStrictEqual(words);
        }
      }),
      settings,
    );
  });

  it('do not depend on the encoding', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(sections, async (parts) => {
        const text = toText(parts);
        const legacy = Uint8Array.from(
          text.replaceAll('“', '\u0093').replaceAll('”', '\u0094').replaceAll('•', '\u0095'),
          (letter) => letter.charCodeAt(0),
        );
        const files = [
          new TextEncoder().encode(text),
          new TextEncoder().encode(`\uFEFF${text}`),
          utf16(text, false),
          utf16(text, true),
          legacy,
        ];
        for (const bytes of files) {
          const read = await ingest(bytes, 'policy.txt');
          expect(read.text).toBe(text);
          expect(segment(read)).toStrictEqual(cut(text));
        }
      }),
      { ...settings, numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it.each([
    ['at one column', (first: number) => first],
    ['at two columns, one behind the other', (_: number, second: number) => second],
  ])(
    'survive wrapping at 60 to 100 columns, 93 in 100 headings, clauses and items at least: %s',
    { timeout },
    (_, choose) => {
      const shares = { heading: new Share(), clause: new Share(), item: new Share() };
      const column = fc.integer({ min: 60, max: 100 });
      fc.assert(
        fc.property(sections, sections, column, column, (parts, others, first, second) => {
          const wrapped = `${wrapText(toText(parts), first)}\n${wrapText(toText(others), choose(first, second))}`;
          const segments = cut(wrapped);
          const headings = new Set(toLines(wrapped, segments, ['heading']));
          const clauses = new Set(toLines(wrapped, segments, ['clause', 'list-item']));
          for (const heading of [...toHeadings(parts), ...toHeadings(others)]) {
            shares.heading.add(headings.has(heading));
          }
          for (const clause of [...toClauses(parts), ...toClauses(others)]) {
            shares[isItem(clause) ? 'item' : 'clause'].add(clauses.has(clause));
          }
        }),
        { ...settings, numRuns: Math.ceil(numRuns / 2) },
      );
      expect(shares.heading.value).toBeGreaterThanOrEqual(0.93);
      expect(shares.clause.value).toBeGreaterThanOrEqual(0.93);
      expect(shares.item.value).toBeGreaterThanOrEqual(0.93);
    },
  );

  it('are one clause where there is only one', { timeout }, () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(cut(text)).toStrictEqual([
          { start: 0, end: text.length, kind: 'clause', level: 0, headings: [], leadIn: null },
        ]);
      }),
      settings,
    );
  });
});
