import { toCurrentLabels } from '../contract/codebook.ts';
import type { LabelId } from '../contract/labels.ts';
import type { Span } from '../contract/types.ts';
import { readText } from '../store/documents.ts';
import { type DecidedLabels, listClausePlaces, readDecidedLabels } from '../store/policy-counts.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { getCodebook } from './codebook.ts';
import { cutPolicy } from './cut-policy.ts';
import { isLabelled } from './decided-clauses.ts';
import type { Workbench } from './workbench.ts';

/** A clause with the decisions that stand on it and fit its words, the latest last; labels as the codebook reads them now. */
export interface ClauseWords {
  readonly place: Span;
  readonly said: readonly DecidedLabels[];
}

/** What was said of each of a policy’s clauses, in order; without anything that only the reader shows. Empty where nothing was said. */
export function readClauseWords(bench: Workbench, record: PolicyRecord): readonly ClauseWords[] {
  const { db, ledger } = bench;
  const { standing } = ledger.current();
  const words = standing.of(record.id);
  if (words.size === 0) return [];
  const codebook = getCodebook(bench);
  const text = readText(db, record.key);
  const places =
    standing.mendsOf(record.id).length === 0
      ? listClausePlaces(db, record.key)
      : cutPolicy(bench, record, text).segments.filter(isLabelled);
  const logged = readDecidedLabels(db, record.id);
  // The same few sets come again and again.
  const sets = new Map<readonly LabelId[], readonly LabelId[]>();
  const read = (labels: readonly LabelId[]): readonly LabelId[] => {
    const current = sets.get(labels) ?? toCurrentLabels(codebook, labels);
    sets.set(labels, current);
    return current;
  };
  return places.map((place) => ({
    place,
    said: (words.get(toSpanKey(place)) ?? []).flatMap(({ id }) => {
      const one = logged.get(id);
      if (one === undefined || text.slice(one.start, one.end) !== one.quote) return [];
      return [{ ...one, labels: read(one.labels) }];
    }),
  }));
}
