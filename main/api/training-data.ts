import { LacunaError } from '../contract/errors.ts';
import { isLabelId, toCodebookOrder } from '../contract/labels.ts';
import type { FileBytes, Warning } from '../contract/types.ts';
import type { LabelledClause } from '../core/3-label/train.ts';

/** Labelled clauses as read, with remarks on what was odd. */
export interface TrainingData {
  readonly clauses: readonly LabelledClause[];
  /** How many of them each file holds. */
  readonly counts: readonly number[];
  readonly warnings: readonly Warning[];
}

interface Place {
  readonly name: string;
  readonly line: number;
}

function refuse(place: Place, why: string): never {
  throw new LacunaError('bad-data', { ...place, why });
}

function readString(record: Readonly<Record<string, unknown>>, key: string, place: Place): string | null {
  const value = record[key];
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? value : refuse(place, `“${key}” is not a string`);
}

function readLabels(record: Readonly<Record<string, unknown>>, place: Place): LabelledClause['labels'] {
  const labels = record['labels'];
  if (!Array.isArray(labels)) return refuse(place, '“labels” is not a list');
  const unknown: unknown = labels.find((label) => !isLabelId(label));
  if (unknown !== undefined) refuse(place, `${JSON.stringify(unknown).slice(0, 40)} is not a label of the codebook`);
  return toCodebookOrder(labels.filter(isLabelId));
}

function readHeadings(record: Readonly<Record<string, unknown>>, place: Place): readonly string[] {
  const path = record['headings'];
  if (Array.isArray(path)) {
    return path.map((part: unknown) => (typeof part === 'string' ? part : refuse(place, 'a heading is not a string')));
  }
  const heading = readString(record, 'heading', place);
  return heading === null ? [] : [heading];
}

/**
 * Read one labelled line.
 *
 * @throws LacunaError `bad-data` with the file's name and the line.
 */
export function parseLabelledLine(json: string, place: Place): LabelledClause {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse(place, 'it is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(place, 'it is not an object');
  const record = value as Readonly<Record<string, unknown>>;
  const text = readString(record, 'text', place) ?? refuse(place, '“text” is missing');
  const id = readString(record, 'id', place);
  return {
    doc: readString(record, 'doc', place) ?? id?.split('#')[0] ?? place.name,
    text,
    headings: readHeadings(record, place),
    leadIn: readString(record, 'leadIn', place),
    previous: readString(record, 'previous', place),
    next: readString(record, 'next', place),
    labels: readLabels(record, place),
  };
}

function parseFile({ name, bytes }: FileBytes): readonly LabelledClause[] {
  const lines = new TextDecoder('utf-8').decode(bytes).split(/\r?\n/);
  return lines.flatMap((json, at) => (json.trim() === '' ? [] : [parseLabelledLine(json, { name, line: at + 1 })]));
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
 * @throws LacunaError `bad-data` naming the first line that can't be used.
 */
export function parseTrainingData(files: readonly FileBytes[]): TrainingData {
  const parts = files.map(parseFile);
  const clauses = parts.flat();
  return { clauses, counts: parts.map(({ length }) => length), warnings: listContradictions(clauses) };
}
