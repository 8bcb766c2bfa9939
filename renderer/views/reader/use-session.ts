import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PolicyReading } from '../../../main/contract/types.ts';
import { createReaderPort } from '../../client/reader-port.ts';
import { createReaderSession, type ReaderSession, type SessionState } from '../../state/reader-session.ts';
import { type FoundList, navigate, parseRoute } from '../../state/route.ts';
import { isLabelled } from '../../text/clause-state.ts';
import { findFrom } from '../../text/steps.ts';

/** Browsers refuse an address that changes hundreds of times in ten seconds, as a held key would make it. */
const ADDRESS_DELAY_MS = 200;

function findAt({ segments }: PolicyReading, at: number | null): number | null {
  return findFrom(segments, at ?? 0, ({ kind }) => isLabelled(kind));
}

function isSameList(a: FoundList | null, b: FoundList | null): boolean {
  return a?.query === b?.query && a?.start === b?.start;
}

/** The session of this policy, kept in step with the address: `at` moves the focus, and the focus is written back; so is the list gone through. */
export function useSession(
  reading: PolicyReading,
  at: number | null,
  list: FoundList | null,
): { readonly session: ReaderSession; readonly state: SessionState } {
  const client = useQueryClient();
  const [session] = useState(() =>
    createReaderSession(createReaderPort(client, reading.policy.id, reading), findAt(reading, at), list),
  );
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const written = useRef(at);
  const writtenAtMs = useRef(0);
  const policyId = reading.policy.id;
  const { segments } = reading;
  const start = state.focus === null ? null : (reading.segments[state.focus]?.start ?? null);

  // Before anything is painted, so that the focus never shows on other words.
  useLayoutEffect(() => session.follow(segments), [session, segments]);

  useEffect(() => {
    if (at === written.current) return;
    written.current = at;
    const to = findAt(reading, at);
    if (to !== null) session.ask({ do: 'focus', at: to });
  }, [at, reading, session]);

  const walked = useRef(list);
  useEffect(() => {
    if (isSameList(list, walked.current)) return;
    walked.current = list;
    session.ask({ do: 'list', list });
  }, [list, session]);

  useEffect(() => {
    if (start === null || (start === written.current && isSameList(state.list, walked.current))) return;
    const write = (): void => {
      // The address may already lead elsewhere while this view is still on screen.
      const here = parseRoute(window.location.hash);
      if (here.view !== 'reader' || here.policyId !== policyId) return;
      written.current = start;
      walked.current = state.list;
      writtenAtMs.current = performance.now();
      navigate({ view: 'reader', policyId, at: start, list: state.list ?? undefined }, { replace: true });
    };
    const timer = setTimeout(write, Math.max(0, writtenAtMs.current + ADDRESS_DELAY_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [start, policyId, state.list]);

  return { session, state };
}
