import { toPolicyId } from '../contract/decode.ts';
import { LABEL_IDS, type LabelId } from '../contract/labels.ts';
import type { Comparison, FileBytes, PolicyId, PolicySummary, ReaderSegment } from '../contract/types.ts';
import { compare } from '../core/5-compare/grid.ts';
import { type StandingClause, toStandingClauses } from '../core/5-compare/standing-clause.ts';
import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import type { OpenedModel } from './model-file.ts';

/** A file that was read, cut and labelled, ready to stand in a comparison. */
export interface AnalysedFile {
  readonly policy: PolicySummary;
  readonly clauses: readonly StandingClause[];
}

/** What analysing takes from the world. */
export interface AnalysisTools {
  readonly model: OpenedModel;
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string;
  readonly clock: () => Date;
}

/** Read a file, cut it and label its clauses, with no workspace. @throws LacunaError as `ingest` does. */
export async function analyseFile(file: FileBytes, { model, hash, clock }: AnalysisTools): Promise<AnalysedFile> {
  const analysis = await analyse(file, model.parsed, model.info.id);
  const segments: readonly ReaderSegment[] = analysis.segments.map((one, at) => ({
    ...one,
    mends: [],
    prediction: analysis.predictions[at] ?? null,
    decision: null,
  }));
  const clauses = toStandingClauses(analysis.document.text, segments);
  return { policy: toSummary(file.name, toPolicyId(hash(file.bytes)), analysis, clauses, clock()), clauses };
}

/** Lay analysed files side by side, in the order given. */
export function compareFiles(files: readonly AnalysedFile[]): Comparison {
  const columns = files.map(({ policy: { id, extent }, clauses }) => ({ id, extent, clauses }));
  return { policies: files.map(({ policy }) => policy), rows: compare(columns) };
}

function toSummary(
  name: string,
  id: PolicyId,
  { document }: Analysis,
  clauses: readonly StandingClause[],
  readAt: Date,
): PolicySummary {
  const { company, title, mediaType, encoding, effectiveDate, archivedDate, extent, text, warnings } = document;
  return {
    id,
    name,
    company,
    title,
    mediaType,
    encoding,
    effectiveDate,
    archivedDate,
    extent,
    characters: text.length,
    clauses: clauses.length,
    decided: 0,
    labelCounts: countLabels(clauses),
    importedAt: readAt.toISOString(),
    warnings,
    previousId: null,
  };
}

function countLabels(clauses: readonly StandingClause[]): Readonly<Record<LabelId, number>> {
  const counts = { collection: 0, sharing: 0, retention: 0, children: 0, transfer: 0, dispute: 0 };
  for (const label of LABEL_IDS) counts[label] = clauses.filter(({ labels }) => labels.includes(label)).length;
  return counts;
}
