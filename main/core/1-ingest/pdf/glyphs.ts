/** A stretch of one font as it stands on its page. `x` and `y` are in points from the page's top left; `y` is the line on which letters stand. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of the type, in points. */
  readonly size: number;
  readonly bold: boolean;
  /** Whether the letters stand upright on the page, not turned. */
  readonly upright: boolean;
}

/** A page's text layer in the order in which the file holds it. Measures are in points. */
export interface TextLayer {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
}
