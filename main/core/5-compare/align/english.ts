/** Small words of English that other languages written in Latin letters don't share, or hardly. */
const SMALL = new Set(
  'the of and to you your we our or for with may this that by as be are not will from which if have any their these when how us it'.split(
    ' ',
  ),
);
/** English prose has one in three; German, French or Dutch less than one in twelve. */
const FEWEST = 0.14;
/** With fewer words nobody can tell, and it passes for English. */
const ENOUGH = 12;
/** So many words from the front tell enough. */
const READ = 4000;

/** Whether texts, taken together, are in English; short ones pass. Letters of other scripts are words of other languages. */
export function isEnglish(texts: readonly string[]): boolean {
  let [words, small] = [0, 0];
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      words += /^[a-z\u00DF-\u024F]+$/.test(word) ? 1 : Math.max(1, word.length / 3);
      if (SMALL.has(word)) small += 1;
    }
    if (words > READ) break;
  }
  return words < ENOUGH || small / words >= FEWEST;
}
