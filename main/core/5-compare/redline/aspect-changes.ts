import type { AspectChange } from '../../../contract/alignment.ts';
import type { Finding, Quoted } from '../../../contract/findings.ts';
import type { Span } from '../../../contract/types.ts';
import { findDifferences } from '../align/differences.ts';

/** The aspects on which two versions of a policy differ in state or in facts, in the order of the older one's findings. */
export function findAspectChanges(before: readonly Finding[], after: readonly Finding[]): readonly AspectChange[] {
  const newer = new Map(after.map((finding) => [finding.aspect, finding]));
  return before.flatMap((older) => {
    const now = newer.get(older.aspect);
    if (now === undefined) return [];
    const differences = findDifferences(older.facts, now.facts);
    if (older.state === now.state && differences.length === 0) return [];
    const evidence = { before: older.evidence.map(toSpan), after: now.evidence.map(toSpan) };
    return [{ aspect: older.aspect, before: older.state, after: now.state, differences, evidence }];
  });
}

function toSpan({ start, end }: Quoted): Span {
  return { start, end };
}
