import { useSyncExternalStore } from 'react';
import type { PolicyId } from '../../main/contract/types.ts';
import { findSection, type ManualSection } from '../text/manual-sections.ts';
import { isChecklistId, parsePlace, toPlaceQuery, type ComparisonPlace } from './comparison-place.ts';

/** A part of the view on agreement. */
export type AgreementPart = (typeof AGREEMENT_PARTS)[number];
const AGREEMENT_PARTS = ['figures', 'adjudicate', 'exchange'] as const;

/** A part of the view on progress. */
export type ProgressPart = (typeof PROGRESS_PARTS)[number];
const PROGRESS_PARTS = ['glance', 'assign'] as const;

/** A list of what was found that the reader goes through: its query, and where the clause of it begins at which it stands (UTF-16). */
export interface FoundList {
  readonly query: string;
  readonly start: number;
}

/** Where the window is. Kept in the address, so that back, forward and reload do what people expect. */
export type Route =
  | { readonly view: 'library' }
  | { readonly view: 'model' }
  | { readonly view: 'codebook' }
  | { readonly view: 'agreement'; readonly part: AgreementPart }
  | { readonly view: 'progress'; readonly part: ProgressPart }
  | { readonly view: 'manual'; readonly section: ManualSection | null }
  /** `at` is the place of the result in focus, from 0; null while the caret is in the query. */
  | { readonly view: 'find'; readonly query: string; readonly at: number | null }
  /** `at` is the offset (UTF-16) of the clause to show, or null for the start; `list` what is gone through, if anything is. */
  | {
      readonly view: 'reader';
      readonly policyId: PolicyId;
      readonly at: number | null;
      readonly list?: FoundList | undefined;
    }
  /** `checklistId` is the one that is shown, or null for the first. */
  | { readonly view: 'checklists'; readonly checklistId: string | null }
  | { readonly view: 'comparison'; readonly place: ComparisonPlace };

const isHash = (value: string): value is PolicyId => /^[0-9a-f]{64}$/.test(value);

/** Read an address fragment; anything unknown leads to the library. */
export function parseRoute(fragment: string): Route {
  const [path = '', search = ''] = fragment.replace(/^#/, '').split('?');
  const query = new URLSearchParams(search);
  const [, view = '', id = ''] = path.split('/');
  if (view === 'read' && isHash(id)) {
    const at = Number.parseInt(query.get('at') ?? '', 10);
    return { view: 'reader', policyId: id, at: Number.isNaN(at) ? null : at, ...parseList(query) };
  }
  if (view === 'compare') return { view: 'comparison', place: parsePlace(query) };
  if (view === 'find') {
    const at = Number.parseInt(query.get('n') ?? '', 10);
    return { view, query: query.get('q') ?? '', at: Number.isNaN(at) || at < 0 ? null : at };
  }
  if (view === 'checklists') return { view, checklistId: isChecklistId(id) ? id : null };
  if (view === 'manual') return { view, section: findSection(id) };
  if (view === 'agreement') return { view, part: AGREEMENT_PARTS.find((part) => part === id) ?? 'figures' };
  if (view === 'progress') return { view, part: PROGRESS_PARTS.find((part) => part === id) ?? 'glance' };
  return { view: view === 'model' || view === 'codebook' ? view : 'library' };
}

function parseList(query: URLSearchParams): { readonly list?: FoundList } {
  const [found, start] = [query.get('found'), Number.parseInt(query.get('item') ?? '', 10)];
  return found === null || !(start >= 0) ? {} : { list: { query: found, start } };
}

/** The address fragment of a route; the inverse of {@link parseRoute}. */
export function toFragment(route: Route): string {
  if (route.view === 'library' || route.view === 'model' || route.view === 'codebook') return `#/${route.view}`;
  if (route.view === 'find') {
    const place = new URLSearchParams({
      ...(route.query === '' ? {} : { q: route.query }),
      ...(route.at === null ? {} : { n: String(route.at) }),
    });
    return place.size === 0 ? '#/find' : `#/find?${place.toString()}`;
  }
  if (route.view === 'manual') return route.section === null ? '#/manual' : `#/manual/${route.section}`;
  if (route.view === 'checklists')
    return route.checklistId === null ? '#/checklists' : `#/checklists/${route.checklistId}`;
  if (route.view === 'agreement' || route.view === 'progress') return `#/${route.view}/${route.part}`;
  if (route.view === 'reader') {
    const { policyId, at, list } = route;
    const place = new URLSearchParams({
      ...(at === null ? {} : { at: String(at) }),
      ...(list === undefined ? {} : { found: list.query, item: String(list.start) }),
    });
    return place.size === 0 ? `#/read/${policyId}` : `#/read/${policyId}?${place.toString()}`;
  }
  const query = toPlaceQuery(route.place);
  return `#/compare${query === '' ? '' : `?${query}`}`;
}

/** Go to a route; `replace` leaves no step behind for the back button. */
export function navigate(route: Route, { replace = false } = {}): void {
  const fragment = toFragment(route);
  if (replace) {
    window.history.replaceState(null, '', fragment);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else window.location.hash = fragment;
}

/** Back to where the window was before, or to the library where nothing of ours came before. */
export function goBack(): void {
  if (window.navigation.canGoBack) window.history.back();
  else navigate({ view: 'library' });
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The current route; the component renders again when it changes. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}
