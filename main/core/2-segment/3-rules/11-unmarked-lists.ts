import { isContactLine } from '../2-words/address-words.ts';
import { hasFiniteVerb, toWords } from '../2-words/heading-words.ts';
import { STARTERS } from '../2-words/words.ts';
import type { Unit } from '../1-lines/unit.ts';
import { isFree, type Page, type Rule } from './page.ts';

/** Longest item of an unmarked list, in code units. */
const LONGEST = 700;

/** Items without marks: lines below a lead-in that ends in a colon and that are built alike. */
export const unmarkedLists: Rule = (page) => {
  page.units.forEach((unit, at) => {
    if (unit.opens && page.roles[at] !== 'boilerplate' && page.roles[at] !== 'heading') {
      const end = findListEnd(page, at + 1);
      for (let item = at + 1; item < end; item += 1) {
        page.roles[item] = 'item';
      }
    }
  });
};

function findListEnd(page: Page, from: number): number {
  const first = page.units[from];
  if (first === undefined || !canBeItem(page, from)) {
    return from;
  }
  if (/^["“'(]?\p{Ll}/u.test(first.bare) || endsItem(first) || isContactLine(first.bare)) {
    return findPunctuatedEnd(page, from);
  }
  return findAlikeEnd(page, from);
}

function canBeItem(page: Page, at: number): boolean {
  const unit = page.units[at];
  return (
    unit !== undefined && isFree(page, at) && unit.marker === null && unit.end - unit.start <= LONGEST && !unit.opens
  );
}

/** Whether a line ends as an item does that others follow: in a comma or semicolon, or one and a joining word. */
function endsItem(unit: Unit): boolean {
  return /[;,](?:\s*(?:and|or|and\/or|&))?,?$/i.test(unit.bare) || /\b(?:and|or|and\/or)$/i.test(unit.bare);
}

/** Items in small letters, or that end in commas, with or without blank lines between. */
function findPunctuatedEnd(page: Page, from: number): number {
  let at = from + 1;
  while (canBeItem(page, at)) {
    const unit = page.units[at];
    const above = page.units[at - 1];
    const small = unit !== undefined && /^["“'(]?\p{Ll}/u.test(unit.bare);
    const contact = unit !== undefined && isContactLine(unit.bare);
    if (unit === undefined || above === undefined || !(small || contact || endsItem(above))) {
      break;
    }
    at += 1;
  }
  return at;
}

/** Items in capitals: lines without a gap between them, up to the first that is built otherwise. */
function findAlikeEnd(page: Page, from: number): number {
  let at = from + 1;
  const first = page.units[from];
  const second = page.units[at];
  if (first === undefined || second === undefined || second.blanksBefore > 0) {
    return from;
  }
  const ended = first.ends;
  const opening = toOpening(first);
  const sameOpening = toOpening(second) === opening;
  while (canBeItem(page, at) && page.units[at]?.blanksBefore === 0) {
    const unit = page.units[at];
    if (unit === undefined || (!ended && toOpening(unit) !== opening && speaksForItself(unit))) {
      break;
    }
    if (ended && !sameOpening && isStatement(unit)) {
      break;
    }
    at += 1;
  }
  return at - from >= 2 ? at : from;
}

function toOpening(unit: Unit): string {
  return unit.bare.split(' ')[0]?.toLowerCase() ?? '';
}

/** A whole sentence below items that have no end: it is not one of them. */
function speaksForItself(unit: Unit): boolean {
  return unit.ends && (STARTERS.has(toOpening(unit)) || hasFiniteVerb(toWords(unit.bare)));
}

/** A sentence with its own subject, as no item under a lead-in is. */
function isStatement(unit: Unit): boolean {
  return unit.ends && /^(?:we|you|if|this|these|please|our|it|they|however)\b/i.test(unit.bare);
}
