import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Response } from '../../../main/contract/api.ts';
import type { PolicyId, ReaderSegment } from '../../../main/contract/types.ts';
import { call } from '../../client/call.ts';

/** How long a clause must be in focus before its words are weighed: passing by costs nothing. */
const REST_MS = 150;

/** The words that made or lowered each label, undefined until they are known; and why they can't be, or null. */
export interface Explanation {
  readonly words: Response<'clause.explain'> | undefined;
  readonly refused: string | null;
}

/** Asks why the labels of a clause stand, once it has been in focus for a moment. */
export function useExplanation(policyId: PolicyId, clause: ReaderSegment | null): Explanation {
  const [rested, setRested] = useState<number | null>(null);
  const start = clause?.start ?? null;
  useEffect(() => {
    const timer = setTimeout(() => setRested(start), REST_MS);
    return () => clearTimeout(timer);
  }, [start]);
  const asked = clause !== null && rested === clause.start ? { policyId, start: clause.start, end: clause.end } : null;
  const explanation = useQuery({
    queryKey: ['explain', policyId, start, clause?.prediction?.modelId],
    queryFn: asked === null ? skipToken : () => call('clause.explain', asked),
    gcTime: 60_000,
  });
  const { data: words, error } = explanation;
  return useMemo(() => ({ words, refused: error?.message ?? null }), [words, error]);
}
