import type { Checklist } from '../contract/checklists.ts';
import type { ComparisonReport } from '../contract/comparison.ts';
import { toPolicyId } from '../contract/decode.ts';
import { LABEL_IDS, type LabelId } from '../contract/labels.ts';
import type { FileBytes, PolicyId, PolicySummary, ReaderSegment } from '../contract/types.ts';
import { isEnglish } from '../core/1-ingest/language.ts';
import { toPlaces } from '../core/1-ingest/source-map.ts';
import { find } from '../core/4-find/find.ts';
import { type Column, toComparisonReport } from '../core/5-compare/comparison-report.ts';
import { toLabelledPolicy } from '../core/5-compare/labelled-policy.ts';
import { createToPlace } from '../core/5-compare/source-place.ts';
import { type StandingClause, toStandingClauses } from '../core/5-compare/standing-clause.ts';
import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import type { OpenedModel } from './model-file.ts';

/** A file that was read, cut, labelled and found in, ready to stand in a comparison. */
export type AnalysedFile = Column;

/** What analysing takes from the world. */
export interface AnalysisTools {
  readonly model: OpenedModel;
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string;
  readonly clock: () => Date;
}

/** Read a file, cut it, label its clauses and find its aspects, with no workspace. @throws LacunaError as `ingest` does. */
export async function analyseFile(file: FileBytes, { model, hash, clock }: AnalysisTools): Promise<AnalysedFile> {
  const analysis = await analyse(file, model.parsed, model.info.id);
  const { text, mediaType, extent, effectiveDate, sourceMap } = analysis.document;
  const segments: readonly ReaderSegment[] = analysis.segments.map((one, at) => ({
    ...one,
    mends: [],
    prediction: analysis.predictions[at] ?? null,
    decision: null,
  }));
  const english = isEnglish(text);
  const findings = english ? await find(toLabelledPolicy({ text, segments, extent, effectiveDate })) : [];
  const clauses = toStandingClauses(text, segments);
  const id = toPolicyId(hash(file.bytes));
  return {
    policy: toSummary(file.name, id, analysis, clauses, clock()),
    found: {
      id,
      extent,
      clauses,
      findings: new Map(findings.map((finding) => [finding.aspect, finding])),
      decisions: new Map(),
      obstacle: english ? null : 'not-english',
      toPlace: createToPlace(text, mediaType, toPlaces(sourceMap)),
    },
  };
}

/** Lay analysed files side by side, in the order given; one that is named twice is shown once. */
export function compareFiles(
  files: readonly AnalysedFile[],
  checklist: Checklist,
  model: OpenedModel,
): ComparisonReport {
  const once = files.filter(({ policy }, at) => files.findIndex((other) => other.policy.id === policy.id) === at);
  return toComparisonReport(once, checklist, { id: model.info.id, name: model.info.name });
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
