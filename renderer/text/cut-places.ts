/** How far the caret goes at a time while a place to cut is looked for. */
export type CaretStep = 'character' | 'word' | 'sentence';

const HAS_WORD = /[\p{L}\p{N}]/u;
const ENDS = /[.;:?!…]["”’')\]*_]*\s+$/;

/**
 * Where a segment's words can be cut in two, by offset into them: before each word (or each character) that has words on either side.
 * `sentence` gives the places behind a mark that ends something.
 */
export function listCutPlaces(words: string, step: CaretStep): readonly number[] {
  const starts = Array.from(words.matchAll(step === 'character' ? /\S/gu : /(?<=\s)\S/gu), ({ index }) => index);
  const first = HAS_WORD.exec(words)?.index ?? words.length;
  const inside = starts.filter((at) => at > first && HAS_WORD.test(words.slice(at)));
  return step === 'sentence' ? inside.filter((at) => ENDS.test(words.slice(0, at))) : inside;
}

/** Where the caret stands at first: behind the first mark that ends something, else before the word in the middle; null if nothing can be cut. */
export function findFirstPlace(words: string): number | null {
  const places = listCutPlaces(words, 'word');
  const middle = places[Math.floor(places.length / 2)] ?? listCutPlaces(words, 'character')[0] ?? null;
  return listCutPlaces(words, 'sentence')[0] ?? middle;
}

/** The next place from `at` in a direction, or `at` itself where there is none. */
export function findNextPlace(words: string, at: number, step: CaretStep, way: 1 | -1): number {
  const places = listCutPlaces(words, step);
  return (way === 1 ? places.find((place) => place > at) : places.findLast((place) => place < at)) ?? at;
}

/** The place before which a click at an offset means to cut: the start of the word that was hit, or the nearest one. */
export function findPlaceAt(words: string, offset: number): number | null {
  const places = listCutPlaces(words, 'word');
  return places.findLast((place) => place <= offset) ?? places[0] ?? null;
}
