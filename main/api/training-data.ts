import { LacunaError } from '../contract/errors.ts';
import { isLabelId, toCodebookOrder } from '../contract/labels.ts';
import type { FileBytes, Warning } from '../contract/types.ts';
import type { LabelledClause, UnlabelledClause } from '../core/3-label/train.ts';
import { joinNeighbours, toNeighbourhood } from './neighbours.ts';
import type { Place } from './neighbours.ts';

/** Labelled clauses as read, with remarks on what was odd. */
export interface TrainingData {
  readonly clauses: readonly LabelledClause[];
  /** How many of them each file holds. */
  readonly counts: readonly number[];
  /** How many were given a neighbour from the context files or from each other. */
  readonly joined: number;
  readonly warnings: readonly Warning[];
}

type Values = Readonly<Record<string, unknown>>;

interface Line {
  readonly name: string;
  readonly line: number;
}

function refuse(place: Line, why: string): never {
  throw new LacunaError('bad-data', { ...place, why });
}

function readString(record: Values, key: string, place: Line): string | null {
  const value = record[key];
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? value : refuse(place, `“${key}” is not a string`);
}

function readLabels(record: Values, place: Line): LabelledClause['labels'] {
  const labels = record['labels'];
  if (!Array.isArray(labels)) return refuse(place, '“labels” is not a list');
  const unknown: unknown = labels.find((label) => !isLabelId(label));
  if (unknown !== undefined) refuse(place, `${JSON.stringify(unknown).slice(0, 40)} is not a label of the codebook`);
  return toCodebookOrder(labels.filter(isLabelId));
}

function readHeadings(record: Values, place: Line): readonly string[] {
  const path = record['headings'];
  if (Array.isArray(path)) {
    return path.map((part: unknown) => (typeof part === 'string' ? part : refuse(place, 'a heading is not a string')));
  }
  const heading = readString(record, 'heading', place);
  return heading === null ? [] : [heading];
}

function parseRecord(json: string, line: Line): Values {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse(line, 'it is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(line, 'it is not an object');
  return value as Values;
}

function readDoc(record: Values, line: Line): string {
  return readString(record, 'doc', line) ?? readString(record, 'id', line)?.split('#')[0] ?? line.name;
}

const readText = (record: Values, line: Line): string =>
  readString(record, 'text', line) ?? refuse(line, '“text” is missing');

function toUnlabelled(record: Values, line: Line): UnlabelledClause {
  return {
    doc: readDoc(record, line),
    text: readText(record, line),
    headings: readHeadings(record, line),
    leadIn: readString(record, 'leadIn', line),
    previous: readString(record, 'previous', line),
    next: readString(record, 'next', line),
  };
}

const toClause = (record: Values, line: Line): LabelledClause => ({
  ...toUnlabelled(record, line),
  labels: readLabels(record, line),
});

/**
 * Read one labelled line.
 *
 * @throws LacunaError `bad-data` with the file's name and the line.
 */
export function parseLabelledLine(json: string, line: Line): LabelledClause {
  return toClause(parseRecord(json, line), line);
}

/** Where a line says that it stands: by its number `i`, or by what follows the last “#” of its id; null if it does not say. */
function findPlace(record: Values, line: Line): Place | null {
  const id = readString(record, 'id', line) ?? '';
  const at = record['i'] ?? (/#\d+$/.test(id) ? Number(id.slice(id.lastIndexOf('#') + 1)) : null);
  return Number.isSafeInteger(at) ? { doc: readDoc(record, line), at: at as number } : null;
}

/** A line's values beside where it was read. */
interface Read {
  readonly record: Values;
  readonly line: Line;
}

function readLines({ name, bytes }: FileBytes): readonly Read[] {
  const lines = new TextDecoder('utf-8').decode(bytes).split(/\r?\n/);
  return lines.flatMap((json, at) => {
    const line = { name, line: at + 1 };
    return json.trim() === '' ? [] : [{ record: parseRecord(json, line), line }];
  });
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
 * `corrections` holds lines `{id, labels}`: what the labels of the line with that id ought to be.
 *
 * @throws LacunaError `bad-data` naming the first line that can't be used.
 */
export function parseTrainingData(
  files: readonly FileBytes[],
  context: readonly FileBytes[] = [],
  corrections: readonly FileBytes[] = [],
): TrainingData {
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
  return { clauses, counts: parts.map(({ length }) => length), joined, warnings: listContradictions(clauses) };
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
