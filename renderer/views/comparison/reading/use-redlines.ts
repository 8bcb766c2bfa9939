import { useQueries } from '@tanstack/react-query';
import type { PolicySpan } from '../../../../main/contract/findings.ts';
import type { PolicyReading, Span } from '../../../../main/contract/types.ts';
import { comparisonQueries } from '../../../client/comparison-queries.ts';
import { toSides, type Changes } from '../../../text/comparison/clause-pieces.ts';
import type { RowLink } from '../../../text/comparison/clause-rows.ts';

/** What differs in each column, by the redlines of a row's near-verbatim pairs; a column in two of them shows its closest. */
export function useRedlines(
  links: readonly RowLink[],
  readings: readonly PolicyReading[],
): readonly (Changes | null)[] {
  const close = links.flatMap(({ left, right, pair }) => {
    const [one, other] = [readings[left], readings[right]];
    if (pair.grade !== 'near-verbatim' || one === undefined || other === undefined) return [];
    return [{ left, right, a: toSpan(one, pair.a), b: toSpan(other, pair.b) }];
  });
  const redlines = useQueries({ queries: close.map(({ a, b }) => comparisonQueries.redline(a, b)) });
  const changes: (Changes | null)[] = readings.map(() => null);
  close.forEach(({ left, right }, index) => {
    const redline = redlines[index]?.data;
    if (redline === undefined || redline.whole) return;
    const { a, b } = toSides(redline.parts);
    changes[left] ??= a;
    changes[right] ??= b;
  });
  return changes;
}

function toSpan({ policy }: PolicyReading, { start, end }: Span): PolicySpan {
  return { policyId: policy.id, start, end };
}
