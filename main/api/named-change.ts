import type { CodebookChange, CodebookLabel, NamedChange } from '../contract/codebook.ts';
import type { LabelId } from '../contract/labels.ts';
import type { DecisionId } from '../contract/types.ts';
import { replayCodebook } from '../core/3-label/codebook.ts';
import { readCodebookChanges } from '../store/codebook-changes.ts';
import { type CodebookSource, listChanges } from './codebook.ts';

/** A change of the codebook in words, whether it stands or not; null for an entry of the log that is none. */
export function nameChange(source: CodebookSource, id: DecisionId): NamedChange | null {
  const entry = readCodebookChanges(source.db).get(id);
  if (entry === undefined) return null;
  const others = listChanges(source).filter((one) => one.id !== id);
  return toNamed(entry.change, replayCodebook(others, 0).labels);
}

/** `labels` as they are without the change. */
function toNamed(change: CodebookChange, labels: readonly CodebookLabel[]): NamedChange {
  const nameOf = (wanted: LabelId): string => labels.find((label) => label.id === wanted)?.name ?? 'a label';
  const { action } = change;
  switch (action) {
    case 'add':
      return { action, name: change.draft.name, became: [] };
    case 'edit':
      return { action, name: nameOf(change.label), became: [change.draft.name] };
    case 'retire':
    case 'restore':
      return { action, name: nameOf(change.label), became: [] };
    case 'merge':
      return { action, name: nameOf(change.label), became: [nameOf(change.into)] };
    case 'split':
      return { action, name: nameOf(change.label), became: change.parts.map(({ draft }) => draft.name) };
  }
}
