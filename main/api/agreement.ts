import type { AgreementReport } from '../contract/agreement.ts';
import type { Confusions } from '../contract/annotating.ts';
import type { Request, Response } from '../contract/api.ts';
import { listActive } from '../contract/codebook.ts';
import { LacunaError } from '../contract/errors.ts';
import type { LabelId } from '../contract/labels.ts';
import type { TaskId } from '../contract/types.ts';
import { rateClauses } from '../core/5-compare/agreement/annotator-ratings.ts';
import { listConfusions, type TwoAnswers } from '../core/5-compare/agreement/confusions.ts';
import { readText } from '../store/documents.ts';
import type { Ledger } from '../store/ledger.ts';
import { getPolicy } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { getCodebook, toCurrentPrediction } from './codebook.ts';
import { cutPolicy } from './cut-policy.ts';
import { countGold, type JudgedClause, listJudged } from './disagreements.ts';
import type { Measuring, OnStep } from './jobs.ts';
import { inPieces } from './pieces.ts';
import type { Workbench } from './workbench.ts';

/** Bounds of the intervals move by less than a hundredth with more samples; the seed makes them the same each time. */
const SAMPLING = { samples: 1000, seed: 1 };

/** The last report of each open workspace, with all that went into it. */
const known = new WeakMap<Ledger, { readonly of: string; readonly report: AgreementReport }>();

/**
 * How far annotators agree, and how the labels came about; over the whole library where no policies are named. Verdicts are nobody's answers.
 * Measured on a worker thread, once for the same answers.
 *
 * @throws LacunaError `not-found` if a policy named is not in the library, `cancelled`.
 */
export async function measureAgreement(
  bench: Workbench,
  { policyIds, taskId }: Request<'agreement.get'>,
): Promise<Response<'agreement.get'>> {
  const judged = await listJudged(bench, policyIds, taskId);
  const answered = judged.filter((clauses) => clauses.length > 0).toSorted(byPolicy);
  const rated = rateClauses(answered.map((clauses) => clauses.map(({ answers }) => answers)));
  const labels = listActive(getCodebook(bench)).map(({ id }) => id);
  const report = await measureOnce(bench, { rated, labels, sampling: SAMPLING }, taskId);
  return { report, gold: countGold(judged.flat()) };
}

// In an order that two workspaces with the same answers share, so that they tell the same intervals.
function byPolicy([a]: readonly JudgedClause[], [b]: readonly JudgedClause[]): number {
  return (a?.place.policyId ?? '') < (b?.place.policyId ?? '') ? -1 : 1;
}

async function measureOnce(
  bench: Workbench,
  measuring: Measuring,
  taskId: TaskId | undefined,
): Promise<AgreementReport> {
  const of = digest(bench, measuring);
  const before = known.get(bench.ledger);
  if (before?.of === of) return before.report;
  const total = measuring.rated.ratings.clusters.length;
  const onStep: OnStep = (done, steps, note) => {
    // As much as reading was.
    if (taskId !== undefined)
      bench.push({ type: 'progress', taskId, done: total + (total * done) / steps, total: 2 * total, note });
  };
  const task = taskId ?? (`agreement-${bench.newId()}` as TaskId);
  for await (const outcome of bench.jobs.run('agree', [measuring], task, onStep)) {
    if (!outcome.ok) throw new LacunaError('internal');
    known.set(bench.ledger, { of, report: outcome.value });
    return outcome.value;
  }
  throw new LacunaError('cancelled');
}

function digest({ hash }: Workbench, { rated: { annotators, ratings }, labels }: Measuring): string {
  const clusters = ratings.clusters.map(({ buffer }) => hash(new Uint8Array(buffer)));
  return hash(new TextEncoder().encode(JSON.stringify([annotators, labels, ratings.values, clusters])));
}

/** Where two annotators part, or an annotator and the model (`second` is null), on the clauses that both judged. */
export async function compareAnswers(
  bench: Workbench,
  { first, second, policyIds }: Request<'agreement.confusions'>,
): Promise<Confusions> {
  const judged = await listJudged(bench, policyIds);
  const others = second === null ? await readModel(bench, judged, first) : null;
  const answers = judged.flat().flatMap((clause): readonly TwoAnswers[] => {
    const one = findAnswer(clause, first);
    const other = second === null ? others?.get(clause) : findAnswer(clause, second);
    return one === undefined || other === undefined ? [] : [{ ...clause.place, first: one, second: other }];
  });
  return { first, second, clauses: answers.length, cells: listConfusions(answers) };
}

type Labels = readonly LabelId[];

function findAnswer({ answers }: JudgedClause, name: string): Labels | undefined {
  return answers.find(({ annotator }) => annotator === name)?.labels;
}

/** The model's labels on the clauses that an annotator judged. */
async function readModel(
  bench: Workbench,
  judged: readonly (readonly JudgedClause[])[],
  first: string,
): Promise<ReadonlyMap<JudgedClause, Labels>> {
  const codebook = getCodebook(bench);
  const read = (clauses: readonly JudgedClause[]): readonly (readonly [JudgedClause, Labels])[] => {
    const [one] = clauses;
    if (one === undefined) return [];
    const record = getPolicy(bench.db, one.place.policyId);
    const { segments, predictions } = cutPolicy(bench, record, readText(bench.db, record.key));
    const said = new Map(segments.map((segment, at) => [toSpanKey(segment), predictions[at] ?? null]));
    return clauses.flatMap((clause) => {
      const prediction = toCurrentPrediction(codebook, said.get(toSpanKey(clause.place)) ?? null);
      return prediction === null ? [] : [[clause, prediction.labels] as const];
    });
  };
  const theirs = judged.map((clauses) => clauses.filter((clause) => findAnswer(clause, first) !== undefined));
  const found = await inPieces(bench, undefined, theirs, { size: 2, note: '', work: (some) => some.flatMap(read) });
  return new Map(found.flat());
}
