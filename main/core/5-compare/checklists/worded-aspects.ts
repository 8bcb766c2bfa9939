import type { ChecklistDraft, ChecklistItem, OwnAspect } from '../../../contract/checklists.ts';
import type { Aspect } from '../../../contract/findings.ts';
import { listAspects } from '../../4-find/aspects.ts';

/** An aspect as a checklist shows it. */
export interface WordedAspect {
  /** In the checklist's words. */
  readonly aspect: Aspect;
  /** The checklist's own note; empty for none. */
  readonly note: string;
  /** What an own aspect is found by; null for one of the 46. */
  readonly own: OwnAspect | null;
}

/**
 * The aspects that a checklist shows, in its order and words. One that is neither own nor known here (the checklist may come from a newer
 * Lacuna) is passed over.
 */
export function toWordedAspects({ items }: Pick<ChecklistDraft, 'items'>): readonly WordedAspect[] {
  const provided = new Map<string, Aspect>(listAspects().map((aspect) => [aspect.id, aspect]));
  return items
    .filter(({ shown }) => shown)
    .flatMap((item) => {
      const base = item.own === null ? provided.get(item.aspect) : toOwn(item, item.own);
      return base === undefined ? [] : [toWorded(base, item)];
    });
}

function toWorded(base: Aspect, { name, asks, hooks, note, own }: ChecklistItem): WordedAspect {
  const words = { name: name ?? base.name, asks: asks ?? base.asks, hooks: hooks ?? base.hooks };
  return { aspect: { ...base, ...words }, note, own };
}

function toOwn({ aspect, name, asks }: ChecklistItem, { label }: OwnAspect): Aspect {
  return { id: aspect, label, name: name ?? aspect, asks: asks ?? '', hooks: [], conditional: null };
}
