import type { Certainty } from '../../contract/gold-status.ts';
import { get, toHash, toName, toObject, toTexts, toWhole } from './values.ts';

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
export function getEither(value: unknown, name: string): unknown {
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
