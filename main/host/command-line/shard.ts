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

/** Whether a policy of this name belongs to a shard; every policy belongs to exactly one of `count`. */
export function isInShard(policy: string, { index, count }: Shard): boolean {
  return toFnv1a(policy) % count === index;
}

/** The 32-bit FNV-1a hash of a text's UTF-8 bytes. Source: IETF draft-eastlake-fnv, offset basis 2166136261, prime 16777619. */
export function toFnv1a(text: string): number {
  let hash = 2166136261;
  for (const byte of Buffer.from(text, 'utf8')) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
}
