import { useQueries } from '@tanstack/react-query';
import type { Grade, Redline } from '../../../../main/contract/alignment.ts';
import type { PolicySpan } from '../../../../main/contract/findings.ts';
import type { PolicyReading, Span } from '../../../../main/contract/types.ts';
import { comparisonQueries } from '../../../client/comparison-queries.ts';
import { toSides, type Changes } from '../../../text/comparison/clause-pieces.ts';
import type { RowLink } from '../../../text/comparison/clause-rows.ts';

/** What redlines say of a row of clauses. */
export interface RowRedlines {
  /** What differs in each column, or null where both texts stand whole; a column of two pairs shows its closest. */
  readonly changes: readonly (Changes | null)[];
  /** For each link of the row whether its clauses have the same words. */
  readonly same: readonly boolean[];
}

/** Below this share of equal words a pair that is not near-verbatim is easier to read without marks. */
const CLOSE = 0.6;

/** The redlines of a row's pairs. Until they are there, words stand without marks. */
export function useRedlines(links: readonly RowLink[], readings: readonly PolicyReading[]): RowRedlines {
  const redlines = useQueries({
    queries: links.map(({ left, right, pair }) =>
      comparisonQueries.redline(toSpan(readings[left], pair.a), toSpan(readings[right], pair.b)),
    ),
  });
  const changes: (Changes | null)[] = readings.map(() => null);
  links.forEach(({ left, right, pair }, index) => {
    const redline = redlines[index]?.data;
    if (redline === undefined || !isShown(redline, pair.grade)) return;
    const { a, b } = toSides(redline.parts);
    changes[left] ??= a;
    changes[right] ??= b;
  });
  return {
    changes,
    same: redlines.map(({ data }) => data?.parts.every(({ kind }) => kind === 'equal') === true),
  };
}

function isShown({ whole, ratio }: Redline, grade: Grade): boolean {
  return !whole && (grade === 'near-verbatim' || ratio >= CLOSE);
}

function toSpan(reading: PolicyReading | undefined, { start, end }: Span): PolicySpan {
  if (reading === undefined) throw new RangeError('A link leads to a column that is not there');
  return { policyId: reading.policy.id, start, end };
}
