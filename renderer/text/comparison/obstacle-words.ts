import type { Alignment, VersionComparison } from '../../../main/contract/alignment.ts';
import { toCompany, toDistinctNames } from '../../../main/contract/policy-names.ts';
import { toDay } from '../policy-names.ts';

/** Why nothing stands side by side, in a sentence; null where something does. */
export function toObstacleWords({ a, b, obstacle, pairs }: Alignment): string | null {
  const names = toDistinctNames([a, b], toDay);
  switch (obstacle) {
    case null:
      return pairs.length > 0 ? null : `${names.get(a.id)} and ${names.get(b.id)} have no clauses in common.`;
    case 'same-text':
      return `${toCompany(a)} (${a.name}) and ${toCompany(b)} (${b.name}) are one and the same text: there is nothing to compare.`;
    case 'a-not-english':
      return `${names.get(a.id)} is not in English, so that its clauses were not aligned with any others.`;
    case 'b-not-english':
      return `${names.get(b.id)} is not in English, so that its clauses were not aligned with any others.`;
  }
}

/** Why nothing is said of the aspects of two versions, or of anything, in a sentence; null where there is something to say. */
export function toVersionObstacleWords({
  a,
  b,
  obstacle,
}: Pick<VersionComparison, 'a' | 'b' | 'obstacle'>): string | null {
  switch (obstacle) {
    case null:
      return null;
    case 'same-text':
      return `${a.name} and ${b.name} are one and the same text: nothing changed.`;
    case 'a-not-english':
    case 'b-not-english':
      return `${(obstacle === 'a-not-english' ? a : b).name} is not in English: its clauses are compared by their words, and its aspects not at all.`;
  }
}
