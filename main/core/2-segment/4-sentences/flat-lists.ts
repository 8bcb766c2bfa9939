import type { Span } from '../../../contract/types.ts';
import type { Marker } from '../2-words/marker.ts';

/**
 * Where the items start of a list that a converter put on one line, the first included: "• name • address", "1. Collect 2. Use".
 *
 * Only a line that itself opens with a marker is one; an enumeration inside a sentence stays whole. Ordinals must count up by one.
 */
export function findFlatItems(text: string, span: Span, bodyStart: number, marker: Marker | null): readonly number[] {
  const starts = [span.start];
  const sign = text.slice(span.start, bodyStart).trim();
  const pattern = toNext(sign, marker);
  if (pattern === null) {
    return starts;
  }
  pattern.lastIndex = bodyStart;
  let awaited = toOrdinal(marker?.ordinal ?? null);
  for (let hit = pattern.exec(text); hit !== null && hit.index < span.end; hit = pattern.exec(text)) {
    const found = toOrdinal(hit[2] ?? null);
    if (awaited === null || found === awaited + 1) {
      starts.push(hit.index + (hit[1]?.length ?? 0));
      awaited = found;
    }
  }
  return starts;
}

/** A pattern for the next marker of the same make: its white space in group 1, its ordinal in group 2. */
function toNext(sign: string, marker: Marker | null): RegExp | null {
  if (marker === null) {
    return null;
  }
  if (marker.kind === 'bullet') {
    return /^[•●○◦▪■⁃➢►✓]/u.test(sign) ? new RegExp(`(\\s+)${sign.charAt(0)}(?=\\s*[\\p{L}\\p{N}])`, 'gu') : null;
  }
  if (marker.kind === 'number') {
    return /^\d+\.\)$/.test(sign)
      ? /(\s+)(\d{1,3})\.\)\s/g
      : /^\d+\)$/.test(sign)
        ? /(\s+)(\d{1,3})\)\s/g
        : /^\d+\.$/.test(sign)
          ? /(\s+)(\d{1,3})\.\s(?=\p{Lu})/gu
          : null;
  }
  return marker.kind === 'letter' && /^[a-z]\.$/.test(sign) ? /(\s+)([a-z])\.\s(?=\p{Lu})/gu : null;
}

function toOrdinal(ordinal: string | null): number | null {
  if (ordinal === null) {
    return null;
  }
  return /^\d+$/.test(ordinal) ? Number(ordinal) : ordinal.charCodeAt(0);
}
