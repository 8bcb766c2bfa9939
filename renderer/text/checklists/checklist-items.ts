import type { Checklist, ChecklistDraft, ChecklistItem } from '../../../main/contract/checklists.ts';
import type { Aspect, AspectId } from '../../../main/contract/findings.ts';
import type { LabelId } from '../../../main/contract/labels.ts';

/** A line of a checklist in words, with what it is changed from. */
export interface WordedItem {
  readonly item: ChecklistItem;
  /** In the checklist's words, with the checklist's hooks. */
  readonly aspect: Aspect;
  /** As it comes with the application; null for an own aspect. */
  readonly base: Aspect | null;
  /** Whether its words or hooks are the checklist's own. */
  readonly reworded: boolean;
}

/** Every line of a checklist in its order; behind them the aspects that it does not name, hidden. */
export function toWordedItems({ items }: ChecklistDraft, aspects: readonly Aspect[]): readonly WordedItem[] {
  const known = new Map<AspectId, Aspect>(aspects.map((aspect) => [aspect.id, aspect]));
  const held = new Set(items.map(({ aspect }) => aspect));
  const unnamed = aspects.filter(({ id }) => !held.has(id)).map(({ id }) => toHiddenItem(id));
  return [...items, ...unnamed].flatMap((item) => {
    const base = known.get(item.aspect) ?? null;
    const from = base ?? toOwnAspect(item);
    if (from === null) return [];
    const { name, asks, hooks } = item;
    const aspect = { ...from, name: name ?? from.name, asks: asks ?? from.asks, hooks: hooks ?? from.hooks };
    return [{ item, aspect, base, reworded: base !== null && (name !== null || asks !== null || hooks !== null) }];
  });
}

/** The lines under one label. */
export function listUnder(lines: readonly WordedItem[], label: LabelId): readonly WordedItem[] {
  return lines.filter(({ aspect }) => aspect.label === label);
}

/** What a person writes of a checklist. */
export function toDraft({ name, description, items }: Checklist): ChecklistDraft {
  return { name, description, items };
}

/** The checklist with a line in the place of the one on the same aspect, or behind all others. */
export function putItem(draft: ChecklistDraft, item: ChecklistItem): ChecklistDraft {
  const { items } = draft;
  const isHeld = items.some(({ aspect }) => aspect === item.aspect);
  return { ...draft, items: isHeld ? items.map((one) => (one.aspect === item.aspect ? item : one)) : [...items, item] };
}

/** The checklist without an own aspect. */
export function dropItem(draft: ChecklistDraft, aspect: AspectId): ChecklistDraft {
  return { ...draft, items: draft.items.filter((item) => item.aspect !== aspect) };
}

/** Some of the aspects shown, or hidden. */
export function showAspects(draft: ChecklistDraft, aspects: readonly AspectId[], shown: boolean): ChecklistDraft {
  return aspects.reduce((held, aspect) => {
    const item = held.items.find((one) => one.aspect === aspect) ?? toHiddenItem(aspect);
    return putItem(held, { ...item, shown });
  }, draft);
}

/** A line one place up or down among those under its label; as it is where it stands first or last. */
export function moveItem(
  draft: ChecklistDraft,
  aspects: readonly Aspect[],
  aspect: AspectId,
  by: 1 | -1,
): ChecklistDraft {
  const lines = toWordedItems(draft, aspects);
  const from = lines.findIndex(({ item }) => item.aspect === aspect);
  const label = lines[from]?.aspect.label;
  const places = lines.flatMap((line, at) => (line.aspect.label === label ? [at] : []));
  const to = places[places.indexOf(from) + by];
  if (to === undefined) return draft;
  const items = lines.map(({ item }) => item);
  return { ...draft, items: items.map((item, at) => items[at === from ? to : at === to ? from : at] ?? item) };
}

/** A name for a copy that no checklist has yet: “GDPR notice, own”, “GDPR notice, own 2”, … */
export function toCopyName(name: string, taken: readonly string[]): string {
  const stem = `${name}, own`;
  const numbered = [stem, ...taken.map((_, at) => `${stem} ${at + 2}`)];
  return numbered.find((one) => !taken.includes(one)) ?? stem;
}

function toHiddenItem(aspect: AspectId): ChecklistItem {
  return { aspect, shown: false, name: null, asks: null, hooks: null, note: '', own: null };
}

function toOwnAspect({ aspect, own }: ChecklistItem): Aspect | null {
  if (own === null) return null;
  return { id: aspect, label: own.label, name: aspect, asks: '', hooks: [], conditional: null };
}
