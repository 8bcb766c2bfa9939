import type { Fact } from '../../../../main/contract/findings.ts';
import type { PolicyId } from '../../../../main/contract/types.ts';
import { toFragment } from '../../../state/route.ts';
import { toFactName, toFactWords } from '../../../text/comparison/fact-words.ts';

interface Props {
  readonly facts: readonly Fact[];
  readonly policyId: PolicyId;
}

/** The facts of a cell, each a way to its place in the policy. */
export function FactChips({ facts, policyId }: Props) {
  if (facts.length === 0) return null;
  return (
    <ul className="fact-chips" aria-label="Facts">
      {facts.map((fact) => (
        <li key={`${fact.type} ${fact.start} ${fact.value}`}>
          <a
            href={toFragment({ view: 'reader', policyId, at: fact.start })}
            title={`${toFactName(fact.type, fact.role)}: “${fact.quote}”`}
          >
            <span className="visually-hidden">{toFactName(fact.type, fact.role)}: </span>
            {toFactWords(fact)}
          </a>
        </li>
      ))}
    </ul>
  );
}
