import type { LabelId } from '../contract/labels.ts';
import type { FileBytes, Scores, Segment, SegmentKind, Span, Warning, WeightedSpan } from '../contract/types.ts';
import type { Document } from '../core/1-ingest/document.ts';
import { ingest } from '../core/1-ingest/ingest.ts';
import { toSource } from '../core/1-ingest/source-map.ts';
import { toHeadingText } from '../core/2-segment/heading-text.ts';
import { segment } from '../core/2-segment/segment.ts';
import { classify } from '../core/3-label/classify.ts';
import { toClausesInContext } from '../core/3-label/clause-context.ts';
import { explain } from '../core/3-label/explain.ts';
import { quote, toLine } from '../core/span.ts';
import type { OpenedModel } from './model-file.ts';

/** What is known of a file once it is read. `characters` counts UTF-16 code units; `excerpt` is false for a whole policy. */
export interface FileDescription {
  readonly policy: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly title: string | null;
  readonly effectiveDate: string | null;
  readonly characters: number;
  readonly excerpt: boolean;
  readonly warnings: readonly Warning[];
}

/**
 * A segment as other programs read it. `index` counts all segments of the document from 0; `text` is exactly the document's text from
 * `start` to `end`. Headings (outermost first) and the lead-in are for reading: on one line, headings without their markup.
 */
export interface SegmentRow extends Span {
  readonly policy: string;
  /** The page on which it begins, from 1; absent but for PDFs. */
  readonly page?: number;
  readonly index: number;
  readonly text: string;
  readonly kind: SegmentKind;
  readonly headings: readonly string[];
  readonly leadIn: string | null;
}

/** Why each label scored as it did. Offsets are of the document, as everywhere. */
export type Because = Readonly<Record<LabelId, readonly WeightedSpan[]>>;

/** A clause or list item with the model's word on it. */
export interface LabelledRow extends SegmentRow {
  readonly scores: Scores;
  readonly labels: readonly LabelId[];
  readonly because?: Because;
}

/** Say what a file is. @throws LacunaError as `ingest` does. */
export async function describeFile(file: FileBytes): Promise<FileDescription> {
  const { mediaType, encoding, title, effectiveDate, text, extent, warnings } = await readDocument(file);
  const excerpt = extent === 'excerpt';
  return { policy: file.name, mediaType, encoding, title, effectiveDate, characters: text.length, excerpt, warnings };
}

/** The string that a file's offsets index. @throws LacunaError as `ingest` does. */
export async function extractText(file: FileBytes): Promise<string> {
  return (await readDocument(file)).text;
}

/** A file's segments in document order. @throws LacunaError as `ingest` does. */
export async function segmentFile(file: FileBytes): Promise<readonly SegmentRow[]> {
  const document = await readDocument(file);
  return segment(document).map((one, index) => toRow(file.name, document, one, index));
}

/** A file's clauses and list items in document order, with scores and labels. @throws LacunaError as `ingest` does. */
export async function labelFile(
  file: FileBytes,
  { parsed }: Pick<OpenedModel, 'parsed'>,
  options: { readonly explain: boolean },
): Promise<readonly LabelledRow[]> {
  const document = await readDocument(file);
  const segments = segment(document);
  const indexes = new Map(segments.map((one, index) => [one, index]));
  const placed = toClausesInContext(document.text, segments);
  const results = classify(
    parsed,
    placed.map(({ clause }) => clause),
  );
  return placed.flatMap(({ segment: one, clause }, at) => {
    const result = results[at];
    if (result === undefined) return [];
    const row = { ...toRow(file.name, document, one, indexes.get(one) ?? at), ...result };
    return [options.explain ? { ...row, because: toBecause(explain(parsed, clause), one.start) } : row];
  });
}

/**
 * Read a file as a document. A name without an extension, such as standard input's “-”, says nothing of the format: then the
 * first bytes tell web pages from plain text. @throws LacunaError as `ingest` does.
 */
export async function readDocument(file: FileBytes): Promise<Document> {
  const told = /\.[a-z\d]{1,8}$/i.test(file.name);
  return ingest(file.bytes, told || !looksLikeHtml(file.bytes) ? file.name : `${file.name}.html`);
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return /^(?:ï»¿)?\s*<(?:!doctype html|html|head|body)[\s>]/i.test(start);
}

function toRow(policy: string, { text, sourceMap }: Document, one: Segment, index: number): SegmentRow {
  const { start, end, kind } = one;
  return {
    policy,
    index,
    start,
    end,
    text: quote(text, one),
    kind,
    ...(sourceMap.unit === 'page' ? { page: toSource(sourceMap, one).start } : {}),
    headings: one.headings.map((heading) => toHeadingText(text, heading)),
    leadIn: one.leadIn === null ? null : toLine(text, one.leadIn),
  };
}

function toBecause(spans: Because, offset: number): Because {
  const move = ({ start, end, weight }: WeightedSpan): WeightedSpan => ({
    start: start + offset,
    end: end + offset,
    weight,
  });
  return Object.fromEntries(Object.entries(spans).map(([label, own]) => [label, own.map(move)])) as unknown as Because;
}
