import { Button } from 'react-aria-components';
import type { PolicyId, PolicyReading, Span } from '../../../../main/contract/types.ts';
import { toFragment } from '../../../state/route.ts';
import type { Changes } from '../../../text/comparison/clause-pieces.ts';
import type { PaneClause, RowClause } from '../../../text/comparison/clause-rows.ts';
import { findSegment, toHeadingPath } from '../../../text/comparison/heading-path.ts';
import { ClausePath } from './clause-path.tsx';
import { ClauseWords } from './clause-words.tsx';

interface Props {
  readonly reading: PolicyReading;
  readonly clause: RowClause;
  readonly changes: Changes | null;
  /** What the button that pairs is called; null where there is nothing to pair with. */
  readonly pairs: string | null;
  /** Whether the person has picked it as the first half of a pair. */
  readonly picked: boolean;
  readonly onPair: () => void;
}

const ROLES: Readonly<Record<PaneClause['role'], string>> = {
  evidence: '',
  nearest: 'Nearest clause looked at',
  counterpart: 'Its counterpart, not counted here',
};

/** A clause in the reading pane: the headings above it, its words, and the way to its place in the policy. */
export function ClauseCard({ reading: { policy, text, segments }, clause, changes, pairs, picked, onPair }: Props) {
  const segment = findSegment(segments, clause);
  const leadIn = segment?.leadIn ?? null;
  return (
    <div className="clause-card" data-role={clause.role} data-picked={picked}>
      <ClausePath headings={segment === null ? [] : toHeadingPath(text, segment)}>
        {pairs !== null && (
          <Button className="link-button" onPress={onPair}>
            {pairs}
          </Button>
        )}
        <a href={toFragment({ view: 'reader', policyId: policy.id, at: clause.start })}>
          Open<span className="visually-hidden"> in the reader</span>
        </a>
      </ClausePath>
      <Again spans={clause.again} policyId={policy.id} />
      {ROLES[clause.role] !== '' && <p className="clause-role">{ROLES[clause.role]}</p>}
      <p className="clause-text" dir="auto">
        {leadIn !== null && (
          <span className="clause-lead">
            <ClauseWords text={text} clause={leadIn} marks={[]} changes={null} />{' '}
          </span>
        )}
        <ClauseWords text={text} clause={clause} marks={clause.marks} changes={changes} />
      </p>
    </div>
  );
}

/** Where the policy says the same again; nothing where it doesn't. */
function Again({ spans, policyId }: { readonly spans: readonly Span[]; readonly policyId: PolicyId }) {
  if (spans.length === 0) return null;
  return (
    <p className="clause-again">
      Said again:{' '}
      {spans.map(({ start }, at) => (
        <a key={start} href={toFragment({ view: 'reader', policyId, at: start })}>
          {spans.length === 1 ? 'further on' : `further on (${at + 1} of ${spans.length})`}
        </a>
      ))}
    </p>
  );
}
