import { type Checklist, type ChecklistItem, PROVIDED_CHECKLISTS } from '../../../contract/checklists.ts';
import type { AspectId } from '../../../contract/findings.ts';
import { listAspects } from '../../4-find/aspects.ts';
import DATA from './checklists.json' with { type: 'json' };

/**
 * The checklists that come with the application, read from `checklists.json`, in the order of the list of their ids.
 *
 * @throws TypeError if the file lacks one of them or names an aspect that there is not: a mistake in the file.
 */
export function listProvidedChecklists(): readonly Checklist[] {
  const known = new Set<string>(listAspects().map(({ id }) => id));
  return PROVIDED_CHECKLISTS.map((id) => {
    const found = DATA.checklists.find((one) => one.id === id);
    const unknown = found?.aspects.find((aspect) => !known.has(aspect));
    if (found === undefined || unknown !== undefined) throw new TypeError(`checklists.json: ${id} ${unknown ?? ''}`);
    const { name, description, aspects } = found;
    const items = aspects.map((aspect) => toPlainItem(aspect as AspectId));
    return { id, name, description, items, provided: true, author: null, savedAt: null };
  });
}

/** An aspect as it is, shown. */
function toPlainItem(aspect: AspectId): ChecklistItem {
  return { aspect, shown: true, name: null, asks: null, hooks: null, note: '', own: null };
}
