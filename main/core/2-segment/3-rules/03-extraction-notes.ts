import { giveWhere, type Rule } from './page.ts';

/** Units from either end of a file in which a note on its making is looked for. */
const EDGE = 6;
const NOTE =
  /\bwayback machine\b|\b(?:archived|captured|retrieved|crawled|scraped)\s+(?:on|at|from)\s.{0,80}\d|\b(?:extracted|transformed|converted)\s+(?:and\s+\w+\s+)?from\b|\bsnapshot\s+of\b|\bsaved from url\b/i;
const SPEAKS = /\b(?:we|us|our|you|your)\b/i;
/** Longest note, in code units. */
const LONGEST = 600;

/** Notes on how the text was got: "extracted from …, archived on …". They stand at the head or the foot and speak to nobody. */
export const extractionNotes: Rule = (page) => {
  const { length } = page.units;
  giveWhere(
    page,
    'boilerplate',
    ({ bare }, at) =>
      (at < EDGE || at >= length - EDGE) && bare.length <= LONGEST && !SPEAKS.test(bare) && NOTE.test(bare),
  );
};
