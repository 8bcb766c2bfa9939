import type { Unit } from '../1-lines/unit.ts';
import { isTitleCase, toWords } from '../2-words/heading-words.ts';
import { isAllBold } from './05-marked-headings.ts';
import type { Page, Rule } from './page.ts';

/** Words that a title cannot end in: what they join or govern is still to come. A title may end in a preposition, but then with a capital. */
const OPEN_END =
  /[^,;]\s(?:[Aa]nd|[Oo]r|[Oo]f|[Tt]he|an?|&|to|for|with|by|from|in|on|our|your|about)$|[^,;]\s(?:AND|OR|OF|THE)$/;
/** Longest title over several lines, in code units. */
const LONGEST = 200;

/** Titles that their writer broke: a heading that cannot end where its line does goes on in the heading right below, written alike. */
export const openTitles: Rule = (page) => {
  for (let at = 1; at < page.units.length; at += 1) {
    const above = page.units[at - 1];
    const unit = page.units[at];
    const both = isHeading(page, at - 1) && page.roles[at] === 'heading';
    if (both && above !== undefined && unit !== undefined && goesOn(page, above, unit)) {
      page.roles[at] = 'heading-line';
    }
  }
};

function isHeading({ roles }: Page, at: number): boolean {
  return roles[at] === 'heading' || roles[at] === 'heading-line';
}

function goesOn({ text }: Page, above: Unit, unit: Unit): boolean {
  return (
    OPEN_END.test(above.bare) &&
    isTitleCase(toWords(above.bare)) &&
    isTitleCase(toWords(unit.bare)) &&
    !unit.ends &&
    above.bare.length + unit.bare.length <= LONGEST &&
    unit.marker === null &&
    above.hashes === unit.hashes &&
    above.block?.level === unit.block?.level &&
    isAllBold(text, above) === isAllBold(text, unit)
  );
}
