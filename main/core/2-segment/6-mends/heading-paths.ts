import type { Segment, Span } from '../../../contract/types.ts';

/**
 * The segments with the path of headings above each found anew from the headings' levels. Where nobody has mended anything it finds the
 * paths that are there already.
 */
export function toHeadingPaths<S extends Segment>(segments: readonly S[]): readonly S[] {
  const open: { readonly span: Span; readonly level: number }[] = [];
  return segments.map((segment) => {
    const { start, end, kind, level } = segment;
    if (kind !== 'heading') return { ...segment, headings: open.map(({ span }) => span) };
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const headings = open.map(({ span }) => span);
    open.push({ span: { start, end }, level });
    return { ...segment, headings };
  });
}
