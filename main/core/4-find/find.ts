import type { AspectId, Fact, Finding, Quoted } from '../../contract/findings.ts';
import type { Extent, Segment, Span } from '../../contract/types.ts';
import { isEnglish } from '../1-ingest/language.ts';
import { quote } from '../span.ts';
import { listAspects } from './aspects.ts';
import { DETECTORS } from './detector-list.ts';
import { findFacts } from './facts/find-facts.ts';
import { findState } from './find-states.ts';
import type { FoundFact } from './finding.ts';
import { prepareRules } from './prepare.ts';
import { readClauses, type SegmentLabels } from './read-clause.ts';
import type { Detector } from './rule.ts';
import { toUnheld } from './unheld.ts';
import { getVoteModel } from './votes/vote-model.ts';
import { findVotes, type Vote } from './votes/votes.ts';

/** What finding takes: a policy cut into segments, what is said of each (null for headings and boilerplate), and whether it is whole. */
export interface LabelledPolicy {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly labels: readonly (SegmentLabels | null)[];
  readonly extent: Extent;
  /** ISO date, or null where the text states none. */
  readonly effectiveDate: string | null;
}

const BY_ASPECT: ReadonlyMap<AspectId, Detector> = new Map(DETECTORS.map((detector) => [detector.aspect, detector]));

/**
 * What a policy says on every aspect, in the order of the list of aspects.
 *
 * Where no rule hears anything, a model's vote may still take a clause of a whole policy for saying it: then the state is `partial` and
 * `doubtful`. Else a whole policy is `silent` and an excerpt `not-held`, and `nearest` holds the clauses that come closest by that vote. The same policy always gives the same findings; no text makes it throw. Of a text that
 * is not in English every cell is `not-held`: the detectors know English alone, and what they do not hear is no silence.
 */
export async function find(policy: LabelledPolicy): Promise<readonly Finding[]> {
  if (!isEnglish(policy.text)) {
    return listAspects().map(({ id }) => toUnheld(id));
  }
  prepareRules();
  const clauses = readClauses(policy.text, policy.segments, policy.labels);
  const facts = await findFacts(policy, clauses);
  const every = [...facts.values()].flat();
  const votes = findVotes(getVoteModel(), policy.text, policy.segments);
  return listAspects().map(({ id }) => {
    const detector = BY_ASPECT.get(id);
    const heard = detector === undefined ? null : findState(detector, clauses, every);
    const vote = votes.get(id);
    const voted = heard === null && policy.extent === 'whole' ? toVoted(vote) : null;
    const found = heard ?? voted;
    const closest = found === null ? (vote?.closest ?? []) : [];
    return {
      aspect: id,
      state: found?.state ?? (policy.extent === 'excerpt' ? 'not-held' : 'silent'),
      evidence: (found?.evidence ?? []).map((span) => toQuoted(policy.text, span)),
      facts: (facts.get(id) ?? []).map((fact) => toFact(policy.text, fact)),
      nearest: closest.map((span) => toQuoted(policy.text, span)),
      doubtful: voted !== null,
    };
  });
}

// Three in five of the clauses that votes rightly find say their aspect in part, so that no vote gives more.
function toVoted(vote: Vote | undefined): { readonly state: 'partial'; readonly evidence: readonly Span[] } | null {
  return vote?.carries === true ? { state: 'partial', evidence: vote.closest.slice(0, 1) } : null;
}

function toFact(text: string, found: FoundFact): Fact {
  return { ...found, quote: quote(text, found) };
}

function toQuoted(text: string, { start, end }: Span): Quoted {
  return { start, end, quote: quote(text, { start, end }) };
}
