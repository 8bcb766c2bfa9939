import type { Alignment } from '../../../main/contract/alignment.ts';
import { toCompany } from '../policy-names.ts';

/** Why two policies were not aligned, in a sentence; null where they were. */
export function toObstacleWords({ a, b, obstacle }: Alignment): string | null {
  switch (obstacle) {
    case null:
      return null;
    case 'same-text':
      return `${toCompany(a)} (${a.name}) and ${toCompany(b)} (${b.name}) are one and the same text: there is nothing to compare.`;
    case 'a-not-english':
      return `${toCompany(a)} is not in English, so that its clauses were not aligned with any others.`;
    case 'b-not-english':
      return `${toCompany(b)} is not in English, so that its clauses were not aligned with any others.`;
  }
}
