import { toStem } from './policy-words.ts';

/** What stands for any number written in figures. */
export const NUMBER = '<number>';

const stemsOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => toStem(word)));
const FIGURES = stemsOf(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty ' +
    'thirty forty fifty sixty seventy eighty ninety hundred thousand half second minute hour day week month quarter year percent euro ' +
    'dollar january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec st nd rd th',
);
/** Words that belong to the figure behind them: “10 business days”, “May 1”, “one year and six months”. */
const BEFORE = stemsOf('business calendar working consecutive full may and');

/** Whether a clause's word is a number, a unit of time or money, or a month. */
function isFigure(word: string): boolean {
  return word === NUMBER || FIGURES.has(word);
}

/** A clause's words with every run of figures as one {@link NUMBER}: the same for clauses that differ in a number, a period or a date alone. */
export function hideFigures(words: readonly string[]): readonly string[] {
  const hidden: string[] = [];
  words.forEach((word, at) => {
    if (BEFORE.has(word) && isFigure(words[at + 1] ?? '')) return;
    const shown = isFigure(word) ? NUMBER : word;
    if (shown !== NUMBER || hidden.at(-1) !== NUMBER) hidden.push(shown);
  });
  return hidden;
}
