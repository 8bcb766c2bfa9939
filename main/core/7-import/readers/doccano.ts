import { createCodeUnitCounter } from '../code-units.ts';
import { readLines, readTable, unguard, type DataFile } from '../data-file.ts';
import type { FileKind } from '../file-kind.ts';
import { type Gathering, refuse } from '../gathering.ts';
import type { Origin } from '../imported-dataset.ts';
import { gatherSaid } from '../said.ts';
import { get, toClauseId, toHash, toList, toName, toSpan, toText, toTexts, toWhole } from '../values.ts';

/** A label on a stretch of a text. */
export interface Region {
  readonly span: { readonly start: number; readonly end: number };
  readonly label: string;
}

/**
 * A text with what stands on stretches of it, in code points: each stretch is a clause with all its labels as one answer. Where single clauses of the
 * policy are known from another file, the text alone is taken: that file says whose the answers are, and which are a model’s.
 */
export function gatherRegions(
  policy: ReturnType<Gathering['policy']>,
  regions: readonly Region[],
  answer: Omit<Parameters<Gathering['answer']>[1], 'labels'>,
  gathering: Gathering,
  origin: Origin,
): void {
  const text = policy.text ?? '';
  const toUnits = createCodeUnitCounter(text);
  for (const same of Map.groupBy(regions, ({ span }) => `${span.start}:${span.end}`).values()) {
    const [from, to] = [toUnits(same[0]?.span.start ?? 0), toUnits(same[0]?.span.end ?? 0)];
    if (from === null || to === null) return refuse(origin, 'a span leaves the text');
    const span = { start: from, end: to };
    const clause = gathering.clause(policy, { span, text: text.slice(from, to) }, origin);
    gathering.answer(clause, { ...answer, labels: same.map(({ label }) => label) }, origin);
  }
}

/** The policy of a clause that one of our exports wrote, or of this file. */
export function gatherClause(
  facts: { readonly text: string; readonly id: unknown; readonly policy: unknown },
  gathering: Gathering,
  origin: Origin,
): ReturnType<Gathering['clause']> {
  const id = toClauseId(facts.id);
  const name = toName(facts.policy) ?? origin.file;
  const policy = gathering.policy({ name, sha256: id?.sha256 ?? null }, origin);
  return gathering.clause(policy, { text: facts.text, span: id?.span ?? null }, origin);
}

function toRegion(value: unknown): Region | null {
  const [from, to, name] = Array.isArray(value)
    ? (value as unknown[])
    : [get(value, 'start_offset'), get(value, 'end_offset'), get(value, 'label')];
  const [span, label] = [toSpan(toWhole(from), toWhole(to)), toName(name)];
  return span === null || label === null ? null : { span, label };
}

function toRegions(value: unknown): readonly (Region | null)[] | null {
  const older = get(value, 'labels');
  const list = get(value, 'entities') ?? get(value, 'label') ?? (toTexts(older) === null ? older : undefined);
  if (!Array.isArray(list) || toTexts(list)?.length === 0) return get(value, 'entities') === undefined ? null : [];
  return list.some((one) => typeof one !== 'object') ? null : list.map(toRegion);
}

/** Older releases call a text data. */
const toOwnText = (value: unknown): string | null => toText(get(value, 'text')) ?? toText(get(value, 'data'));
const isText = (value: unknown): boolean => toOwnText(value) !== null;
const isOfOwnPolicy = (value: unknown): boolean => toHash(get(value, 'policy_sha256')) !== null;

/** doccano’s lines of text classification: `{text, label: […]}`. Rows that a model labelled, by our own export, hold no answer. */
export const DOCCANO_CLAUSES: FileKind = {
  format: 'doccano',
  rank: 0,
  recognises: (file) => {
    const first = file.firstLine();
    if (!isText(first) || isOfOwnPolicy(first)) return false;
    const label = get(first, 'label');
    return typeof label === 'string' || (toTexts(label) !== null && get(first, 'answer') === undefined);
  },
  read: (file, gathering) => {
    for (const { line, value } of readLines(file)) {
      const origin = { file: file.name, line };
      const [text, label] = [toOwnText(value), get(value, 'label')];
      const labels = typeof label === 'string' ? [label] : toTexts(label);
      if (text === null || labels === null) return refuse(origin, 'it has no text, or no list of labels');
      const clause = gatherClause(
        { text, id: get(value, 'clause_id'), policy: get(value, 'policy') },
        gathering,
        origin,
      );
      loseBesides(value, gathering, origin);
      if (gatherSaid(get(value, 'answers'), clause, gathering, origin)) continue;
      if (labels.length > 0 && get(value, 'source') !== 'model')
        gathering.answer(clause, { annotator: null, labels, decidedAt: null }, origin);
    }
  },
};

/** doccano’s lines of sequence labelling: `{text, label: [[start, end, name], …]}`, or `entities`. */
export const DOCCANO_TEXTS: FileKind = {
  format: 'doccano',
  rank: 2,
  recognises: (file) =>
    isText(file.firstLine()) && (isOfOwnPolicy(file.firstLine()) || toRegions(file.firstLine()) !== null),
  read: (file, gathering) => {
    for (const { line, value } of readLines(file)) readText(file, value, line, gathering);
  },
};

function readText(file: DataFile, value: unknown, line: number, gathering: Gathering): void {
  const origin = { file: file.name, line };
  const [text, regions] = [toOwnText(value), toRegions(value) ?? []];
  if (text === null || regions.includes(null)) return refuse(origin, 'it has no text, or a label without its span');
  const sha256 = toHash(get(value, 'policy_sha256'));
  const name = toName(get(value, 'policy')) ?? `${file.name} ${line}`;
  const policy = gathering.policy({ name, sha256, text }, origin);
  if (policy.clauses.size > 0) return undefined;
  if (sha256 !== null)
    gathering.remark(
      origin,
      'whether labels are a person’s or a model’s: without clauses.jsonl all are taken for a person’s',
    );
  loseBesides(value, gathering, origin);
  const held = regions.filter((region) => region !== null);
  return gatherRegions(policy, held, { annotator: null, decidedAt: null }, gathering, origin);
}

function loseBesides(value: unknown, gathering: Gathering, origin: Origin): void {
  if (toList(get(value, 'Comments')).length > 0) gathering.lose(origin, 'the comments on the text');
  if (toList(get(value, 'relations')).length > 0) gathering.lose(origin, 'the relations between its labels');
}

/** doccano’s table of text classification: `text,label`, labels joined by `#`. */
export const DOCCANO_TABLE: FileKind = {
  format: 'doccano',
  rank: 0,
  recognises: (file) => file.header().includes('text') && file.header().includes('label'),
  read: (file, gathering) => {
    for (const { line, cells } of readTable(file)) {
      const origin = { file: file.name, line };
      const facts = { text: unguard(cells['text'] ?? ''), id: cells['clause_id'], policy: cells['policy'] };
      const labels = (cells['label'] ?? '').split('#').filter((label) => label !== '');
      const clause = gatherClause(facts, gathering, origin);
      if (labels.length > 0) gathering.answer(clause, { annotator: null, labels, decidedAt: null }, origin);
    }
  },
};

/** The list’s members with their record’s number, from 1. */
export function toRecords(value: unknown): readonly (readonly [record: number, value: unknown])[] {
  return toList(value).map((one, at) => [at + 1, one] as const);
}
