import {
  type ChecklistItem,
  MAX_ASPECT_ASKS,
  MAX_ASPECT_NAME,
  MAX_HOOKS,
  MAX_PHRASES,
} from '../../../main/contract/checklists.ts';
import type { Aspect, AspectId, Hook } from '../../../main/contract/findings.ts';
import type { ProvidedLabelId } from '../../../main/contract/labels.ts';
import { toLines } from '../label-drafts.ts';
import type { WordedItem } from './checklist-items.ts';

/** A legal hook as it is typed; an empty date is none. */
export interface HookDraft {
  readonly citation: string;
  readonly appliesFrom: string;
}

/** What the form of an aspect holds. */
export interface AspectDraft {
  readonly name: string;
  readonly asks: string;
  readonly note: string;
  readonly hooks: readonly HookDraft[];
  /** Of an own aspect: its label, and its phrases one a line. Null for one of the 46. */
  readonly own: { readonly label: ProvidedLabelId; readonly phrases: string } | null;
}

/** What is wrong, by the field: `hook` stands for the hook of that place. */
export type AspectFault =
  | { readonly field: 'name' | 'asks' | 'phrases' | 'hooks'; readonly why: string }
  | { readonly field: 'hook'; readonly at: number; readonly why: string };

/** The form of a line as it stands. */
export function toAspectDraft({ item, aspect }: WordedItem): AspectDraft {
  const { note, own } = item;
  return { ...toWordsDraft(aspect), note, own: own === null ? null : { ...own, phrases: own.phrases.join('\n') } };
}

/** The words and hooks of an aspect as a form holds them. */
export function toWordsDraft({ name, asks, hooks }: Aspect): Pick<AspectDraft, 'name' | 'asks' | 'hooks'> {
  return {
    name,
    asks,
    hooks: hooks.map(({ citation, appliesFrom }) => ({ citation, appliesFrom: appliesFrom ?? '' })),
  };
}

/** The form of a new own aspect under a label. */
export function toEmptyAspect(label: ProvidedLabelId): AspectDraft {
  return { name: '', asks: '', note: '', hooks: [], own: { label, phrases: '' } };
}

/** All that keeps the form from being taken, in the order of its fields. */
export function listFaults({ name, asks, hooks, own }: AspectDraft): readonly AspectFault[] {
  const faults: AspectFault[] = [];
  if (name.trim() === '') faults.push({ field: 'name', why: 'Give it a name: it heads the row.' });
  if (asks.trim() === '') faults.push({ field: 'asks', why: 'Say when a policy satisfies it.' });
  const phrases = toLines(own?.phrases ?? '');
  if (own !== null && phrases.length === 0)
    faults.push({ field: 'phrases', why: 'Give at least one phrase: it is found by nothing else.' });
  if (phrases.length > MAX_PHRASES) faults.push({ field: 'phrases', why: `At most ${MAX_PHRASES} phrases.` });
  const long = phrases.find((phrase) => phrase.length > MAX_ASPECT_NAME);
  if (long !== undefined)
    faults.push({ field: 'phrases', why: `“${long.slice(0, 30)} …” is longer than ${MAX_ASPECT_NAME} characters.` });
  for (const [at, { citation, appliesFrom }] of hooks.entries()) {
    if (citation.trim() === '' && appliesFrom !== '')
      faults.push({ field: 'hook', at, why: 'Say which provision applies from that day, or take the line out.' });
  }
  if (toHooks(hooks).length > MAX_HOOKS) faults.push({ field: 'hooks', why: `At most ${MAX_HOOKS} references.` });
  return faults;
}

/** The line that a form without faults says, under the aspect's id. */
export function toItem(draft: AspectDraft, aspect: AspectId, shown: boolean): ChecklistItem {
  const { name, asks, note, hooks, own } = draft;
  return {
    aspect,
    shown,
    name: name.trim().slice(0, MAX_ASPECT_NAME),
    asks: asks.trim().slice(0, MAX_ASPECT_ASKS),
    hooks: toHooks(hooks),
    note: note.trim(),
    own: own === null ? null : { label: own.label, phrases: toLines(own.phrases) },
  };
}

/** A line without a citation and a date is one that nobody filled in. */
function toHooks(hooks: readonly HookDraft[]): readonly Hook[] {
  return hooks.flatMap(({ citation, appliesFrom }) =>
    citation.trim() === '' && appliesFrom === ''
      ? []
      : [{ citation: citation.trim(), appliesFrom: appliesFrom === '' ? null : appliesFrom }],
  );
}
