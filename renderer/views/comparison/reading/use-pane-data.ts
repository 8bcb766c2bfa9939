import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
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

/** The texts of some policies and the pairs of clauses between each two of them. */
export function usePaneData(shown: readonly PolicyId[]): PaneData {
  const readings = useQueries({ queries: shown.map((policyId) => queries.reading(policyId)) });
  const couples = useMemo(() => toCouples(shown), [shown]);
  const aligned = useQueries({ queries: couples.map(({ a, b }) => comparisonQueries.alignment(a, b)) });
  const texts = readings.flatMap(({ data }) => data ?? []);
  const alignments = aligned.flatMap(({ data }) => data ?? []);
  const refused = [...readings, ...aligned].find(({ error }) => error !== null)?.error?.message ?? null;
  const isAligned = aligned.every(({ isPending }) => !isPending);
  const links = useMemo(
    () =>
      couples.flatMap(({ left, right, a, b }) => {
        const found = alignments.find((one) => one.a.id === a && one.b.id === b);
        return (found?.pairs ?? []).map((pair): RowLink => ({ left, right, pair }));
      }),
    // The answers are other objects only when they say other things.
    // oxlint-disable-next-line react/exhaustive-deps
    [couples, ...alignments],
  );
  return {
    readings: texts.length === shown.length ? texts : null,
    links: isAligned ? links : null,
    alignments,
    refused,
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
