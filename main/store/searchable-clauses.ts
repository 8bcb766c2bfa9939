import { isOwnLabelId, LABEL_IDS, type LabelId } from '../contract/labels.ts';
import type { FoundClause } from '../contract/search.ts';
import type { Scores, Segment } from '../contract/types.ts';
import { type FacetColumns, keepColumns, KEYS_PER_POLICY } from './clause-columns.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { toLabelList } from './label-list.ts';
import { change, list, type NoParams, type Params, run, select } from './sql.ts';

/** A segment with all that it can be found by. `person` and `model` are whose labels they are; null where that one said nothing. */
export interface IndexedClause extends Pick<FoundClause, 'status' | 'annotators' | 'labels' | 'unsure' | 'hasNote'> {
  readonly segment: Segment;
  readonly text: string;
  readonly person: readonly LabelId[] | null;
  readonly model: readonly LabelId[] | null;
  readonly scores: Scores | null;
  /** How unsure the model is of it, from 0 to 1; 0 where it has not read it. */
  readonly doubt: number;
  readonly mended: boolean;
}

/** For which state of the file a policy's lines hold: of its cutting, and of all that was said of it. */
export interface IndexState {
  readonly cut: string;
  readonly said: string;
}

const states = select<NoParams, IndexState & { policyKey: number }>(
  'SELECT policy_key AS policyKey, cut, said FROM indexed_policy JOIN policy_columns USING (policy_key)',
);
const putState = change<IndexState & Record<string, string | number>>(`
  INSERT INTO indexed_policy (policy_key, cut, said) VALUES (@policyKey, @cut, @said)
  ON CONFLICT (policy_key) DO UPDATE SET cut = excluded.cut, said = excluded.said`);
const dropLines = change<{ from: number; to: number }>('DELETE FROM clause_index WHERE key >= @from AND key < @to');
const dropWords = change<{ from: number; to: number }>('DELETE FROM clause_text WHERE rowid >= @from AND rowid < @to');
const putWords = change<{ key: number; text: string }>('INSERT INTO clause_text (rowid, words) VALUES (@key, @text)');
const putLine = change<Params>(`
  INSERT INTO clause_index (key, policy_key, "start", "end", kind, status, labels, person, model, annotators, unsure, note, mended,
    ${LABEL_IDS.join(', ')}, own, headings)
  VALUES (@key, @policyKey, @start, @end, @kind, @status, @labels, @person, @model, @annotators, @unsure, @note, @mended,
    ${LABEL_IDS.map((id) => `@${id}`).join(', ')}, @own, @headings)`);

/** For which states the policies are indexed, by their keys. */
export function listIndexStates(db: ReadableDatabase): ReadonlyMap<number, IndexState> {
  return new Map(list(db, states, {}).map(({ policyKey, cut, said }) => [policyKey, { cut, said }]));
}

/**
 * Put a policy's lines in the place of those it had. `words` stands for each line's words by a number, equal where the words are; null says that the
 * policy is cut as it was, so that its words stay as they are.
 */
export function indexPolicy(
  db: WritableDatabase,
  policyKey: number,
  state: IndexState,
  clauses: readonly IndexedClause[],
  words: readonly number[] | null,
): void {
  const from = policyKey * KEYS_PER_POLICY;
  const range = { from, to: from + KEYS_PER_POLICY };
  run(db, dropLines, range);
  if (words !== null) run(db, dropWords, range);
  const facets = clauses.map(toFacet);
  for (const [place, clause] of clauses.entries()) {
    run(db, putLine, { ...facets[place], ...toLine(policyKey, from + place, clause) });
    if (words !== null) run(db, putWords, { key: from + place, text: clause.text.toWellFormed() });
  }
  keepColumns(db, policyKey, { facets, doubts: clauses.map(({ doubt }) => doubt), words });
  run(db, putState, { policyKey, ...state });
}

/** Take the whole index out; it is built again when somebody looks for something. */
export function forgetIndex(db: WritableDatabase): void {
  db.exec(`DELETE FROM clause_index; DELETE FROM indexed_policy; DELETE FROM policy_columns; DELETE FROM facet; DELETE FROM policy_counts;
    INSERT INTO clause_text (clause_text) VALUES ('delete-all');`);
}

function toFacet(clause: IndexedClause): FacetColumns {
  const { segment, status, labels, person, model, annotators, unsure, hasNote, mended } = clause;
  return {
    kind: segment.kind,
    status,
    labels: toLabelList(labels),
    person: person === null ? null : toLabelList(person),
    model: model === null ? null : toLabelList(model),
    annotators: annotators.length === 0 ? '' : `\n${annotators.join('\n')}\n`,
    unsure: Number(unsure),
    note: Number(hasNote),
    mended: Number(mended),
  };
}

function toLine(policyKey: number, key: number, { segment, scores }: IndexedClause): Params {
  const own = Object.entries(scores ?? {}).filter(([id]) => isOwnLabelId(id));
  return {
    key,
    policyKey,
    start: segment.start,
    end: segment.end,
    ...Object.fromEntries(LABEL_IDS.map((id) => [id, scores?.[id] ?? null])),
    own: own.length === 0 ? null : JSON.stringify(Object.fromEntries(own)),
    headings: JSON.stringify(segment.headings.map((heading) => [heading.start, heading.end])),
  };
}
