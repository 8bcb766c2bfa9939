import type { Checklist, ChecklistDraft } from './checklists.ts';
import type { Aspect } from './findings.ts';
import type { FileBytes } from './types.ts';

/** The calls about checklists; part of the map of all calls. */
export interface ChecklistsApi {
  /** The 46 aspects as they come with the application, in the order in which a comparison shows them. */
  'aspect.list': { request: Record<string, never>; response: readonly Aspect[] };
  /** Those that come with the application first, then own ones by name. */
  'checklist.list': { request: Record<string, never>; response: readonly Checklist[] };
  /** Saves an own checklist: a new one where no id is given. */
  'checklist.save': {
    request: { readonly checklistId?: string | undefined; readonly draft: ChecklistDraft };
    response: Checklist;
  };
  /** Takes an own checklist out of the list; undo puts it back. False if there is none of that id. */
  'checklist.remove': { request: { readonly checklistId: string }; response: { readonly removed: boolean } };
  /** A checklist as a JSON file that people can edit and hand on. */
  'checklist.export': { request: { readonly checklistId: string }; response: FileBytes };
  /** Takes such a file in as an own checklist of a new id. */
  'checklist.import': { request: { readonly file: FileBytes }; response: Checklist };
}
