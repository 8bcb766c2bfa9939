import type { Segment, Span } from '../../main/contract/types.ts';
import { isLabelled } from './clause-state.ts';

/**
 * One paragraph or list item: the segments (by index) that stand together on its lines.
 *
 * `depth` is 0 for a paragraph and the level of nesting, from 1, for a list item. `apart` says whether the file
 * sets it off from what is above by an empty line.
 */
export interface Passage {
  readonly depth: number;
  readonly apart: boolean;
  readonly members: readonly number[];
}

/** A part of the page: a heading, a fold of site furniture (with its lines in the file), or passages of clauses (`heading` is the index of the heading above, or null). */
export type Stretch =
  | { readonly kind: 'heading'; readonly at: number }
  | { readonly kind: 'furniture'; readonly members: readonly number[]; readonly lines: number }
  | { readonly kind: 'clauses'; readonly heading: number | null; readonly passages: readonly Passage[] };

/** Stretches of clauses end, at the next passage, after this many: small enough to be laid out only when seen. */
const CLAUSES_PER_STRETCH = 40;

type Growing = {
  kind: 'clauses';
  heading: number | null;
  passages: { depth: number; apart: boolean; members: number[] }[];
  size: number;
};
type Draft = Growing | Extract<Stretch, { kind: 'heading' }> | { kind: 'furniture'; members: number[]; lines: number };

/** Lay a policy out as it stands in the file: each segment lies in exactly one stretch, in document order. */
export function toLayout(text: string, segments: readonly Segment[]): readonly Stretch[] {
  const drafts: Draft[] = [];
  const indents: number[] = [];
  segments.forEach((segment, at) => {
    const gap = text.slice(segments[at - 1]?.end ?? 0, segment.start);
    if (segment.kind !== 'list-item' && (gap.includes('\n') || !isLabelled(segment.kind))) indents.length = 0;
    if (segment.kind === 'heading') drafts.push({ kind: 'heading', at });
    else if (segment.kind === 'boilerplate') addFurniture(drafts, at);
    else
      addClause(drafts, at, gap, segment.kind === 'list-item' ? () => toDepth(indents, toColumn(text, segment)) : null);
  });
  return drafts.map((draft) => toStretch(draft, text, segments));
}

function addFurniture(drafts: Draft[], at: number): void {
  const last = drafts.at(-1);
  if (last?.kind === 'furniture') last.members.push(at);
  else drafts.push({ kind: 'furniture', members: [at], lines: 0 });
}

function addClause(drafts: Draft[], at: number, gap: string, findDepth: (() => number) | null): void {
  let last = drafts.at(-1);
  const passage = last?.kind === 'clauses' ? last.passages.at(-1) : undefined;
  if (last?.kind === 'clauses') last.size += 1;
  if (passage !== undefined && !gap.includes('\n')) {
    passage.members.push(at);
    return;
  }
  if (last?.kind !== 'clauses' || last.size > CLAUSES_PER_STRETCH) {
    last = { kind: 'clauses', heading: findHeading(drafts), passages: [], size: 1 };
    drafts.push(last);
  }
  last.passages.push({ depth: findDepth?.() ?? 0, apart: gap.split('\n').length > 2, members: [at] });
}

function findHeading(drafts: readonly Draft[]): number | null {
  const above = drafts.findLast((draft) => draft.kind !== 'furniture');
  if (above?.kind === 'clauses') return above.heading;
  return above?.at ?? null;
}

function toStretch(draft: Draft, text: string, segments: readonly Segment[]): Stretch {
  if (draft.kind === 'clauses') return { kind: 'clauses', heading: draft.heading, passages: draft.passages };
  if (draft.kind === 'heading') return draft;
  const start = segments[draft.members[0] ?? 0]?.start ?? 0;
  const end = segments[draft.members.at(-1) ?? 0]?.end ?? 0;
  const lines = text.slice(start, end).split('\n');
  return { ...draft, lines: lines.filter((line) => line.trim() !== '').length };
}

/** How far a segment's first character is from the start of its line; 0 where words stand before it. */
function toColumn(text: string, { start }: Span): number {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() === '' ? before.replaceAll('\t', '    ').length : 0;
}

/** The nesting of an item by its column, given the columns of the items around it (changed in place). */
function toDepth(indents: number[], column: number): number {
  while ((indents.at(-1) ?? -1) > column) indents.pop();
  if ((indents.at(-1) ?? -1) < column) indents.push(column);
  return indents.length;
}
