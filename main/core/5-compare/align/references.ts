import { toTopicWords } from './clause-words.ts';

/** How a clause begins that says where more is said, and little besides. */
const REFERS =
  /^[*•\-–\s]{0,8}(?:(?:please\s)?(?:see|refer to|review|visit|read|consult)\b|for (?:more|further|additional)\b|(?:if you (?:want|would like|wish) )?to (?:learn|find out|read|know) more\b|you can (?:learn|find|read)\b|(?:more|further|additional) (?:information|details)\b|learn more\b)/iu;
/** Words of any reference, as {@link toTopicWords} has them. */
const OF_ALL = new Set(
  'data policy see visit learn read find click page section avail refer review consult privaci here link contact term'.split(
    ' ',
  ),
);

/** Whether a clause sends readers on: “For more information on cookies, see …”. */
export function isReference(text: string): boolean {
  return REFERS.test(text);
}

/** Whether two references send readers on for different things: they share no words, by {@link toClauseWords}, but those of any reference. */
export function referToOthers(a: readonly string[], b: readonly string[]): boolean {
  const words = new Set(toTopicWords(a).filter((word) => !OF_ALL.has(word)));
  return !toTopicWords(b).some((word) => words.has(word));
}
