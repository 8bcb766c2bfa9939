import type { Unit } from '../1-lines/unit.ts';
import { isCapitals, toWords, isTitleCase } from '../2-words/heading-words.ts';

/**
 * How deep a heading stands by the way it is written; smaller is nearer to the top. Only the order of ranks means anything.
 *
 * A level that the source names counts as it is: 1 to 6. Unmarked styles come behind: capitals, bold, title case, plain; a decimal number adds its
 * depth. `underline` is the sign below the line, or null.
 */
export function rankHeading(unit: Unit, underline: string | null, isBold: boolean): number {
  if (unit.block?.role === 'heading' && unit.block.level > 0) {
    return unit.block.level;
  }
  if (unit.hashes > 0) {
    return unit.hashes;
  }
  if (underline !== null) {
    return underline === '=' ? 1 : 2;
  }
  return rankStyle(unit, isBold) + rankNumber(unit);
}

/** A first heading that names the document stands above all others. */
export function isDocumentTitle(bare: string): boolean {
  return (
    /\b(?:policy|policies|notice|statement|terms|privacy|agreement)\b/i.test(bare) &&
    !/^(?:changes|information|updates|scope|about)\b/i.test(bare) &&
    !/^\d/.test(bare)
  );
}

function rankStyle(unit: Unit, isBold: boolean): number {
  if (isCapitals(unit.bare)) {
    return isBold ? 6.9 : 7;
  }
  const colon = /:$/.test(unit.bare) ? 0.05 : 0;
  if (isBold) {
    return 7.2 + colon;
  }
  return isTitleCase(toWords(unit.bare)) && !/[?]$/.test(unit.bare) ? 7.4 + colon : 7.5 + colon;
}

function rankNumber(unit: Unit): number {
  switch (unit.marker?.kind) {
    case 'decimal': {
      return 0.01 * ((unit.marker.ordinal?.split('.').length ?? 1) - 1);
    }
    case 'letter':
    case 'roman': {
      return 0.3;
    }
    default: {
      return 0;
    }
  }
}
