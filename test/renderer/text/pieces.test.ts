import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_MARKS, toPieces, type Marks } from '../../../renderer/text/pieces.ts';

const toSeen = (words: string): string =>
  toPieces(words, NO_MARKS)
    .map((piece) => (piece.markup === 'bullet' ? '• ' : piece.markup === 'hidden' ? '' : piece.words))
    .join('');

describe('the pieces of a segment', () => {
  it.each([
    ['**Contact us**', 'Contact us'],
    ['## How we use data', 'How we use data'],
    ['VMware Privacy Policy\n---------------------', 'VMware Privacy Policy\n'],
    ['See our [privacy statement](https://example.org/p "Privacy").', 'See our privacy statement.'],
    ['> *Archived on 2013-11-19.*', 'Archived on 2013-11-19.'],
    ['<span class="x">Menu</span>', 'Menu'],
    ['*   your __name__', '• your name'],
    ['-   [Login](/login)', '• Login'],
    ['snake_case and 2 * 3 * 4 stay', 'snake_case and 2 * 3 * 4 stay'],
    ['mail a\\_b@example.org', 'mail a_b@example.org'],
    ['**', '**'],
    ['', ''],
    ['write to <privacy@acme.example>', 'write to privacy@acme.example'],
    ['say <company> and 1 < 2', 'say <company> and 1 < 2'],
  ])('hide the markup of %j', (words, seen) => {
    expect(toSeen(words)).toBe(seen);
  });

  it('mark what was found and tell the match that the search stands at', () => {
    const marks: Marks = {
      ...NO_MARKS,
      matches: [
        { start: 0, end: 2 },
        { start: 6, end: 8 },
      ],
      current: 6,
    };
    const found = toPieces('We and We', marks).map(({ words, match }) => [words, match]);
    expect(found).toEqual([
      ['We', 'found'],
      [' and', null],
      [' W', 'current'],
      ['e', null],
    ]);
  });

  it('let the stronger of two overlapping weights win', () => {
    const weights = [
      { start: 3, end: 7, weight: 2 },
      { start: 0, end: 5, weight: -1 },
    ];
    expect(toPieces('we sell data', { ...NO_MARKS, weights }).map(({ words, weight }) => [words, weight])).toEqual([
      ['we ', 'against'],
      ['se', 'for'],
      ['ll', 'for'],
      [' data', null],
    ]);
  });

  it('joined are the words exactly, whatever is marked', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    const words = fc.string({
      unit: fc.constantFrom('a', ' ', '*', '_', '#', '[', ']', '(', ')', '<', '>', '-', '\n', '😀'),
    });
    fc.assert(
      fc.property(words, fc.array(span), fc.array(span), (text, matches, spans) => {
        const weights = spans.map((at, index) => ({ ...at, weight: index % 2 === 0 ? 1 : -1 }));
        const pieces = toPieces(text, { matches, current: matches[0]?.start ?? null, weights });
        expect(pieces.map((piece) => piece.words).join('')).toBe(text);
        for (const piece of pieces) expect(text.startsWith(piece.words, piece.at)).toBe(true);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
