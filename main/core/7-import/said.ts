import type { Certainty } from '../../contract/gold-status.ts';
import type { ClauseDraft } from './gathering.ts';
import { type Gathering, refuse } from './gathering.ts';
import type { Origin } from './imported-dataset.ts';
import { get, toHash, toList, toName, toObject, toText, toTexts, toWhole } from './values.ts';

/** What the model said, as it was on the screen when somebody answered; labels and scores by the labels’ names in the data set. */
export interface ImportedSuggestion {
  readonly modelId: string;
  readonly labels: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
}

/** What stands with an answer besides its labels; absent where the data set does not say. */
export interface Details {
  readonly certainty?: Certainty;
  readonly spentMs?: number;
  readonly note?: string;
  readonly suggestion?: ImportedSuggestion;
}

/** A field under its name in Lacuna’s own rows, or in formats that part words by lines. */
function getEither(value: unknown, name: string): unknown {
  return (
    get(value, name) ??
    get(
      value,
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    )
  );
}

/** What an answer says besides its labels. */
export function toDetails(value: unknown): Details {
  const [certainty, note] = [get(value, 'certainty'), toName(get(value, 'note'))];
  const spentMs = toWhole(getEither(value, 'spentMs'));
  const suggestion = toSuggestion(get(value, 'suggestion'));
  return {
    ...(certainty === 'sure' || certainty === 'unsure' ? { certainty } : {}),
    ...(spentMs === null ? {} : { spentMs }),
    ...(note === null ? {} : { note }),
    ...(suggestion === null ? {} : { suggestion }),
  };
}

function toSuggestion(value: unknown): ImportedSuggestion | null {
  const [modelId, labels] = [toHash(get(value, 'modelId')), toTexts(get(value, 'labels'))];
  const scores = toObject(get(value, 'scores'));
  if (modelId === null || labels === null || scores === null) return null;
  const held = Object.entries(scores).filter(([, score]) => typeof score === 'number' && score >= 0 && score <= 1);
  return { modelId, labels, scores: Object.fromEntries(held) as Record<string, number> };
}

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
