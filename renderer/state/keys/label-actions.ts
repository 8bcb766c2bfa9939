import type { CodebookLabel } from '../../../main/contract/codebook.ts';
import { isLabelId, type LabelId } from '../../../main/contract/labels.ts';
import { toAction, type KeyAction } from './action.ts';

/** The action that asks for a label by its name: the way to those that have no key. */
export const BY_NAME = 'labels.by-name';

const PREFIX = 'label.';

/** The action that sets and clears a label. */
export function toLabelActionId(label: LabelId): string {
  return `${PREFIX}${label}`;
}

/** The label that an action sets and clears, or null. */
export function findLabelOf(id: string): LabelId | null {
  const label = id.slice(PREFIX.length);
  return id.startsWith(PREFIX) && isLabelId(label) ? label : null;
}

/** The keys that set and clear labels: those that the codebook gives them, or that a person gave them. */
export function listLabelActions(labels: readonly CodebookLabel[]): readonly KeyAction[] {
  const active = labels.filter(({ status }) => status === 'active');
  return [
    ...active.map(({ id, key, name }) => toAction('labels', toLabelActionId(id), key, `Set or clear ${name}`)),
    toAction('labels', BY_NAME, 't', 'Set or clear a label by its name'),
  ];
}
