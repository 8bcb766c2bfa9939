import type { Checklist } from '../contract/checklists.ts';
import { LacunaError } from '../contract/errors.ts';
import { listProvidedChecklists } from '../core/5-compare/checklists/provided-checklists.ts';
import type { Workbench } from './workbench.ts';

/** Every checklist: those that come with the application first. */
export function listChecklists(_bench: Workbench): readonly Checklist[] {
  return listProvidedChecklists();
}

/** @throws LacunaError `not-found` if there is none of that id. */
export function getChecklist(bench: Workbench, id: string): Checklist {
  return getById(listChecklists(bench), id);
}

/** One of those that come with the application. @throws LacunaError `not-found` if there is none of that id. */
export function getProvidedChecklist(id: string): Checklist {
  return getById(listProvidedChecklists(), id);
}

function getById(checklists: readonly Checklist[], id: string): Checklist {
  const found = checklists.find((one) => one.id === id);
  if (found === undefined) throw new LacunaError('not-found', { what: 'The checklist' });
  return found;
}
