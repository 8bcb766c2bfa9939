import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Alignment } from '../../../../main/contract/alignment.ts';
import type { PolicyId, PolicyReading } from '../../../../main/contract/types.ts';
import { comparisonQueries } from '../../../client/comparison-queries.ts';
import { queries } from '../../../client/queries.ts';
import type { RowLink } from '../../../text/comparison/clause-rows.ts';

/** What the reading pane shows words from. Null while something is still on its way, so that nothing jumps when it comes. */
export interface PaneData {
  readonly readings: readonly PolicyReading[] | null;
  readonly links: readonly RowLink[] | null;
  readonly alignments: readonly Alignment[];
  readonly refused: string | null;
}

/** The texts of some policies and the pairs of clauses between each two of them. The policies stay the same as long as the component. */
export function usePaneData(policyIds: readonly PolicyId[]): PaneData {
  const [couples] = useState(() => toCouples(policyIds));
  const readings = useQueries({ queries: policyIds.map((policyId) => queries.reading(policyId)) });
  const aligned = useQueries({ queries: couples.map(({ a, b }) => comparisonQueries.alignment(a, b)) });
  const texts = readings.flatMap(({ data }) => data ?? []);
  const isAligned = aligned.every(({ isPending }) => !isPending);
  const answeredAt = aligned.map(({ dataUpdatedAt }) => dataUpdatedAt).join(' ');
  const links = useMemo(
    () =>
      couples.flatMap(({ left, right }, at) =>
        (aligned[at]?.data?.pairs ?? []).map((pair): RowLink => ({ left, right, pair })),
      ),
    // oxlint-disable-next-line react/exhaustive-deps -- the answers are other objects only when they came at another time
    [couples, answeredAt],
  );
  return {
    readings: texts.length === policyIds.length ? texts : null,
    links: isAligned ? links : null,
    alignments: aligned.flatMap(({ data }) => data ?? []),
    refused: [...readings, ...aligned].find(({ error }) => error !== null)?.error?.message ?? null,
  };
}

interface Couple {
  readonly left: number;
  readonly right: number;
  readonly a: PolicyId;
  readonly b: PolicyId;
}

function toCouples(shown: readonly PolicyId[]): readonly Couple[] {
  return shown.flatMap((a, left) =>
    shown.slice(left + 1).map((b, step): Couple => ({ left, right: left + step + 1, a, b })),
  );
}
