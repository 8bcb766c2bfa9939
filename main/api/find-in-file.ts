import { LacunaError } from '../contract/errors.ts';
import type { CellState, FileBytes, Span } from '../contract/types.ts';
import { isEnglish } from '../core/1-ingest/language.ts';
import { find } from '../core/4-find/find.ts';
import type { FactType, Quoted } from '../contract/findings.ts';
import { segment } from '../core/2-segment/segment.ts';
import { predict } from './analyse.ts';
import { readDocument } from './files.ts';
import type { OpenedModel } from './model-file.ts';

/** A span with its words, exactly as they stand. */
interface QuotedSpan extends Span {
  readonly text: string;
}

/** What a file says on one aspect, as other programs read it. Offsets are UTF-16 code units of the document's text. */
export interface FindingRow {
  readonly policy: string;
  readonly aspect: string;
  readonly state: CellState;
  readonly evidence: readonly QuotedSpan[];
  readonly facts: readonly (QuotedSpan & {
    readonly type: FactType;
    readonly value: string;
    readonly role: string | null;
  })[];
  /** Whether a model's vote is against the gap. */
  readonly doubtful: boolean;
}

/** What a file says on each aspect, in the order of the list of aspects. @throws LacunaError `not-english`, and as `ingest` does. */
export async function findInFile(file: FileBytes, { parsed, info }: OpenedModel): Promise<readonly FindingRow[]> {
  const document = await readDocument(file);
  const { text, extent, effectiveDate } = document;
  if (!isEnglish(text)) throw new LacunaError('not-english');
  const segments = segment(document);
  const labels = predict({ text, segments }, parsed, info.id);
  const findings = await find({ text, segments, labels, extent, effectiveDate });
  return findings.map(({ aspect, state, evidence, facts, doubtful }) => ({
    policy: file.name,
    aspect,
    state,
    evidence: evidence.map(toRow),
    facts: facts.map(({ type, value, role, ...quoted }) => ({ type, value, role, ...toRow(quoted) })),
    doubtful,
  }));
}

function toRow({ start, end, quote }: Quoted): QuotedSpan {
  return { start, end, text: quote };
}
