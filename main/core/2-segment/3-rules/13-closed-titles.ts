import type { Unit } from '../1-lines/unit.ts';
import { countWords, hasFiniteVerb, toWords } from '../2-words/heading-words.ts';
import { STARTERS } from '../2-words/words.ts';
import { isFree, type Page, type Rule } from './page.ts';

/** Most words of such a title, and fewest of them in a text: a single one may as well be a fragment. */
const MOST_WORDS = 7;
const FEWEST = 2;
/** Words that open a request or an answer, not a title. */
const REQUESTS =
  /^(?:no|yes|never|always|none|only|thanks?|contact|click|delete|opt|write|call|send|visit|check|use|go|email|e-mail|note|review|update|report|ask|tell|choose|select|enter|follow|reply|log|sign|try|keep|stop|download|print|open|turn|set|last|effective|date|version)\b/i;

/** Titles in small letters that end in a full stop, each alone on its line: "Information collected automatically." */
export const closedTitles: Rule = (page) => {
  const found = page.units.flatMap((unit, at) => (isClosedTitle(page, unit, at) ? [at] : []));
  if (found.length >= FEWEST) {
    for (const at of found) {
      page.roles[at] = 'heading';
    }
  }
};

/** A short noun phrase set off from what stands above, over a paragraph that opens as a sentence does. */
function isClosedTitle(page: Page, unit: Unit, at: number): boolean {
  const { bare } = unit;
  if (!isFree(page, at) || bare.length > 80 || !/^\p{Lu}[^.!?:;,]+\.$/u.test(bare) || unit.marker !== null) {
    return false;
  }
  const below = page.units[at + 1];
  const above = page.units[at - 1];
  const announces = below !== undefined && isFree(page, at + 1) && below.ends && opensSentence(below.bare);
  const setOff = above === undefined || (!above.opens && (unit.blanksBefore > 0 || page.roles[at - 1] === 'heading'));
  return announces && setOff && countWords(bare) <= MOST_WORDS && !opensSentence(bare) && isPhrase(bare);
}

function opensSentence(bare: string): boolean {
  return STARTERS.has(/^[\p{L}’']+/u.exec(bare)?.[0].toLowerCase() ?? '');
}

function isPhrase(bare: string): boolean {
  return !REQUESTS.test(bare) && !hasFiniteVerb(toWords(bare)) && countWords(bare) >= 2;
}
