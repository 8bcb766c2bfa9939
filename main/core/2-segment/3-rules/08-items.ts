import type { Unit } from '../1-lines/unit.ts';
import { ADDRESSES, findHeadingShape, hasFiniteVerb, opensWithTitle, toWords } from '../2-words/heading-words.ts';
import { giveWhere, isFree, type Page, type Rule } from './page.ts';

/** Marked lines: bullets are items; ordinals are headings, items or numbered clauses, by what stands around them. */
export const items: Rule = (page) => {
  giveWhere(page, 'item', (unit) => unit.marker?.kind === 'bullet');
  page.units.forEach((unit, at) => {
    if (isFree(page, at) && unit.marker !== null) {
      page.roles[at] = toOrdinalRole(page, unit, at);
    }
  });
};

function toOrdinalRole(page: Page, unit: Unit, at: number): 'heading' | 'item' | 'prose' {
  if (isOrdinalHeading(page, unit, at)) {
    return 'heading';
  }
  const above = page.units[at - 1];
  const announced = above !== undefined && above.opens && above.marker?.kind !== unit.marker?.kind;
  if (announced || followsItem(page, unit, at)) {
    return 'item';
  }
  return unit.marker?.kind === 'decimal' || opensWithTitle(unit.bare) ? 'prose' : 'item';
}

/** Whether the unit counts on from the item right above it, with no greater gap: the last of a list is no heading. */
function continuesItems(page: Page, { marker, blanksBefore }: Unit, at: number): boolean {
  const above = page.units[at - 1];
  const counts = marker?.kind === 'number' && above?.marker?.kind === 'number';
  const next = Number(above?.marker?.ordinal) + 1 === Number(marker?.ordinal);
  return counts && next && page.roles[at - 1] === 'item' && (blanksBefore === 0 || blanksBefore <= above.blanksBefore);
}

/** A numbered line with a full stop that states nothing and stands above a paragraph without a number: its title. */
function isTitleAbove(page: Page, unit: Unit, at: number): boolean {
  const below = page.units[at + 1];
  const title = /^\p{Lu}[^.!?:;]{3,80}\.$/u.test(unit.bare) && !/^(?:we|you|they|it|i)\s/i.test(unit.bare);
  const above = below !== undefined && below.marker === null && below.bare.length > unit.bare.length;
  const item = page.roles[at - 1] === 'item' && page.units[at - 1]?.marker?.kind === unit.marker?.kind;
  return title && above && !item && !hasFiniteVerb(toWords(unit.bare));
}

/** Whether the unit above is an item of the same list. Numbered clauses that follow each other are none. */
function followsItem(page: Page, unit: Unit, at: number): boolean {
  return (
    page.roles[at - 1] === 'item' && (unit.marker?.kind !== 'decimal' || page.units[at - 1]?.marker?.kind === 'decimal')
  );
}

function isOrdinalHeading(page: Page, unit: Unit, at: number): boolean {
  const above = page.units[at - 1];
  if (
    (findHeadingShape(unit.bare) === null && !isTitleAbove(page, unit, at)) ||
    (above !== undefined && above.opens && page.roles[at - 1] !== 'heading') ||
    (unit.opens && ADDRESSES.test(unit.bare)) ||
    continuesItems(page, unit, at)
  ) {
    return false;
  }
  const below = page.units[at + 1];
  return below !== undefined && below.marker?.kind !== unit.marker?.kind;
}
