import type { FactDifference, Grade, Pair } from '../../../main/contract/alignment.ts';
import type { FactType } from '../../../main/contract/findings.ts';
import { toFactName, toValueWords } from './fact-words.ts';

const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  'near-verbatim': 'Near-verbatim',
  'same-meaning': 'Same meaning',
  related: 'Related',
};

/** How close a pair is, in a word or two. */
export function toGradeWords({ grade, opposed, decided }: Pair): string {
  if (decided) return 'Paired by hand';
  if (opposed) return 'Opposite';
  return GRADE_NAMES[grade];
}

/** A fact on which two clauses differ, in words: “Retention period: 30 days ↔ 90 days”. A side that states none is said to. */
export function toDifferenceWords({ type, role, a, b }: FactDifference): string {
  return `${toFactName(type, role)}: ${toSide(type, a)} ↔ ${toSide(type, b)}`;
}

/** A fact on which a newer version differs: “Retention period: 30 days → 90 days”. */
export function toChangedFact({ type, role, a, b }: FactDifference): string {
  return `${toFactName(type, role)}: ${toSide(type, a)} → ${toSide(type, b)}`;
}

function toSide(type: FactType, values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.map((value) => toValueWords(type, value)).join(', ');
}
