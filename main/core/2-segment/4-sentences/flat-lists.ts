import type { Span } from '../../../contract/types.ts';
import type { Marker } from '../2-words/marker.ts';

/** How ordinals are written, and how the next one is found. */
const MAKES: readonly (readonly [RegExp, RegExp])[] = [
  [/^\d+\.\)$/, /\s(\d{1,3})\.\)\s/g],
  [/^\d+\)$/, /\s(\d{1,3})\)\s/g],
  [/^\d+\.$/, /\s(\d{1,3})\.\s(?=\p{Lu})/gu],
  [/^[a-z]\.$/, /\s([a-z])\.\s(?=\p{Lu})/gu],
];

/**
 * Where the items start of a list that a converter put on one line, the first included: "• name • address", "1. Collect 2. Use".
 *
 * Only a line that itself opens with a marker is one; an enumeration inside a sentence stays whole. Ordinals must count up by one.
 */
export function findFlatItems(text: string, span: Span, bodyStart: number, marker: Marker | null): readonly number[] {
  const starts = [span.start];
  const pattern = marker === null ? null : toNext(text.slice(span.start, bodyStart).trim(), marker);
  if (pattern === null) {
    return starts;
  }
  let awaited = toOrdinal(marker?.ordinal ?? null);
  for (const hit of text.slice(bodyStart, span.end).matchAll(pattern)) {
    const found = toOrdinal(hit[1] ?? null);
    if (awaited === null || found === awaited + 1) {
      starts.push(bodyStart + hit.index + 1);
      awaited = found;
    }
  }
  return starts;
}

/** A pattern for a blank and the next marker of the same make, its ordinal in group 1. */
function toNext(sign: string, { kind }: Marker): RegExp | null {
  if (kind === 'bullet') {
    return /^[•●○◦▪■⁃➢►✓]/u.test(sign) ? new RegExp(`\\s${sign.charAt(0)}(?=\\s?[\\p{L}\\p{N}])`, 'gu') : null;
  }
  return MAKES.find(([make]) => make.test(sign))?.[1] ?? null;
}

function toOrdinal(ordinal: string | null): number | null {
  if (ordinal === null) {
    return null;
  }
  return /^\d+$/.test(ordinal) ? Number(ordinal) : ordinal.charCodeAt(0);
}
