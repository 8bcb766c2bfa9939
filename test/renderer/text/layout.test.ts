import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment, SegmentKind } from '../../../main/contract/types.ts';
import { toLayout, type Stretch } from '../../../renderer/text/layout.ts';

/** A text and its segments from lines of `kind: words`; a line that starts with `+` goes on behind the segment above. */
function toPolicy(parts: readonly (readonly [before: string, kind: SegmentKind, words: string])[]) {
  let text = '';
  const segments: Segment[] = parts.map(([before, kind, words]) => {
    const start = text.length + before.length;
    text += before + words;
    return { kind, start, end: start + words.length, level: kind === 'heading' ? 1 : 0, headings: [], leadIn: null };
  });
  return { text, segments };
}

const membersOf = (stretch: Stretch): readonly number[] =>
  stretch.kind === 'heading'
    ? [stretch.at]
    : stretch.kind === 'furniture'
      ? stretch.members
      : stretch.passages.flatMap(({ members }) => members);

describe('the layout of a policy', () => {
  it('keeps the sentences of a paragraph together and sets off what an empty line sets off', () => {
    const { text, segments } = toPolicy([
      ['', 'clause', 'One.'],
      [' ', 'clause', 'Two.'],
      ['\n', 'clause', 'Three.'],
      ['\n\n', 'clause', 'Four.'],
    ]);
    expect(toLayout(text, segments)).toEqual([
      {
        kind: 'clauses',
        heading: null,
        passages: [
          { depth: 0, apart: false, members: [0, 1] },
          { depth: 0, apart: false, members: [2] },
          { depth: 0, apart: true, members: [3] },
        ],
      },
    ]);
  });

  it('nests list items by how far they are set in', () => {
    const { text, segments } = toPolicy([
      ['', 'clause', 'We collect:'],
      ['\n', 'list-item', '* names'],
      ['\n  ', 'list-item', '* first names'],
      ['\n\t', 'list-item', '* of children'],
      ['\n', 'list-item', '* addresses'],
      ['\n', 'clause', 'That is all.'],
    ]);
    const [stretch] = toLayout(text, segments);
    expect(stretch?.kind === 'clauses' && stretch.passages.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 1, 0]);
  });

  it('joins neighbouring furniture into one fold and counts the lines that hold something', () => {
    const { text, segments } = toPolicy([
      ['', 'boilerplate', 'Menu\n\nHome'],
      ['\n\n', 'boilerplate', 'Login'],
      ['\n', 'clause', 'We collect.'],
      ['\n', 'boilerplate', 'Imprint'],
    ]);
    expect(toLayout(text, segments).map(({ kind, ...rest }) => [kind, 'lines' in rest ? rest.lines : null])).toEqual([
      ['furniture', 3],
      ['clauses', null],
      ['furniture', 1],
    ]);
  });

  it('knows the heading above each stretch, across furniture and cuts', () => {
    const { text, segments } = toPolicy([
      ['', 'clause', 'Before.'],
      ['\n', 'heading', 'Title'],
      ['\n', 'boilerplate', 'Menu'],
      ...Array.from({ length: 100 }, (): readonly [string, SegmentKind, string] => ['\n', 'clause', 'Words.']),
    ]);
    const above = toLayout(text, segments).flatMap((stretch) => (stretch.kind === 'clauses' ? [stretch.heading] : []));
    expect(above[0]).toBeNull();
    expect(above.length).toBeGreaterThan(2);
    expect(new Set(above.slice(1))).toEqual(new Set([1]));
  });

  it('holds each segment exactly once, in order, whatever the policy', () => {
    const part = fc.tuple(
      fc.constantFrom('', ' ', '\n', '\n\n', '\n   '),
      fc.constantFrom<SegmentKind>('heading', 'clause', 'list-item', 'boilerplate'),
      fc.constantFrom('One.', '* item', 'עברית.', '😀 two\nlines'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 120 }), (parts) => {
        const { text, segments } = toPolicy(parts);
        expect(toLayout(text, segments).flatMap(membersOf)).toEqual(segments.map((_, at) => at));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
