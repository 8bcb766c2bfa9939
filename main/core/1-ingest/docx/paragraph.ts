/** What Word's memory of changes says of a run: put in or taken out by somebody, and nobody has accepted it. */
export type Change = 'inserted' | 'deleted';

/** Words of one kind. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly change: Change | null;
}

/** A list that a paragraph belongs to, and its depth there, from 0. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** A table's cell. Rows and cells are counted through the part, so that each number stands for one of them. */
export interface CellPlace {
  readonly row: number;
  readonly cell: number;
}

/** A paragraph as a part holds it. `number` counts the paragraphs of the main part from 1, and those of other parts on behind them. */
export interface Paragraph {
  readonly number: number;
  readonly style: string | null;
  /** Its own outline level, from 0; null where its style decides, and 9 for text. */
  readonly outline: number | null;
  /** Its own place in a list, `list: "0"` for none; null where its style decides. */
  readonly place: ListPlace | null;
  readonly cell: CellPlace | null;
  readonly runs: readonly Run[];
  /** The change of the paragraph's end, where that alone was put in or taken out. */
  readonly endChange: Change | null;
  /** The note that it belongs to, by its id; null outside notes. */
  readonly note: string | null;
}
