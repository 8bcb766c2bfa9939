/** From `start` of a policy's text on, until the next run, the text comes from this page or paragraph, counted from 1. */
export interface PlaceRun {
  readonly start: number;
  readonly place: number;
}

/** Where a text stands in the file that it was read from. Runs are ordered by `start`; a page's running head can stand behind the next page's words. */
export interface SourcePlaces {
  readonly unit: 'page' | 'paragraph';
  readonly runs: readonly PlaceRun[];
}
