import { useCallback, useMemo, useRef, useState } from 'react';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { PolicyReading, ReaderSegment } from '../../../main/contract/types.ts';
import { isShown } from '../../state/judging.ts';
import { type FoundList, navigate } from '../../state/route.ts';
import { isLabelled, toLabelsInForce, type Filter } from '../../text/clause-state.ts';
import { LabelDialog } from '../keys/label-dialog.tsx';
import { NoteDialog, NumberDialog } from './ask-dialogs.tsx';
import { Inspector } from './inspector.tsx';
import { Messages, Refused } from './messages.tsx';
import { Outline } from './outline.tsx';
import { PolicyText } from './policy-text.tsx';
import { Strip } from './strip.tsx';
import { WalkedList } from './walked-list.tsx';
import { VersionDialog } from './version-dialog.tsx';
import { useCaretClick } from './use-caret-click.ts';
import { useNextPolicy } from './use-next-policy.ts';
import { useExplanation } from './use-explanation.ts';
import { takeKeyboard, useReaderKeys, type Asked } from './use-reader-keys.ts';
import { useSearch } from './use-search.ts';
import { useSession } from './use-session.ts';

interface Props {
  readonly reading: PolicyReading;
  readonly at: number | null;
  /** What is gone through, by the address; null for nothing. */
  readonly list: FoundList | null;
}

/** The reader's three columns: outline, text, and the clause in focus with its labels. */
export function Columns({ reading, at, list }: Props) {
  const { session, state } = useSession(reading, at, list);
  const [asked, setAsked] = useState<Asked | null>(null);
  // A note that could not be kept is refused before a word of it is written.
  const ask = useCallback(
    (what: Asked) =>
      session.whenDone(() => {
        const { focus } = session.getState();
        const segment = focus === null ? undefined : reading.segments[focus];
        if (what === 'ask-note' && segment !== undefined && !isShown(segment)) session.ask({ do: 'note', note: '' });
        else setAsked(what);
      }),
    [session, reading.segments],
  );
  const [versionsOpen, setVersionsOpen] = useState(false);
  const [looked, setLooked] = useState<LabelId | null>(null);
  const [showsMarkup, setShowsMarkup] = useState(false);
  const openVersions = useCallback(() => setVersionsOpen(true), []);
  const filter = useCallback((by: Filter) => session.ask({ do: 'filter', filter: by }), [session]);
  const search = useSearch(reading, state.focus, session);
  const field = useRef<HTMLInputElement>(null);
  const nextId = useNextPolicy(reading.policy.id)?.policy.id;
  useReaderKeys(
    session,
    useCallback(() => field.current?.select(), []),
    ask,
    search.goTo,
    useCallback(() => nextId !== undefined && navigate({ view: 'reader', policyId: nextId, at: null }), [nextId]),
  );
  useCaretClick(session);
  const walked = useMemo(() => state.list && <WalkedList list={state.list} session={session} />, [state.list, session]);
  const clauses = useMemo(() => reading.segments.filter(({ kind }) => isLabelled(kind)), [reading.segments]);
  const clause: ReaderSegment | null = (state.focus === null ? null : reading.segments[state.focus]) ?? null;
  const explanation = useExplanation(reading.policy.id, clause);
  const weights = looked === null ? undefined : explanation.words?.[looked];
  return (
    <div className="reader">
      <Strip
        policy={reading.policy}
        clauses={clauses}
        filter={state.filter}
        onFilter={filter}
        search={search}
        field={field}
        showsMarkup={showsMarkup}
        onMarkup={setShowsMarkup}
        onVersions={openVersions}
      >
        {walked}
      </Strip>
      <Outline reading={reading} focus={state.focus} session={session} />
      <div className={showsMarkup ? 'reader-page shows-markup' : 'reader-page'}>
        <Refused state={state} session={session} />
        <Messages reading={reading} onVersions={openVersions} />
        <PolicyText
          reading={reading}
          clauses={clauses.length}
          focus={state.focus}
          filter={state.filter}
          matches={search.matches}
          current={search.current}
          weights={weights}
          cut={state.mending?.do === 'cut' ? state.mending.at : null}
          session={session}
        />
      </div>
      <Inspector
        reading={reading}
        clause={clause}
        ordinal={clause === null ? 0 : clauses.indexOf(clause) + 1}
        total={clauses.length}
        explanation={explanation}
        mending={state.mending}
        said={state.said}
        session={session}
        onAsk={ask}
        looked={looked}
        onLook={setLooked}
      />
      {versionsOpen && <VersionDialog policy={reading.policy} onClose={() => setVersionsOpen(false)} />}
      {asked === 'ask-label' && clause !== null && (
        <LabelDialog
          given={toLabelsInForce(clause)}
          onChoose={(label) => session.ask({ do: 'toggle', label })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'ask-note' && clause !== null && (
        <NoteDialog
          note={clause.decision?.note ?? ''}
          onSave={(note) => session.ask({ do: 'note', note })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'ask-number' && (
        <NumberDialog
          total={clauses.length}
          onGo={(to) => session.ask({ do: 'jump', to })}
          onClose={() => {
            setAsked(null);
            requestAnimationFrame(takeKeyboard);
          }}
        />
      )}
    </div>
  );
}
