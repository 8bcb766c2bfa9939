import { LacunaError } from '../contract/errors.ts';
import { isLabelId, toCodebookOrder } from '../contract/labels.ts';
import type { FileBytes } from '../contract/types.ts';
import type { LabelledClause, UnlabelledClause } from '../core/3-label/train.ts';
import type { Place } from './neighbours.ts';

/** What a line holds. */
export type Values = Readonly<Record<string, unknown>>;

/** Where a line was read, for refusals: the file's name, and the line's number from 1. */
export interface Line {
  readonly name: string;
  readonly line: number;
}

/** A line's values beside where it was read. */
export interface Read {
  readonly record: Values;
  readonly line: Line;
}

/** Refuse a line as `bad-data`. */
export function refuse(place: Line, why: string): never {
  throw new LacunaError('bad-data', { ...place, why });
}

/** A string, or null where it is missing or empty. @throws LacunaError `bad-data`. */
export function readString(record: Values, key: string, place: Line): string | null {
  const value = record[key];
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? value : refuse(place, `“${key}” is not a string`);
}

/** The line's labels, in the codebook's order. @throws LacunaError `bad-data`. */
export function readLabels(record: Values, place: Line): LabelledClause['labels'] {
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

/** The policy that a line is of: its `doc`, what stands before “#” in its `id`, or else the file. @throws LacunaError `bad-data`. */
export function readDoc(record: Values, line: Line): string {
  return readString(record, 'doc', line) ?? readString(record, 'id', line)?.split('#')[0] ?? line.name;
}

/** The clause's words. @throws LacunaError `bad-data` where there are none. */
export const readText = (record: Values, line: Line): string =>
  readString(record, 'text', line) ?? refuse(line, '“text” is missing');

/** A clause and its surroundings, whatever its labels. @throws LacunaError `bad-data`. */
export function toUnlabelled(record: Values, line: Line): UnlabelledClause {
  return {
    doc: readDoc(record, line),
    text: readText(record, line),
    headings: readHeadings(record, line),
    leadIn: readString(record, 'leadIn', line),
    previous: readString(record, 'previous', line),
    next: readString(record, 'next', line),
  };
}

/** A clause with its labels. @throws LacunaError `bad-data`. */
export const toClause = (record: Values, line: Line): LabelledClause => ({
  ...toUnlabelled(record, line),
  labels: readLabels(record, line),
});

/** Where a line says that it stands: by its number `i`, or by what follows the last “#” of its id; null if it does not say. */
export function findPlace(record: Values, line: Line): Place | null {
  const id = readString(record, 'id', line) ?? '';
  const at = record['i'] ?? (/#\d+$/.test(id) ? Number(id.slice(id.lastIndexOf('#') + 1)) : null);
  return Number.isSafeInteger(at) ? { doc: readDoc(record, line), at: at as number } : null;
}

/** The lines of a JSON Lines file that are not empty. @throws LacunaError `bad-data` for one that is no JSON object. */
export function readLines({ name, bytes }: FileBytes): readonly Read[] {
  const lines = new TextDecoder('utf-8').decode(bytes).split(/\r?\n/);
  return lines.flatMap((json, at) => {
    const line = { name, line: at + 1 };
    return json.trim() === '' ? [] : [{ record: parseRecord(json, line), line }];
  });
}
