import type { FoundClause, SearchStatus } from '../../main/contract/search.ts';

/** How far a clause has come, as the window says it. */
export const STATUS_NAMES: Readonly<Record<SearchStatus | FoundClause['status'], string>> = {
  undecided: 'Undecided',
  decided: 'Decided',
  none: 'None applies',
  unsure: 'Unsure',
  single: 'By one person',
  unanimous: 'Unanimous',
  conflicting: 'In dispute',
  adjudicated: 'Adjudicated',
  unlabelled: 'Carries no label',
};

/** Who judged a clause and how it stands, in a line. */
export function toStanding({ status, annotators, unsure, hasNote }: FoundClause): string {
  const by = annotators.length === 0 ? '' : ` by ${annotators.join(', ')}`;
  const name = status === 'single' ? 'Decided' : STATUS_NAMES[status];
  return [`${name}${by}`, ...(unsure ? ['unsure'] : []), ...(hasNote ? ['with a note'] : [])].join(' · ');
}

/** A text cut at the places that are marked. */
export function cutAtHits({ text, hits }: Pick<FoundClause, 'text' | 'hits'>): readonly {
  readonly text: string;
  readonly hit: boolean;
  readonly at: number;
}[] {
  const pieces: { text: string; hit: boolean; at: number }[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false, at });
    pieces.push({ text: text.slice(start, end), hit: true, at: start });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false, at });
  return pieces;
}
