import type { FactDifference, Grade, Pair } from '../../../main/contract/alignment.ts';
import { toOwnValues } from '../../../main/contract/fact-words.ts';
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

/** A fact on which two clauses differ, in words: “Retention period: 30 days ↔ 90 days”. A side that states none, or no more than both do, is said to. */
export function toDifferenceWords({ type, role, ...sides }: FactDifference): string {
  const { a, b, isShared } = toOwnValues(sides);
  return `${toFactName(type, role)}: ${toSide(type, a, isShared)} ↔ ${toSide(type, b, isShared)}`;
}

/** A fact on which a newer version differs: “Retention period: 30 days → 90 days”. */
export function toChangedFact({ type, role, ...sides }: FactDifference): string {
  const { a, b, isShared } = toOwnValues(sides);
  const name = toFactName(type, role);
  if (!isShared) return `${name}: ${toSide(type, a, false)} → ${toSide(type, b, false)}`;
  const gone = a.length === 0 ? [] : [`no longer ${toList(type, a)}`];
  return `${name}: ${[...gone, ...(b.length === 0 ? [] : [`now also ${toList(type, b)}`])].join('; ')}`;
}

function toSide(type: FactType, values: readonly string[], isShared: boolean): string {
  if (values.length === 0) return isShared ? 'no more' : 'none';
  return isShared ? `also ${toList(type, values)}` : toList(type, values);
}

function toList(type: FactType, values: readonly string[]): string {
  return values.map((value) => toValueWords(type, value)).join(', ');
}
