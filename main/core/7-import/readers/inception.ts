import type { DataFile } from '../data-file.ts';
import { type Gathering, refuse } from '../gathering.ts';
import type { Origin } from '../imported-dataset.ts';
import { toDetails } from '../details.ts';
import { get, toClauseId, toName, toSpan, toStampedName, toText } from '../values.ts';

/** A clause as INCEpTION’s two formats have it. Offsets are UTF-16 code units; the record counts clauses from 1. */
export interface CasClause {
  readonly begin: unknown;
  readonly end: unknown;
  readonly labels: readonly string[];
  readonly clauseId: unknown;
  readonly source: unknown;
  /** What else it says of itself, each by its feature’s name. */
  readonly told: unknown;
}

/**
 * A document of INCEpTION: its text, and clauses with labels, empty where none applies. The annotator is known from the path of a project’s
 * export, `annotation/DOCUMENT/ANNOTATOR.…`; a single file does not say who it was.
 */
export function gatherCas(file: DataFile, text: string, clauses: readonly CasClause[], gathering: Gathering): void {
  const whole: Origin = { file: file.name, line: 0 };
  const [, document, annotator = null] = /(?:^|\/)annotation\/([^/]+)\/([^/]+)\.(?:xmi|json)$/.exec(file.name) ?? [];
  const stamped = toStampedName(document ?? file.name);
  const base =
    document ??
    file.name
      .split('/')
      .at(-1)
      ?.replace(/\.(?:xmi|json)$/, '');
  const id = clauses.map((clause) => toClauseId(clause.clauseId)).find((one) => one !== null);
  const sha256 = stamped?.sha256 ?? id?.sha256 ?? null;
  const policy = gathering.policy({ name: stamped?.name ?? base ?? file.name, sha256, text }, whole);
  for (const [at, { begin, end, labels, source, told }] of clauses.entries()) {
    const origin = { file: file.name, line: at + 1 };
    const span = toSpan(begin, end);
    if (span === null || span.end > text.length) return refuse(origin, 'its span leaves the text');
    const clause = gathering.clause(policy, { span, text: text.slice(span.start, span.end) }, origin);
    if (source === 'model') continue;
    const [decidedBy, decidedAt] = [toName(get(told, 'decidedBy')), toText(get(told, 'decidedAt'))];
    const verdict = get(told, 'status') === 'adjudicated';
    const answer = { annotator: annotator ?? decidedBy, labels, decidedAt, verdict, details: toDetails(told) };
    gathering.answer(clause, answer, origin);
    if (annotator === null && ['unanimous', 'adjudicated', 'conflicting'].includes(toText(get(told, 'status')) ?? ''))
      gathering.remark(origin, 'what the other annotators said: the file holds the answer in force alone');
  }
}
