import type { FileBytes, Warning } from '../contract/types.ts';
import type { LabelledClause, UnlabelledClause } from '../core/3-label/train.ts';
import {
  findPlace,
  readDoc,
  readLabels,
  readLines,
  readString,
  readText,
  refuse,
  toClause,
  toUnlabelled,
} from './data-lines.ts';
import type { Line, Read, Values } from './data-lines.ts';
import { joinNeighbours, toNeighbourhood } from './neighbours.ts';
import type { Place } from './neighbours.ts';

/** Labelled clauses as read, with remarks on what was odd. */
export interface TrainingData {
  readonly clauses: readonly LabelledClause[];
  /** Places of those that fall in one of the stretches. */
  readonly stretches: readonly number[];
  /** How many of them each file holds. */
  readonly counts: readonly number[];
  /** How many were given a neighbour from the context files or from each other. */
  readonly joined: number;
  readonly warnings: readonly Warning[];
}

/** The labels that lines ought to have, by id. */
function toCorrections(lines: readonly Read[]): ReadonlyMap<string, LabelledClause['labels']> {
  return new Map(
    lines.map(({ record, line }) => {
      const id = readString(record, 'id', line) ?? refuse(line, '“id” is missing');
      return [id, readLabels(record, line)];
    }),
  );
}

function correct({ record, line }: Read, corrected: ReadonlyMap<string, LabelledClause['labels']>): Read {
  const labels = corrected.get(readString(record, 'id', line) ?? '');
  return { record: labels === undefined ? record : { ...record, labels }, line };
}

/** Lines that hold labels alone, each joined with the line of the same place that holds the rest; what stays without is refused later. */
function complete(lines: readonly Read[], others: readonly Read[]): readonly Read[] {
  if (lines.every(({ record }) => 'text' in record)) return lines;
  const toKey = (record: Values, line: Line): string => JSON.stringify(findPlace(record, line));
  const known = new Map(others.map(({ record, line }) => [toKey(record, line), record]));
  return lines.map(({ record, line }) => {
    const rest = 'text' in record ? undefined : known.get(toKey(record, line));
    return { record: rest === undefined ? record : { ...rest, ...record }, line };
  });
}

/** Part of a policy, by the places of its first and its last clause. */
interface Stretch {
  readonly doc: string;
  readonly from: number;
  readonly to: number;
}

function toStretch({ record, line }: Read): Stretch {
  const { from, to } = record;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return refuse(line, '“from” and “to” are not places');
  return { doc: readDoc(record, line), from: from as number, to: to as number };
}

function findInside(lines: readonly Read[], stretches: readonly Stretch[]): readonly number[] {
  const byDoc = Map.groupBy(stretches, ({ doc }) => doc);
  return [...lines.keys()].filter((at) => {
    const { record, line } = lines[at]!;
    const place = findPlace(record, line);
    return place !== null && (byDoc.get(place.doc) ?? []).some(({ from, to }) => from <= place.at && place.at <= to);
  });
}

function listPlaced(lines: readonly Read[]): readonly { readonly place: Place; readonly text: string }[] {
  return lines.flatMap(({ record, line }) => {
    const place = findPlace(record, line);
    return place === null ? [] : [{ place, text: readText(record, line) }];
  });
}

/** The same words under the same heading and lead-in with other labels: one of them must be wrong, or the codebook is unclear. */
function listContradictions(clauses: readonly LabelledClause[]): readonly Warning[] {
  const alike = Map.groupBy(clauses, ({ text, headings, leadIn }) => JSON.stringify([text.trim(), headings, leadIn]));
  const contradictions = [...alike.values()].filter(
    (same) => new Set(same.map(({ labels }) => labels.join())).size > 1,
  );
  return contradictions.map((same) => ({
    code: 'contradiction',
    message: `A clause of “${same[0]!.doc}” stands ${same.length} times with different labels.`,
  }));
}

/**
 * Read labelled clauses from JSON Lines files.
 *
 * `context` holds other clauses of the same policies, labelled or not. Where it is given, a clause whose line has neither
 * “previous” nor “next” is given the texts that stand before and after its place in its policy.
 * A line without “text” takes its text and what surrounds it from the line of `context` with its place.
 * `stretches` holds lines `{doc, from, to}`: places of policies, both ends included, where every clause was labelled.
 * `corrections` holds lines `{id, labels}`: what the labels of the line with that id ought to be.
 *
 * @throws LacunaError `bad-data` naming the first line that can't be used.
 */
export function parseTrainingData(
  files: readonly FileBytes[],
  context: readonly FileBytes[] = [],
  corrections: readonly FileBytes[] = [],
  stretches: readonly FileBytes[] = [],
): TrainingData {
  const spans = stretches.flatMap(readLines).map(toStretch);
  const corrected = toCorrections(corrections.flatMap(readLines));
  const others = context.flatMap(readLines);
  const parts = files.map((file) => complete(readLines(file), others).map((read) => correct(read, corrected)));
  const lines = parts.flat();
  // Labelled lines last: where a context file holds the same place, the text that was labelled counts.
  const known = context.length === 0 ? null : toNeighbourhood(listPlaced([...others, ...lines]));
  const clauses = lines.map(({ record, line }) => {
    const clause = toClause(record, line);
    const place = known === null || 'previous' in record || 'next' in record ? null : findPlace(record, line);
    return known === null || place === null ? clause : joinNeighbours(clause, place, known);
  });
  const joined = clauses.filter(
    ({ previous, next }, at) =>
      (previous !== null || next !== null) && !('previous' in lines[at]!.record || 'next' in lines[at]!.record),
  ).length;
  return {
    clauses,
    stretches: findInside(lines, spans),
    counts: parts.map(({ length }) => length),
    joined,
    warnings: listContradictions(clauses),
  };
}

/**
 * Read clauses that nobody has labelled from JSON Lines files, with the texts that stand before and after them there, if
 * their lines say where they stand. Those that have the words of a labelled one are left out.
 *
 * @throws LacunaError `bad-data` naming the first line that can't be used.
 */
export function parseUnlabelled(
  files: readonly FileBytes[],
  labelled: readonly LabelledClause[],
): readonly UnlabelledClause[] {
  const lines = files.flatMap(readLines);
  const known = toNeighbourhood(listPlaced(lines));
  const taken = new Set(labelled.map(({ text }) => text));
  return lines.flatMap(({ record, line }) => {
    const clause = toUnlabelled(record, line);
    if (taken.has(clause.text)) return [];
    const place = findPlace(record, line);
    return [place === null ? clause : joinNeighbours(clause, place, known)];
  });
}
