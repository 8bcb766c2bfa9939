import type { Request } from '../contract/api.ts';
import type { SavedView } from '../contract/search.ts';
import { dropSavedView, listSavedViews, putSavedView } from '../store/saved-views.ts';
import type { Workbench } from './workbench.ts';

/** The saved views, by name. */
export function listViews({ db }: Workbench): readonly SavedView[] {
  return listSavedViews(db);
}

/** Keep a query under a name: a new view where no id is given. A query that can't be understood is kept as it was typed. */
export function saveView({ db, newId, push }: Workbench, request: Request<'view.save'>): SavedView {
  const { viewId, name, query } = request;
  const view = { id: viewId ?? newId(), name, query };
  putSavedView(db, view);
  push({ type: 'changed', what: 'views', policyId: null });
  return view;
}

/** Take a view out; the clauses stay as they are. */
export function removeView({ db, push }: Workbench, viewId: string): { readonly removed: boolean } {
  const removed = dropSavedView(db, viewId);
  push({ type: 'changed', what: 'views', policyId: null });
  return { removed };
}
