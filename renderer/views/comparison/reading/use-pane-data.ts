import { useQueries, type QueryKey, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Alignment, Repeated } from '../../../../main/contract/alignment.ts';
import type { PolicyId, PolicyReading } from '../../../../main/contract/types.ts';
import { comparisonQueries } from '../../../client/comparison-queries.ts';
import { queries } from '../../../client/queries.ts';
import type { RowLink } from '../../../text/comparison/clause-rows.ts';

/** What the reading pane shows words from. Null while something is still on its way, so that nothing jumps when it comes. */
export interface PaneData {
  readonly readings: readonly PolicyReading[] | null;
  readonly links: readonly RowLink[] | null;
  /** What each policy says more than once. */
  readonly repeats: readonly (readonly Repeated[])[];
  readonly alignments: readonly Alignment[];
  /** The queries of what is being aligned. */
  readonly waitsFor: readonly QueryKey[];
  /** Why a text or an alignment did not come, and the way to ask for it again. */
  readonly refused: { readonly words: string; readonly retry: () => void } | null;
}

/**
 * The texts of some policies and the pairs of clauses between each two of them; one alone is aligned with itself, for what it repeats. The policies
 * stay the same as long as the component.
 */
export function usePaneData(policyIds: readonly PolicyId[]): PaneData {
  const [couples] = useState(() => toCouples(policyIds));
  const readings = useQueries({ queries: policyIds.map((policyId) => queries.reading(policyId)) });
  const aligned = useQueries({ queries: couples.map(({ a, b }) => comparisonQueries.alignment(a, b)) });
  const texts = readings.flatMap(({ data }) => data ?? []);
  const answeredAt = aligned.map(({ dataUpdatedAt }) => dataUpdatedAt).join(' ');
  const { links, repeats } = useMemo(
    () =>
      join(
        policyIds.length,
        couples,
        aligned.map(({ data }) => data),
      ),
    // oxlint-disable-next-line react/exhaustive-deps -- the answers are other objects only when they came at another time
    [couples, answeredAt],
  );
  return {
    readings: texts.length === policyIds.length ? texts : null,
    links: aligned.some(isAwaited) ? null : links,
    repeats,
    alignments: policyIds.length === 1 ? [] : aligned.flatMap(({ data }) => data ?? []),
    waitsFor: couples.flatMap(({ a, b }, at) =>
      aligned[at] !== undefined && isAwaited(aligned[at]) ? [comparisonQueries.alignment(a, b).queryKey] : [],
    ),
    refused: toRefused([...readings, ...aligned]),
  };
}

// One that failed and is asked for again has an error still.
function isAwaited({ data, isFetching }: UseQueryResult): boolean {
  return data === undefined && isFetching;
}

function toRefused(answers: readonly UseQueryResult[]): PaneData['refused'] {
  const failed = answers.filter(({ error, isFetching }) => error !== null && !isFetching);
  const words = failed[0]?.error?.message;
  return words === undefined ? null : { words, retry: () => failed.forEach(({ refetch }) => void refetch()) };
}

interface Couple {
  readonly left: number;
  readonly right: number;
  readonly a: PolicyId;
  readonly b: PolicyId;
}

function join(
  count: number,
  couples: readonly Couple[],
  alignments: readonly (Alignment | undefined)[],
): Pick<PaneData, 'repeats'> & { readonly links: readonly RowLink[] } {
  const links: RowLink[] = [];
  const repeats = Array.from({ length: count }, (): readonly Repeated[] => []);
  for (const [at, { left, right }] of couples.entries()) {
    const { pairs, repeats: found } = alignments[at] ?? { pairs: [], repeats: { a: [], b: [] } };
    // A policy that is not in English has neither pairs nor repeats with any other.
    if (found.a.length > 0) repeats[left] = found.a;
    if (found.b.length > 0) repeats[right] = found.b;
    if (left !== right) links.push(...pairs.map((pair) => ({ left, right, pair })));
  }
  return { links, repeats };
}

function toCouples(shown: readonly PolicyId[]): readonly Couple[] {
  const [only] = shown;
  if (only !== undefined && shown.length === 1) return [{ left: 0, right: 0, a: only, b: only }];
  return shown.flatMap((a, left) =>
    shown.slice(left + 1).map((b, step): Couple => ({ left, right: left + step + 1, a, b })),
  );
}
