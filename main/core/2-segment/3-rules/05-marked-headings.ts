import type { Unit } from '../1-lines/unit.ts';
import { toCodes } from '../2-words/characters.ts';
import { giveWhere, type Page, type Rule } from './page.ts';

const DATED = /^(?:last |effective|updated|revised|date)/i;
/** Longest heading, in words. */
const HEADING_WORDS = 24;

const UNDERLINES = toCodes('=-');
/** Signs that bold type starts with where the text itself says so. */
const BOLD_STARTS = toCodes('*_<');

/** Headings that the writer marked: `#` signs, an underline of `=` or `-`, or a whole line in bold. */
export const markedHeadings: Rule = (page) => {
  giveWhere(page, 'heading', (unit) => unit.hashes > 0 && unit.bare.split(' ').length <= HEADING_WORDS);
  giveWhere(page, 'heading', (unit, at) => isUnderlined(page, unit, at));
  giveWhere(page, 'heading', (unit, at) => isBoldHeading(page.text, unit) && !opensList(page, unit, at));
};

/** Whether the line below underlines the unit, rather than parting two paragraphs. */
export function isUnderlined(page: Page, unit: Unit, at: number): boolean {
  const below = page.units[at + 1];
  if (below === undefined || below.blanksBefore > 0 || !UNDERLINES.has(page.text.charCodeAt(below.start))) {
    return false;
  }
  if (unit.bare.length > 120 || /[.;,]$/.test(unit.bare)) {
    return false;
  }
  const line = page.text.slice(below.start, below.end);
  const size = unit.end - unit.start;
  return /^(?:={3,}|-{3,})$/.test(line) && Math.abs(line.length - size) <= Math.max(2, size / 5);
}

function isBoldHeading(text: string, unit: Unit): boolean {
  if (!isAllBold(text, unit) || /[;,]$/.test(unit.bare) || DATED.test(unit.bare)) {
    return false;
  }
  const words = unit.bare.split(' ').length;
  const opens = unit.marker?.kind !== 'bullet' || /^\p{Lu}/u.test(unit.bare);
  return opens && words <= 16 && !(words > 8 && unit.bare.endsWith('.'));
}

/** A bold statement that ends in a colon above marked items is their lead-in. */
function opensList(page: Page, unit: Unit, at: number): boolean {
  const below = page.units[at + 1];
  const listed = below?.marker?.kind === 'bullet' || below?.block?.role === 'list-item';
  return (
    listed &&
    unit.opens &&
    /\b(?:we|you|may|will|can|are|is|includes?|following)\b/i.test(unit.bare) &&
    !/^(?:how|what|why|who|when|information)\b/i.test(unit.bare)
  );
}

/** Whether every word of a unit is bold: by the source's own word, or between `**` or `__`. */
export function isAllBold(text: string, unit: Unit): boolean {
  if (unit.block !== null) {
    return unit.block.boldEnd >= unit.end;
  }
  if (unit.end - unit.bodyStart > 400 || !BOLD_STARTS.has(text.charCodeAt(unit.bodyStart))) {
    return false;
  }
  const body = text.slice(unit.bodyStart, unit.end);
  if (!/^(?:\*\*|__|<b>|<strong>)/i.test(body)) {
    return false;
  }
  const rest = body
    .replaceAll(/\*\*(?:[^*]|\*(?!\*))+\*\*|__(?:[^_]|_(?!_))+__/g, '')
    .replaceAll(/<(b|strong)>[^<]*<\/\1>/gi, '');
  return !/[\p{L}\p{N}]/u.test(rest);
}
