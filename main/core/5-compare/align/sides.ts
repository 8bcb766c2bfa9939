import { matchesAny, type Pattern } from '../../4-find/pattern.ts';
import type { Words } from '../../4-find/words.ts';
import type { Point } from './points.ts';

interface Topic {
  /** A clause that makes one of these points speaks of the topic. */
  readonly points: readonly Point[];
  readonly sides: Readonly<Record<string, readonly Pattern[]>>;
}

/**
 * Topics of which policies say several things in much the same words, each with its sides: how readers are told of changes is another statement
 * than when these take effect, and whom to ask about security another than whom to ask about the policy.
 */
const TOPICS: Readonly<Record<string, Topic>> = {
  changes: {
    points: ['changes', 'how-changes-are-told'],
    sides: {
      may: [
        '(may|right to|reserve*|periodically|time to time|any time) ..6 (change|modify|update|amend|revise|review)',
        '(change*|modif*|update*|amend*|revis*) ..10 (any time|time to time|periodically)',
      ],
      told: [
        '(will|shall|may|also) ..10 (notify|notified|notification|inform|informed|email|announce*|post|posted|alert*|a notice|you notice)',
      ],
      untold: ['without ..3 (notice|notification|notifying)'],
      dated: [
        '(date|updated|revised) ..4 (at the|top|bottom|above|below|version)',
        '(note|revise|change|update) ..4 date',
      ],
      effect: ['(effective|effect|apply) ..3 (upon|immediately|when|as of|once|on|from)'],
      accepted: ['(continued|continuing|continue) ..3 use', '(seek|obtain|ask for|require) ..4 consent'],
    },
  },
  questions: {
    points: ['contact'],
    sides: {
      security: ['(question*|concern*|comment*|inquir*) ..4 security'],
      rights: ['(exercise|request) ..6 (right|rights|access|deletion|removal|removed|correction|portability)'],
      customers: [
        'contact ..4 (person|entity|employer|customer|organization|organisation|controller) ..4 (who|that|which|has)',
      ],
      children: ['(child|children|minor*|parent*)'],
      dispute: ['(dispute resolution|truste|trustarc|ombud*|arbitrat*)'],
      policy: [
        '(question*|concern*|comment*|inquir*|complaint*) ..8 (policy|statement|notice|practices|privacy)',
        'privacy (question*|concern*|inquir*|complaint*)',
      ],
    },
  },
  refusing: {
    points: ['not-providing'],
    sides: {
      effect: [
        '(unable|cannot|not able|not be able|not possible|impossible|unavailable|limited|prevent*|affect*|suffer*)',
      ],
      instead: ['(please|instead|also|can|may) ..2 (contact|call|write|email|mail|telephone|visit)'],
      free: ['(voluntary|optional|choose whether|not required|not obliged|no obligation|up to you)'],
    },
  },
  frameworks: {
    points: ['frameworks'],
    sides: {
      kept: ['(adhere*|comply|complies|certif*|self certif*|participat*|commit*|subject to|abide*)'],
      void: ['(invalid*|void|struck|annul*)', 'no longer ..3 (rely|relies|valid)'],
    },
  },
};

/** A topic and the side of it that a clause speaks of. */
export type Side = `${string}: ${string}`;

/** The sides that a clause speaks of, of the topics that its points are. */
export function findSides(words: Words, points: ReadonlySet<Point>): ReadonlySet<Side> {
  const spoken = Object.entries(TOPICS).filter(([, topic]) => topic.points.some((point) => points.has(point)));
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
  const deny = (x: ReadonlySet<Side>, y: ReadonlySet<Side>): boolean =>
    AGAINST.some(([one, other]) => x.has(one) && !x.has(other) && y.has(other) && !y.has(one));
  if (deny(a, b) || deny(b, a)) return true;
  if ([...a].some((side) => b.has(side))) return false;
  const toTopic = (side: Side): string => side.split(':', 1)[0] ?? '';
  const topics = new Set(Array.from(a, toTopic));
  return Array.from(b, toTopic).some((topic) => topics.has(topic));
}
