import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import type { DisputedClause } from '../../../main/contract/annotating.ts';
import type { PolicyId } from '../../../main/contract/types.ts';
import { createAdjudicationPort } from '../../client/adjudication-port.ts';
import { queries } from '../../client/queries.ts';
import { useReaders } from '../../client/use-readers.ts';
import { Notice } from '../../parts/notice.tsx';
import { createAdjudication } from '../../state/adjudication.ts';
import type { KeyScreen } from '../../state/keys/action.ts';
import { toFragment } from '../../state/route.ts';
import { toNumber } from '../../text/quantities.ts';
import { Key } from '../keys/key.tsx';
import { KeysButton } from '../keys/keys-button.tsx';
import { LabelDialog } from '../keys/label-dialog.tsx';
import { Answers } from './answers.tsx';
import { Surroundings } from './surroundings.tsx';
import { useAdjudicationKeys } from './use-adjudication-keys.ts';
import { VerdictChoice } from './verdict-choice.tsx';

const SCREENS: readonly KeyScreen[] = ['verdicts', 'labels', 'window'];

/** The queue of clauses on which annotators differ. */
export function Adjudicate() {
  const { data, error } = useQuery(queries.disputed);
  const readers = useReaders();
  const [isMine, setMine] = useState(false);
  const only = isMine ? readers.mine : null;
  if (error !== null) return <Notice tone="refused">{error.message}</Notice>;
  if (data === undefined) return <p role="status">Looking for disagreements …</p>;
  return (
    <>
      {(isMine || readers.of.size > 0) && (
        <label className="queue-mine">
          <input type="checkbox" checked={isMine} onChange={({ target }) => setMine(target.checked)} />
          Only policies assigned to me
        </label>
      )}
      <Queue
        // Another queue has another place in it.
        key={only === null ? 'all' : [...only].join(' ')}
        waiting={data.filter(({ policyId }) => only?.has(policyId) ?? true)}
        only={only}
      />
    </>
  );
}

interface Props {
  readonly waiting: readonly DisputedClause[];
  /** The policies that they are from; null for all. */
  readonly only: ReadonlySet<PolicyId> | null;
}

function Queue({ waiting, only }: Props) {
  const client = useQueryClient();
  const [session] = useState(() => createAdjudication(createAdjudicationPort(client, only)));
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const part = useRef<HTMLElement>(null);
  const [isNaming, setNaming] = useState(false);
  const askName = useCallback(() => setNaming(true), []);
  useAdjudicationKeys(session, part, askName);
  const at = Math.min(state.at, waiting.length - 1);
  const clause = waiting[at];
  return (
    <section ref={part} className="agreement-part queue" aria-label="Verdicts" tabIndex={-1}>
      {state.refused !== null && <Notice tone="refused">{state.refused}</Notice>}
      <div className="queue-head">
        <p className="queue-place">
          {clause === undefined
            ? 'No clause waits for a verdict.'
            : `Clause ${toNumber(at + 1)} of ${toNumber(waiting.length)} that ${waiting.length === 1 ? 'waits' : 'wait'} for a verdict`}
        </p>
        <p role="status" className="queue-said">
          {state.said}
        </p>
        <Button className="button quiet" onPress={() => session.ask({ do: 'undo' })}>
          Undo <Key of="verdicts.undo" />
        </Button>
        <Button className="button" isDisabled={at <= 0} onPress={() => session.ask({ do: 'step', by: -1 })}>
          Previous <Key of="verdicts.previous" />
        </Button>
        <Button
          className="button"
          isDisabled={at >= waiting.length - 1}
          onPress={() => session.ask({ do: 'step', by: 1 })}
        >
          Next <Key of="verdicts.next" />
        </Button>
        <KeysButton title="Keys of verdicts" screens={SCREENS} />
      </div>
      {clause === undefined ? (
        <p className="empty">
          Clauses on which annotators differ come up here once their workspaces are in one, and leave with a verdict.{' '}
          <a href={toFragment({ view: 'agreement', part: 'exchange' })}>Merge a workspace</a>
        </p>
      ) : (
        <div className="disputed">
          <Surroundings clause={clause} />
          <div className="disputed-side">
            <Answers clause={clause} onTake={(answer) => session.ask({ do: 'answer', at: answer })} />
            <VerdictChoice draft={state.draft} session={session} onByName={askName} />
          </div>
        </div>
      )}
      {isNaming && (
        <LabelDialog
          given={state.draft ?? []}
          onChoose={(label) => session.ask({ do: 'toggle', label })}
          onClose={() => setNaming(false)}
        />
      )}
    </section>
  );
}
