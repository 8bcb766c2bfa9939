import { getEither, toDetails } from './details.ts';
import { type ClauseDraft, type Gathering, refuse } from './gathering.ts';
import type { Origin } from './imported-dataset.ts';
import { get, toList, toName, toText, toTexts } from './values.ts';

/**
 * Answers as Lacuna’s own formats list them beside a clause, and verdicts among them. False where there are none.
 *
 * @throws LacunaError `bad-data` where one lacks its annotator or its labels.
 */
export function gatherSaid(said: unknown, clause: ClauseDraft, gathering: Gathering, origin: Origin): boolean {
  const answers = toList(said);
  for (const one of answers) gatherOne(one, get(one, 'verdict') === true, clause, gathering, origin);
  return answers.length > 0;
}

/** One such answer, or verdict. @throws LacunaError as {@link gatherSaid}. */
export function gatherOne(
  said: unknown,
  verdict: boolean,
  clause: ClauseDraft,
  gathering: Gathering,
  origin: Origin,
): void {
  const [annotator, labels] = [toName(get(said, 'annotator')), toTexts(get(said, 'labels'))];
  if (annotator === null || labels === null) return refuse(origin, 'an annotation lacks its annotator or its labels');
  const decidedAt = toText(getEither(said, 'decidedAt'));
  gathering.answer(clause, { annotator, labels, decidedAt, verdict, details: toDetails(said) }, origin);
}
