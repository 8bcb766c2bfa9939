import type { AspectId, Fact, Finding, Quoted } from '../../contract/findings.ts';
import type { LabelId } from '../../contract/labels.ts';
import type { Extent, Segment, Span } from '../../contract/types.ts';
import { isEnglish } from '../1-ingest/language.ts';
import { quote } from '../span.ts';
import { listAspects } from './aspects.ts';
import { DETECTORS } from './detector-list.ts';
import { findFacts } from './facts/find-facts.ts';
import { findState } from './find-states.ts';
import type { FoundFact } from './finding.ts';
import { prepareRules } from './prepare.ts';
import { type ReadClause, readClauses, type SegmentLabels } from './read-clause.ts';
import type { Detector } from './rule.ts';

/** What finding takes: a policy cut into segments, what is said of each (null for headings and boilerplate), and whether it is whole. */
export interface LabelledPolicy {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly labels: readonly (SegmentLabels | null)[];
  readonly extent: Extent;
  /** ISO date, or null where the text states none. */
  readonly effectiveDate: string | null;
}

/** How many clauses a cell without evidence offers for checking. */
const NEAREST = 3;

const BY_ASPECT: ReadonlyMap<AspectId, Detector> = new Map(DETECTORS.map((detector) => [detector.aspect, detector]));

/**
 * What a policy says on every aspect, in the order of the list of aspects.
 *
 * Where nothing is found a whole policy is `silent` and an excerpt `not-held`, and `nearest` holds the clauses that come closest to the
 * aspect's label. The same policy always gives the same findings; no text makes it throw. Of a text that is not in English every cell is
 * `not-held`: the detectors know English alone, and what they do not hear is no silence.
 */
export async function find(policy: LabelledPolicy): Promise<readonly Finding[]> {
  if (!isEnglish(policy.text)) {
    return listAspects().map(({ id }) => ({ aspect: id, state: 'not-held', evidence: [], facts: [], nearest: [] }));
  }
  prepareRules();
  const clauses = readClauses(policy.text, policy.segments, policy.labels);
  const facts = await findFacts(policy, clauses);
  const every = [...facts.values()].flat();
  return listAspects().map(({ id, label }) => {
    const detector = BY_ASPECT.get(id);
    const own = facts.get(id) ?? [];
    const found = detector === undefined ? null : findState(detector, clauses, every);
    const unsaid = policy.extent === 'excerpt' ? 'not-held' : 'silent';
    const nearest = found === null ? findNearest(clauses, label) : [];
    return {
      aspect: id,
      state: found?.state ?? unsaid,
      evidence: (found?.evidence ?? []).map((span) => toQuoted(policy.text, span)),
      facts: own.map((fact) => toFact(policy.text, fact)),
      nearest: nearest.map((span) => toQuoted(policy.text, span)),
    };
  });
}

function toFact(text: string, found: FoundFact): Fact {
  return { ...found, quote: quote(text, found) };
}

function toQuoted(text: string, { start, end }: Span): Quoted {
  return { start, end, quote: quote(text, { start, end }) };
}

function findNearest(clauses: readonly ReadClause[], label: LabelId): readonly Span[] {
  return clauses
    .filter(({ scores }) => scores !== null)
    .toSorted((a, b) => (b.scores?.[label] ?? 0) - (a.scores?.[label] ?? 0) || a.start - b.start)
    .slice(0, NEAREST)
    .map(({ start, end }) => ({ start, end }));
}
