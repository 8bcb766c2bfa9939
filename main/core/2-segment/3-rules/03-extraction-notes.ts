import { giveWhere, type Rule } from './page.ts';

/** Units from either end of a file in which a note on its making is looked for. */
const EDGE = 6;
const NOTE =
  /\b(?:archived|snapshot|wayback machine|extracted and transformed|retrieved (?:from|on)|converted from|scraped|crawled|saved from url)\b/i;

/** Notes on how the text was got: "extracted from …, archived on …". They stand at the head or the foot. */
export const extractionNotes: Rule = (page) => {
  const { length } = page.units;
  giveWhere(
    page,
    'boilerplate',
    (unit, at) =>
      (at < EDGE || at >= length - EDGE) &&
      (unit.quoted || /^[[*_(<]/.test(unit.bare) || at < 2) &&
      NOTE.test(unit.bare),
  );
};
