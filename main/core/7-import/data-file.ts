import { parse } from 'csv-parse/sync';
import { refuse } from './gathering.ts';

/** A file of a data set, with what it holds read no more than once. Its name may hold `/` for folders. */
export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As UTF-8 without a byte-order mark; null where it is no text. */
  text(): string | null;
  /** As one JSON value; undefined where it is none. */
  json(): unknown;
  /** The first line that is not blank as a JSON value; undefined where it is none. */
  firstLine(): unknown;
  /** The first record as CSV; empty where it is none. */
  header(): readonly string[];
}

/** A file’s bytes as a file of a data set. Nothing is read before it is asked for. */
export function toDataFile(name: string, bytes: Uint8Array): DataFile {
  const text = once(() => decode(bytes));
  const json = once(() => (/^\s*[[{]/.test(text()?.slice(0, 1000) ?? '') ? tryJson(text() ?? '') : undefined));
  return {
    name,
    bytes,
    text,
    json,
    firstLine: once(() => tryJson(/\S[^\n]*/.exec(text() ?? '')?.[0] ?? '')),
    header: once(() => tryHeader(text() ?? '')),
  };
}

/** A value of a file of JSON Lines, and its line. */
export interface LineValue {
  readonly line: number;
  readonly value: unknown;
}

/** The values of a file of JSON Lines; blank lines are passed over. @throws LacunaError `bad-data` at the first line that is no JSON. */
export function* readLines(file: DataFile): Generator<LineValue, void, undefined> {
  let line = 0;
  for (const written of (file.text() ?? '').split('\n')) {
    line += 1;
    if (written.trim() === '') continue;
    const value = tryJson(written);
    if (value === undefined) refuse({ file: file.name, line }, 'it is no JSON');
    yield { line, value };
  }
}

/** A record of a table by its columns’ names, and the line on which it ends. */
export interface TableRecord {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The records of a CSV file with a header. Cells are as written. @throws LacunaError `bad-data` naming the line. */
export function readTable(file: DataFile): readonly TableRecord[] {
  const [header, ...records] = readRecords(file);
  return records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries((header?.cells ?? []).map((name, column) => [name, cells[column] ?? ''])),
  }));
}

/** The records of a CSV file, each with the line on which it ends. @throws LacunaError `bad-data` naming the line. */
export function readRecords(file: DataFile): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  try {
    const read = parse(file.text() ?? '', { relax_column_count: true, skip_empty_lines: true, bom: true, info: true });
    return (read as unknown as readonly { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    return refuse({ file: file.name, line }, 'it is no CSV');
  }
}

/** A cell as it was before a table guarded it against spreadsheets: without the apostrophe at its start. */
export function unguard(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 512).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function tryHeader(text: string): readonly string[] {
  try {
    const [header] = parse(text.slice(0, 20_000), { to: 1, relax_column_count: true, bom: true });
    return header ?? [];
  } catch {
    return [];
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
