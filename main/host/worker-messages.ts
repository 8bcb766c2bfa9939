import type { Outcome, Work, WorkerModel, WorkKind } from '../api/jobs.ts';

/** What a worker thread is started with. */
export type WorkerStart = WorkerModel;

/** One piece of work, sent to an idle thread. */
export interface WorkerRequest<K extends WorkKind = WorkKind> {
  readonly kind: K;
  readonly input: Work[K]['input'];
}

/** What a thread sends: once that it can work, then an outcome for each request, in turn, and before it the steps that its work tells of. */
export type WorkerAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'step'; readonly done: number; readonly total: number; readonly note: string }
  | { readonly type: 'done'; readonly outcome: Outcome<Work[WorkKind]['output']> };
