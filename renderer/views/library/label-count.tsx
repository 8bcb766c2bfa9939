import { useQueryClient } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { HostInfo, PolicySummary } from '../../../main/contract/types.ts';
import { queries } from '../../client/queries.ts';
import { useLabel } from '../../parts/codebook.ts';
import { navigate, toFragment } from '../../state/route.ts';
import { findFirstClause } from '../../text/first-clause.ts';
import { toCount, toNumber } from '../../text/quantities.ts';
import { toShareStyle } from './share-style.ts';

interface Props {
  readonly policy: PolicySummary;
  readonly label: LabelId;
  /** The policy's name, for the link's own name. */
  readonly name: string;
  /** Undefined until it is known. */
  readonly host: HostInfo | undefined;
}

function isPlain({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return !(ctrlKey || metaKey || shiftKey || altKey);
}

/** No clause carries the label: a gap where the whole text is in hand, and no finding at all in an excerpt. */
function NoClause({ extent }: { readonly extent: PolicySummary['extent'] }) {
  if (extent === 'excerpt') {
    return (
      <span className="label-none" title="An excerpt: the rest of the policy may state it">
        not held
      </span>
    );
  }
  return (
    <span className="label-silent" title="The whole policy is in hand and no clause carries this label">
      silent
    </span>
  );
}

/** Nothing can be said of the label here, for a reason. */
function NotJudged({ why }: { readonly why: string }) {
  return (
    <span className="label-none" title={why}>
      not judged
    </span>
  );
}

const UNKNOWN = 'The model in use does not judge this label, and nobody has put it on a clause';
const BLIND = 'While you work blind only your own decisions count, and you have not decided every clause';

/** How many clauses carry a label, as a figure and a bar, leading to the first of them. */
export function LabelCount({ policy, label, name, host }: Props) {
  const client = useQueryClient();
  const count = policy.labelCounts[label] ?? 0;
  const labelName = useLabel(label)?.name ?? label;
  if (count === 0 && host?.blind === true && policy.decided < policy.clauses) return <NotJudged why={BLIND} />;
  if (count === 0 && host !== undefined && host.model.thresholds[label] === undefined)
    return <NotJudged why={UNKNOWN} />;
  if (count === 0) return <NoClause extent={policy.extent} />;
  const start = { view: 'reader', policyId: policy.id, at: null } as const;
  const open = async (): Promise<void> => {
    const reading = await client.fetchQuery(queries.reading(policy.id)).catch(() => null);
    navigate({ ...start, at: reading === null ? null : findFirstClause(reading.segments, label) });
  };
  return (
    <a
      className="label-count"
      data-label={label}
      href={toFragment(start)}
      aria-label={`${toCount(count, 'clause')} on ${labelName} in ${name}: read the first`}
      style={toShareStyle(count, policy.clauses)}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        void open();
      }}
    >
      {toNumber(count)}
    </a>
  );
}
