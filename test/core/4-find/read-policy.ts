import { LABEL_IDS } from '../../../main/contract/labels.ts';
import type { Extent } from '../../../main/contract/types.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import type { AspectId, Fact, Finding } from '../../../main/contract/findings.ts';
import { find } from '../../../main/core/4-find/find.ts';

/** Findings by aspect. Every clause carries every label, so that only the words decide: the hardest case for what must not be found. */
export async function findIn(text: string, extent: Extent = 'whole'): Promise<ReadonlyMap<AspectId, Finding>> {
  const segments = segment({ text, blocks: null });
  const scores = { collection: 1, sharing: 1, retention: 1, children: 1, transfer: 1, dispute: 1 };
  const labels = segments.map(() => ({ scores, labels: LABEL_IDS }));
  const findings = await find({ text, segments, labels, extent, effectiveDate: null });
  return new Map(findings.map((finding) => [finding.aspect, finding]));
}

/** Findings by the rules alone: what a model's vote takes for said is `silent` here. */
export async function hearIn(text: string): Promise<ReadonlyMap<AspectId, Pick<Finding, 'state' | 'evidence'>>> {
  const found = await findIn(text);
  const toHeard = ({ state, evidence, doubtful }: Finding): Pick<Finding, 'state' | 'evidence'> =>
    doubtful ? { state: 'silent', evidence: [] } : { state, evidence };
  return new Map(Array.from(found, ([aspect, finding]) => [aspect, toHeard(finding)]));
}

/** The facts of one type, as `value` or `value (role)`. */
export async function listFacts(text: string, type: Fact['type']): Promise<readonly string[]> {
  const findings = await findIn(text);
  return [...findings.values()]
    .flatMap(({ facts }) => facts)
    .filter((fact) => fact.type === type)
    .map(({ value, role }) => (role === null ? value : `${value} (${role})`));
}
