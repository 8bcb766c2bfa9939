import { matchesAny } from '../../4-find/pattern.ts';
import type { Words } from '../../4-find/words.ts';
import type { Point } from './points.ts';
import { TOPICS } from './side-topics.ts';

/** A topic and the side of it that a clause speaks of. */
export type Side = `${string}: ${string}`;

/** The sides that a clause speaks of, of the topics that its points are. */
export function findSides(words: Words, points: ReadonlySet<Point>): ReadonlySet<Side> {
  const spoken = Object.entries(TOPICS).filter(
    ([, { points: made, words: said = [] }]) => made.some((point) => points.has(point)) || matchesAny(words, said),
  );
  return new Set(
    spoken.flatMap(([name, { sides }]) =>
      Object.entries(sides).flatMap(([side, patterns]): readonly Side[] =>
        matchesAny(words, patterns) ? [`${name}: ${side}`] : [],
      ),
    ),
  );
}

/** Sides that deny each other, whatever else is said. */
const AGAINST: readonly (readonly [Side, Side])[] = [
  ['changes: told', 'changes: untold'],
  ['frameworks: kept', 'frameworks: void'],
];

/** Whether two clauses speak of one topic, and of no common side of any, or of sides that deny each other. */
export function areOtherSides(a: ReadonlySet<Side>, b: ReadonlySet<Side>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const deny = (x: ReadonlySet<Side>, y: ReadonlySet<Side>): boolean =>
    AGAINST.some(([one, other]) => x.has(one) && !x.has(other) && y.has(other) && !y.has(one));
  if (deny(a, b) || deny(b, a)) return true;
  if ([...a].some((side) => b.has(side))) return false;
  const toTopic = (side: Side): string => side.split(':', 1)[0] ?? '';
  const topics = new Set(Array.from(a, toTopic));
  return Array.from(b, toTopic).some((topic) => topics.has(topic));
}
