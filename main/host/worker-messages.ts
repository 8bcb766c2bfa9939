import type { Outcome, Work, WorkKind } from '../api/jobs.ts';
import type { ModelId } from '../contract/types.ts';

/** What a worker thread is started with. */
export interface WorkerStart {
  readonly modelBytes: Uint8Array;
  readonly modelId: ModelId;
}

/** One piece of work, sent to an idle thread. */
export interface WorkerRequest<K extends WorkKind = WorkKind> {
  readonly kind: K;
  readonly input: Work[K]['input'];
}

/** What a thread sends: once that it can work, then an outcome for each request, in turn. */
export type WorkerAnswer =
  { readonly type: 'ready' } | { readonly type: 'done'; readonly outcome: Outcome<Work[WorkKind]['output']> };
