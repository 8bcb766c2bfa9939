import type { Prediction, Segment } from '../contract/types.ts';
import type { Document } from '../core/1-ingest/document.ts';

/** A file as read, cut and labelled. `predictions` runs beside `segments`; null for headings and boilerplate. */
export interface Analysis {
  /** The document without its blocks, which only segmentation needs. */
  readonly document: Omit<Document, 'blocks'>;
  readonly segments: readonly Segment[];
  readonly predictions: readonly (Prediction | null)[];
}
