import type { PolicyImport } from '../contract/dataset-import.ts';
import { toDecisionId } from '../contract/decode.ts';
import type { Mend, Span } from '../contract/types.ts';
import { fitSegments } from '../core/7-import/fit-segments.ts';
import type { ImportedAnnotation, ImportedClause } from '../core/7-import/imported-dataset.ts';
import { quote } from '../core/span.ts';
import { appendDecision } from '../store/decisions.ts';
import { appendMend } from '../store/mends.ts';
import { editPolicy } from '../store/policies.ts';
import { inTransaction } from '../store/sql.ts';
import { toSpanKey } from '../store/standing.ts';
import { cutPolicy } from './cut-policy.ts';
import { toDecisions, type DecisionContext } from './import-dataset-decisions.ts';
import { placeClauses } from './import-dataset-places.ts';
import type { Settling } from './import-dataset-settling.ts';
import type { Target } from './import-dataset-target.ts';
import { type JoinedPolicy, joinPolicy } from './joined-policy.ts';
import type { Workbench } from './workbench.ts';

type Held = Extract<Target, { kind: 'held' }>;
type Places = ReadonlyMap<ImportedClause, Span>;

/** Write down what a data set says of one policy: all of it, or nothing. */
export function settlePolicy(
  bench: Workbench,
  target: Held,
  annotations: readonly ImportedAnnotation[],
  settling: Settling,
): PolicyImport {
  const { db } = bench;
  const { policy, record, made } = target;
  return inTransaction(db, () => {
    const joined = joinPolicy(bench, record);
    const said = new Set(annotations.map(({ clause }) => clause));
    const asked = made ? policy.clauses : policy.clauses.filter((clause) => said.has(clause));
    const { places, why } = placeClauses(bench, target, joined, asked);
    for (const [clause, reason] of why) if (!said.has(clause)) settling.losses.add(clause.origin, reason);
    const { mends, misfits } = fit(bench, target, joined, places, settling);
    const context: DecisionContext = { ...settling, target, joined, places, why: new Map([...why, ...misfits]) };
    const { decisions, known } = toDecisions(bench, context, annotations);
    if (made) loseSource(target, settling);
    for (const mend of mends) appendMend(db, mend, settling.begin());
    for (const { decision, stamp } of decisions) appendDecision(db, decision, settling.begin(), stamp);
    if (made && policy.company !== null) {
      editPolicy(db, record, { company: policy.company }, bench.clock().toISOString());
    }
    return { id: record.id, name: record.name, made, decisions: decisions.length, known, mends: mends.length };
  });
}

function fit(
  bench: Workbench,
  { record }: Held,
  joined: JoinedPolicy,
  places: Places,
  { author, losses }: Settling,
): { readonly mends: readonly Mend[]; readonly misfits: ReadonlyMap<ImportedClause, string> } {
  const { text } = joined;
  const decidedAt = bench.clock().toISOString();
  const held = new Set(joined.standing.map(toSpanKey));
  const ordered = [...places].toSorted(([, a], [, b]) => a.start - b.start || a.end - b.end);
  const fitting = fitSegments(
    {
      text,
      segments: cutPolicy(bench, record, text).segments,
      isHeld: (segment) => held.has(toSpanKey(segment)),
      toMend: (change) => ({
        ...change,
        id: toDecisionId(bench.newId()),
        policyId: record.id,
        quote: quote(text, change),
        author,
        decidedAt,
      }),
    },
    ordered.map(([, span]) => span),
  );
  const misfits = ordered.flatMap(([clause, span]) => {
    const why = fitting.misfits.get(span);
    return why === undefined ? [] : [[clause, why] as const];
  });
  for (const [clause, why] of misfits) losses.add(clause.origin, `the clause’s place: ${why}`);
  return { mends: fitting.mends, misfits: new Map(misfits) };
}

function loseSource({ policy, record }: Held, { losses }: Settling): void {
  const { name, text, sha256, clauses, origin } = policy;
  const shown = `of “${name.slice(0, 80)}”`;
  const whole = { file: origin.file, line: 0 };
  if (text === null) {
    losses.remark(
      whole,
      `the text ${shown}: it was put together from its ${clauses.length} clauses, a blank line between them`,
    );
  } else if (sha256 === null || !record.id.startsWith(sha256)) {
    losses.remark(whole, `the file ${shown}: its text alone was taken, under an id of its own`);
  }
}
