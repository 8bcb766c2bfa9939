import type { Certainty } from '../../../contract/gold-status.ts';
import type { LabelId } from '../../../contract/labels.ts';
import type { DatasetRow, RowAnnotation } from '../rows.ts';

/** What one person said of a clause, as formats hold it that let anything stand beside a text. What is not known is left out. */
export interface Answer {
  readonly annotator: string;
  readonly labels: readonly LabelId[];
  readonly decided_at: string;
  readonly codebook_revision: number;
  readonly certainty?: Certainty;
  readonly spent_ms?: number;
  readonly note?: string;
  readonly verdict?: true;
}

/** Each annotator’s answer on a clause, and the verdict behind them. */
export function toAnswers({ annotations, verdict }: DatasetRow): readonly Answer[] {
  const answers = annotations.map(toAnswer);
  return verdict === null ? answers : [...answers, { ...toAnswer(verdict), verdict: true }];
}

function toAnswer({ annotator, labels, decidedAt, codebookRevision, ...said }: RowAnnotation): Answer {
  return {
    annotator,
    labels,
    decided_at: decidedAt,
    codebook_revision: codebookRevision,
    ...(said.certainty === null ? {} : { certainty: said.certainty }),
    ...(said.spentMs === null ? {} : { spent_ms: said.spentMs }),
    ...(said.note === null ? {} : { note: said.note }),
  };
}
