import type { Checklist, ChecklistDraft, ChecklistItem } from '../../../contract/checklists.ts';
import { LacunaError } from '../../../contract/errors.ts';
import type { Aspect, Hook } from '../../../contract/findings.ts';
import { listAspects } from '../../4-find/aspects.ts';

/**
 * A checklist as a JSON file for people to edit: every aspect stands in it with its words, those that the checklist hides as well, with
 * `shown` false and behind the others.
 */
export function toChecklistFile({ name, description, items }: ChecklistDraft): string {
  const aspects = listAspects();
  const held = new Set<string>(items.map(({ aspect }) => aspect));
  const hidden = aspects.filter(({ id }) => !held.has(id)).map(({ id }) => toHidden(id));
  const known = toKnown();
  const worded = [...items, ...hidden].map((item) => withWords(item, known.get(item.aspect)));
  return `${JSON.stringify({ name, description, items: worded }, null, 2)}\n`;
}

/**
 * A checklist as it was edited, with null for words that are still the list's own.
 *
 * @throws LacunaError `bad-checklist` if it names an aspect that is neither one of the 46 nor own, or shows none.
 */
export function toSettledDraft({ name, description, items }: ChecklistDraft): ChecklistDraft {
  const known = toKnown();
  const stranger = items.find(({ aspect, own }) => own === null && !known.has(aspect));
  if (stranger !== undefined) throw new LacunaError('bad-checklist', { why: `there is no aspect ${stranger.aspect}` });
  if (!items.some(({ shown }) => shown)) throw new LacunaError('bad-checklist', { why: 'it shows no aspect at all' });
  return { name, description, items: items.map((item) => withoutWords(item, known.get(item.aspect))) };
}

/** A checklist's own part, as it is saved. */
export function toDraft({ name, description, items }: Checklist): ChecklistDraft {
  return { name, description, items };
}

function toKnown(): ReadonlyMap<string, Aspect> {
  return new Map(listAspects().map((aspect) => [aspect.id, aspect]));
}

function toHidden(aspect: ChecklistItem['aspect']): ChecklistItem {
  return { aspect, shown: false, name: null, asks: null, hooks: null, note: '', own: null };
}

function withWords(item: ChecklistItem, base: Aspect | undefined): ChecklistItem {
  return {
    ...item,
    name: item.name ?? base?.name ?? null,
    asks: item.asks ?? base?.asks ?? null,
    hooks: item.hooks ?? base?.hooks ?? null,
  };
}

function withoutWords(item: ChecklistItem, base: Aspect | undefined): ChecklistItem {
  const name = item.name === base?.name ? null : item.name;
  const asks = item.asks === base?.asks ? null : item.asks;
  const hooks = isSame(item.hooks, base?.hooks) ? null : item.hooks;
  return { ...item, name, asks, hooks };
}

function isSame(one: readonly Hook[] | null, other: readonly Hook[] | undefined): boolean {
  const toWords = (hooks: readonly Hook[]): string =>
    JSON.stringify(hooks.map(({ citation, appliesFrom }) => [citation, appliesFrom]));
  return one !== null && other !== undefined && toWords(one) === toWords(other);
}
