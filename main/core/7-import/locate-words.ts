import type { Span } from '../../contract/types.ts';

/** At most so many places of the same words are looked at. */
const MAX_PLACES = 64;

/**
 * A finder of words in a text whose white space may be another: from where the last ones ended on, else from the start. Of several places the
 * first that `isClause` holds of is taken. Null where the words stand nowhere.
 */
export function createWordLocator(text: string, isClause: (span: Span) => boolean): (words: string) => Span | null {
  // Most clauses say where they stand, so that a text need not be gone through.
  let whole: ReturnType<typeof squeeze> | null = null;
  let last = 0;
  return (words) => {
    const { squeezed, offsets } = (whole ??= squeeze(text));
    const toSpan = (at: number, length: number): Span => ({
      start: offsets[at] ?? 0,
      end: (offsets[at + length - 1] ?? 0) + 1,
    });
    const sought = squeeze(words).squeezed;
    if (sought === '') return null;
    const places = [...listPlaces(squeezed, sought, last), ...listPlaces(squeezed, sought, 0)];
    const found = places.find((at) => isClause(toSpan(at, sought.length))) ?? places[0];
    if (found === undefined) return null;
    last = found + sought.length;
    return toSpan(found, sought.length);
  };
}

function listPlaces(text: string, sought: string, from: number): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sought, from); at >= 0 && places.length < MAX_PLACES; at = text.indexOf(sought, at + 1)) {
    places.push(at);
  }
  return places;
}

/** A text without its white space, and where each code unit of it stood. */
function squeeze(text: string): { readonly squeezed: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  const kept: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (/\s/.test(unit)) continue;
    offsets.push(at);
    kept.push(unit);
  }
  return { squeezed: kept.join(''), offsets };
}
