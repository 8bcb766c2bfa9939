import { useQueryClient } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { HostInfo, PolicySummary } from '../../../main/contract/types.ts';
import { queries } from '../../client/queries.ts';
import { useLabel } from '../../parts/codebook.ts';
import { navigate, toFragment } from '../../state/route.ts';
import { findFirstClause } from '../../text/first-clause.ts';
import { toSilence, type Silence } from '../../text/label-silence.ts';
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

const SILENCES: Readonly<Record<Silence, { readonly name: string; readonly why: string }>> = {
  silent: { name: 'silent', why: 'The whole policy is in hand and no clause carries this label' },
  'not-held': { name: 'not held', why: 'An excerpt: the rest of the policy may state it' },
  unknown: {
    name: 'not judged',
    why: 'The model in use does not judge this label, and nobody has put it on a clause',
  },
  blind: {
    name: 'not judged',
    why: 'While you work blind only your own decisions count, and you have not decided every clause',
  },
};

/** No clause carries the label: a gap where the whole text is in hand, and no finding at all elsewhere. */
function NoClause({ silence }: { readonly silence: Silence }) {
  const { name, why } = SILENCES[silence];
  return (
    <span className={silence === 'silent' ? 'label-silent' : 'label-none'} title={why}>
      {name}
    </span>
  );
}

/** How many clauses carry a label, as a figure and a bar, leading to the first of them. */
export function LabelCount({ policy, label, name, host }: Props) {
  const client = useQueryClient();
  const count = policy.labelCounts[label] ?? 0;
  const labelName = useLabel(label)?.name ?? label;
  if (count === 0) return <NoClause silence={toSilence(policy, label, host)} />;
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
