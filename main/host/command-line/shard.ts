import { toUsageError } from './arguments.ts';

/** One of `count` parts of a corpus, counted from 0. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * Parse `I/N`: part I of N. I runs from 1 to N, or from 0 to N−1, as array jobs count: 0 and N name the same part,
 * so that either way of counting covers everything once.
 *
 * @throws LacunaError `usage`
 */
export function parseShard(value: string): Shard {
  const found = /^(\d{1,9})\/(\d{1,9})$/.exec(value);
  const index = Number(found?.[1]);
  const count = Number(found?.[2]);
  if (found === null || count < 1 || index > count) {
    throw toUsageError('--shard takes I/N: part I of N parts, such as 1/8 to 8/8.');
  }
  return { index: index % count, count };
}
