import type { Unit } from '../1-lines/unit.ts';
import { isCapitals } from '../2-words/heading-words.ts';

/**
 * How deep a heading stands by the way it is written; smaller is nearer to the top. Only the order of ranks means anything.
 *
 * A level that the source names counts as it is: 1 to 6. Unmarked styles come behind: capitals, all other lines, those that end in a
 * colon, those that end in a full stop; a number adds its depth. `underline` is the sign below the line, or null.
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
  return unit.marker?.kind === 'number' || unit.marker?.kind === 'decimal'
    ? 7 + rankNumber(unit)
    : rankStyle(unit, isBold) + rankNumber(unit);
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
    return 7;
  }
  if (unit.bare.endsWith('.')) {
    return 7.5;
  }
  return unit.bare.endsWith(':') && !isBold ? 7.4 : 7.2;
}

function rankNumber({ marker }: Unit): number {
  if (marker?.kind === 'decimal') {
    return 0.01 * ((marker.ordinal?.split('.').length ?? 1) - 1);
  }
  if (marker?.kind === 'letter') {
    return 0.15;
  }
  return marker?.kind === 'roman' ? 0.1 : 0;
}
