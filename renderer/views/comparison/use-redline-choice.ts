import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PolicyId } from '../../../main/contract/types.ts';
import { comparisonQueries } from '../../client/comparison-queries.ts';
import { queries } from '../../client/queries.ts';
import {
  toCloseKeys,
  toCoupleKey,
  toRedlineLines,
  type RedlineChoice,
  type RedlineLine,
} from '../../text/comparison/redline-lines.ts';

/** Which clauses a report redlines. */
export interface RedlinesChosen {
  /** Null for no redlines. */
  readonly between: RedlineChoice | null;
  readonly choose: (between: RedlineChoice | null) => void;
  /** Every pair of the two policies; null while they are looked for. */
  readonly lines: readonly RedlineLine[] | null;
  /** Keys of the lines that are chosen. */
  readonly keys: ReadonlySet<string>;
  readonly setKeys: (keys: ReadonlySet<string>) => void;
  readonly error: Error | null;
}

const NONE: ReadonlySet<string> = new Set();

/** The redlines of a report: what was chosen for two policies is kept while others are looked at. */
export function useRedlineChoice(): RedlinesChosen {
  const [between, choose] = useState<RedlineChoice | null>(null);
  const [kept, setKept] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const ids = between ?? { a: '' as PolicyId, b: '' as PolicyId };
  const enabled = between !== null;
  const alignment = useQuery({ ...comparisonQueries.alignment(ids.a, ids.b), enabled });
  const first = useQuery({ ...queries.reading(ids.a), enabled });
  const second = useQuery({ ...queries.reading(ids.b), enabled });
  const lines = useMemo(
    () =>
      alignment.data === undefined || first.data === undefined || second.data === undefined
        ? null
        : toRedlineLines(alignment.data, first.data.text, second.data.text),
    [alignment.data, first.data, second.data],
  );
  const couple = between === null ? null : toCoupleKey(between);
  return {
    between,
    choose,
    lines,
    keys: (couple === null ? NONE : kept.get(couple)) ?? toCloseKeys(lines ?? []),
    setKeys: (keys) => {
      if (couple !== null) setKept(new Map(kept).set(couple, keys));
    },
    error: alignment.error ?? first.error ?? second.error,
  };
}
