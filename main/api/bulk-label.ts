import type { Request } from '../contract/api.ts';
import { type Codebook, toCurrentLabels } from '../contract/codebook.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { LabelId } from '../contract/labels.ts';
import { type BulkChange, type BulkPreview, MAX_BULK, MAX_BULK_SHOWN } from '../contract/search.ts';
import type { DecisionId } from '../contract/types.ts';
import { quote } from '../core/span.ts';
import type { FoundLine } from '../store/clause-search.ts';
import { appendDecision } from '../store/decisions.ts';
import { inTransaction } from '../store/sql.ts';
import { assertInUse, getCodebook } from './codebook.ts';
import { listFound, readTexts } from './search.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/** A clause that a change bears on, with the labels that it would have. */
interface Planned {
  readonly line: FoundLine;
  readonly after: readonly LabelId[];
}

interface Plan {
  readonly planned: readonly Planned[];
  readonly unchanged: number;
  readonly state: string;
}

/**
 * What a change would do to the labels of all clauses that fit a query. Nothing is written.
 *
 * @throws LacunaError `bad-query`, `label-not-in-use`, or `too-many-clauses` where more than {@link MAX_BULK} fit.
 */
export async function previewBulk(bench: Workbench, request: Request<'bulk.preview'>): Promise<BulkPreview> {
  const { planned, unchanged, state } = await planBulk(bench, request.query, request.change);
  const shown = planned.slice(0, MAX_BULK_SHOWN);
  const texts = readTexts(
    bench,
    shown.map(({ line }) => line),
  );
  return {
    state,
    unchanged,
    changed: planned.length,
    policies: new Set(planned.map(({ line }) => line.policyKey)).size,
    clauses: shown.map(({ line, after }) => {
      const { policyId, policyKey, start, end, labels, decided } = line;
      return { policyId, start, end, text: quote(texts.get(policyKey) ?? '', line), before: labels, after, decided };
    }),
  };
}

/**
 * Decide all clauses that fit a query, as one step for undo: the first decision is the whole, the others are its parts. Each is by the person who asks
 * for it, like any decision.
 *
 * @throws LacunaError as {@link previewBulk}, and `found-changed` if this is not what was shown before.
 */
export async function labelInBulk(
  bench: Workbench,
  { query, change, state }: Request<'bulk.label'>,
): Promise<{ readonly changed: number }> {
  const plan = await planBulk(bench, query, change);
  if (plan.state !== state) throw new LacunaError('found-changed');
  if (plan.planned.length === 0) return { changed: 0 };
  const texts = readTexts(
    bench,
    plan.planned.map(({ line }) => line),
  );
  inTransaction(bench.db, () => append(bench, plan.planned, texts, change));
  bench.push({ type: 'changed', what: 'decisions', policyId: null });
  return { changed: plan.planned.length };
}

function append(
  bench: Workbench,
  planned: readonly Planned[],
  texts: ReadonlyMap<number, string>,
  { action }: BulkChange,
): void {
  const by = {
    author: getAuthor(bench),
    decidedAt: bench.clock().toISOString(),
    codebookRevision: getCodebook(bench).revision,
    action: action === 'confirm' ? ('confirm' as const) : ('set' as const),
  };
  let whole: DecisionId | null = null;
  for (const { line, after } of planned) {
    const { policyId, start, end } = line;
    const id = toDecisionId(bench.newId());
    const anchor = { policyId, start, end, quote: quote(texts.get(line.policyKey) ?? '', line) };
    appendDecision(bench.db, { ...by, ...anchor, id, labels: after, suggestion: null, origin: null }, whole);
    whole ??= id;
  }
}

async function planBulk(bench: Workbench, query: string, change: BulkChange): Promise<Plan> {
  assertInUse(getCodebook(bench), change.action === 'remove' ? [] : change.labels);
  const found = await listFound(bench, query, MAX_BULK + 1);
  if (found.length > MAX_BULK) throw new LacunaError('too-many-clauses', { limit: MAX_BULK });
  const codebook = getCodebook(bench);
  const clauses = found.filter(({ status }) => status !== 'unlabelled');
  const planned = clauses
    .map((line) => ({ line, after: toLabelsAfter(codebook, line.labels, change) }))
    .filter((one) => bears(one, change));
  const account = planned.map(({ line, after }) => [
    line.policyId,
    line.start,
    line.end,
    line.labels,
    after,
    line.status,
  ]);
  return {
    planned,
    unchanged: clauses.length - planned.length,
    state: bench.hash(new TextEncoder().encode(JSON.stringify(account))),
  };
}

function toLabelsAfter(
  codebook: Codebook,
  labels: readonly LabelId[],
  { action, labels: asked }: BulkChange,
): readonly LabelId[] {
  switch (action) {
    case 'add':
      return toCurrentLabels(codebook, [...labels, ...asked]);
    case 'remove':
      return labels.filter((id) => !asked.includes(id));
    case 'set':
      return toCurrentLabels(codebook, asked);
    case 'confirm':
      return labels;
  }
}

// Taking off a label that is not there says nothing about a clause that nobody has decided; all else does.
function bears({ line, after }: Planned, { action }: BulkChange): boolean {
  const isSame = after.length === line.labels.length && after.every((id) => line.labels.includes(id));
  return !isSame || (!line.decided && action !== 'remove');
}
