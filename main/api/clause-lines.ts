import { LacunaError } from '../contract/errors.ts';
import { classify } from '../core/3-label/classify.ts';
import type { ClauseInContext } from '../core/3-label/clause-context.ts';
import type { OpenedModel } from './model-file.ts';

/** A line of a JSON Lines file. `line` counts from 1. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/** Lines with scores and labels added, in the order they came, and the lines that could not be used. */
export interface ClassifiedLines {
  readonly lines: readonly string[];
  readonly refused: readonly LacunaError[];
}

interface ClauseLine {
  readonly source: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly clause: ClauseInContext;
}

/**
 * Label clauses that come as JSON objects `{id, text, heading?, headings?, leadIn?, previous?, next?}`, one a line.
 *
 * Everything else in a line is kept as it was written; `scores` and `labels` that are there already are replaced. Blank lines are passed
 * over. `name` is the file's, for refusals; `keep` is asked with each line's policy (see {@link toPolicy}) and leaves out lines for which it is false.
 */
export function classifyLines(
  name: string,
  lines: readonly NumberedLine[],
  { parsed }: Pick<OpenedModel, 'parsed'>,
  keep: (policy: string) => boolean,
): ClassifiedLines {
  const found: ClauseLine[] = [];
  const refused: LacunaError[] = [];
  for (const { line, text } of lines) {
    // A byte-order mark is white space to `trim`.
    const source = text.trim();
    if (source === '') continue;
    const parsedLine = parseLine(source);
    if (typeof parsedLine !== 'string') {
      if (keep(toPolicy(parsedLine.record))) found.push(parsedLine);
    } else if (keep(source)) refused.push(new LacunaError('bad-data', { line, name, why: parsedLine }));
  }
  const results = classify(
    parsed,
    found.map(({ clause }) => clause),
  );
  const written = found.map(({ source, record }, at) => addFields(source, record, { ...results[at] }));
  return { lines: written, refused };
}

/** The policy that a clause belongs to: its `doc` or `policy`, else its `id` up to the first `#`, else its own text. */
export function toPolicy(record: Readonly<Record<string, unknown>>): string {
  const named = toName(record['doc']) ?? toName(record['policy']);
  if (named !== null) return named;
  const id = toName(record['id']);
  return id === null ? String(record['text']) : id.replace(/#.*/s, '');
}

function toName(value: unknown): string | null {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
}

/** The line, or why it can't be used. */
function parseLine(source: string): ClauseLine | string {
  let record: unknown;
  try {
    record = JSON.parse(source);
  } catch {
    return 'it is not JSON';
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return 'it is not a JSON object';
  return toClauseLine(source, record as Readonly<Record<string, unknown>>);
}

function toClauseLine(source: string, record: Readonly<Record<string, unknown>>): ClauseLine | string {
  const { text, heading, headings } = record;
  if (typeof text !== 'string') return '“text” is missing or is not a string';
  if (headings !== undefined && headings !== null && !isTexts(headings)) return '“headings” is not a list of strings';
  for (const field of ['heading', 'leadIn', 'previous', 'next']) {
    if (!['string', 'undefined'].includes(typeof record[field]) && record[field] !== null)
      return `“${field}” is not a string`;
  }
  const above = isTexts(headings) ? headings : [toText(heading) ?? ''];
  const clause = {
    text,
    headings: above.filter((one) => one !== ''),
    leadIn: toText(record['leadIn']),
    previous: toText(record['previous']),
    next: toText(record['next']),
  };
  return { source, record, clause };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function toText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

// The line is kept to the letter where that is possible: numbers too long for a double, such as ids, would not survive being parsed.
function addFields(
  source: string,
  record: Readonly<Record<string, unknown>>,
  added: Readonly<Record<string, unknown>>,
): string {
  const names = Object.keys(record);
  if (Object.keys(added).some((name) => names.includes(name))) return JSON.stringify({ ...record, ...added });
  return `${source.slice(0, -1).trimEnd()},${JSON.stringify(added).slice(1)}`;
}
