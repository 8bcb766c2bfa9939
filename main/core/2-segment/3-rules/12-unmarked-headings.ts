import type { Unit } from '../1-lines/unit.ts';
import { isSpace } from '../2-words/characters.ts';
import { isContactLine } from '../2-words/address-words.ts';
import { ADDRESSES, findHeadingShape, hasFiniteVerb, isTitleCase, toWords } from '../2-words/heading-words.ts';
import { isFree, type Page, type Rule } from './page.ts';

/** Longest line that is looked at, in code units; a heading is shorter, but remains of a table may stand behind it. */
const LONGEST = 300;
const BAR = 0x7c;
const ANNOUNCES = /\b(?:please|following|below|includes?|such as)\b[^,]*$/i;

/** Headings that nothing marks but their shape and their place: short lines with text below that they announce. */
export const unmarkedHeadings: Rule = (page) => {
  const found: number[] = [];
  page.units.forEach((unit, at) => {
    if (isFree(page, at) && isHeading(page, unit, at)) {
      page.roles[at] = 'heading';
      found.push(at);
    }
  });
  demoteRows(page, found);
};

/** Heading-like lines of which this many follow each other announce nothing: they are rows or items. */
const ROWS = 4;

/** Runs of heading-like lines with nothing between them are rows; the last stays a heading where a gap sets it off. */
function demoteRows(page: Page, found: readonly number[]): void {
  let from = 0;
  found.forEach((at, index) => {
    const next = found[index + 1];
    const goesOn = next === at + 1 && page.units[next]?.blanksBefore === page.units[at]?.blanksBefore;
    if (goesOn) {
      return;
    }
    if (index - from + 1 >= ROWS) {
      found.slice(from, index + 1).forEach((row) => {
        page.roles[row] = 'prose';
      });
    }
    from = index + 1;
  });
}

function isHeading(page: Page, unit: Unit, at: number): boolean {
  if (unit.marker?.kind === 'bullet' || isContactLine(unit.bare)) {
    return false;
  }
  if (unit.opens && /:["”*_)\s|]*$/.test(unit.bare.slice(-12))) {
    return isColonHeading(page, unit, at);
  }
  if (unit.bare.length > LONGEST) {
    return false;
  }
  const shape = findHeadingShape(dropRemains(unit.bare));
  if (shape === null) {
    return false;
  }
  const below = findBelow(page, at);
  return below !== null && (shape !== 'plain' || isLonger(below, unit));
}

/** A line without the white space and the bars that remain of a table at its end. */
function dropRemains(bare: string): string {
  let at = bare.length;
  while (at > 0 && (bare.charCodeAt(at - 1) === BAR || isSpace(bare.charCodeAt(at - 1)))) {
    at -= 1;
  }
  return at === bare.length ? bare : bare.slice(0, at);
}

/** The next unit that is not boilerplate. */
function findBelow(page: Page, at: number): Unit | null {
  for (let next = at + 1; next < page.units.length && next < at + 12; next += 1) {
    if (page.roles[next] !== 'boilerplate') {
      return page.units[next] ?? null;
    }
  }
  return null;
}

function isLonger(below: Unit, unit: Unit): boolean {
  return below.bare.length > unit.bare.length || below.ends || findHeadingShape(below.bare) !== null || below.opens;
}

/** Two words or more in title case that name something and address nobody. */
function isName(bare: string): boolean {
  const words = toWords(bare);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length >= 2 && isTitleCase(words) && !hasFiniteVerb(words) && !/\b(?:us|you|we)\b/i.test(bare);
}

/** A line that ends in a colon is a heading unless items or an address follow that complete it. */
function isColonHeading(page: Page, unit: Unit, at: number): boolean {
  const shape = findHeadingShape(unit.bare.replace(/:["”*_)\s|]*$/, ''));
  const next = page.roles[at + 1] ?? null;
  if (
    ((next === 'item' || next === 'address') && !isName(unit.bare)) ||
    ADDRESSES.test(unit.bare) ||
    ANNOUNCES.test(unit.bare)
  ) {
    return false;
  }
  const below = findBelow(page, at);
  const dependent =
    /^(?:when|while|where|if|for|in|at|on|by|with|during)\b/i.test(unit.bare) &&
    unit.bare.length < 160 &&
    !hasFiniteVerb(toWords(unit.bare));
  return below !== null && (shape !== null || dependent);
}
