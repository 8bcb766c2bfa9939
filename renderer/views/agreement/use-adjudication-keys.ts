import { useEffect, type RefObject } from 'react';
import type { Adjudication, AdjudicationIntent } from '../../state/adjudication.ts';
import { isForScreen } from '../../state/keys/hearing.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';
import { findLabelOf } from '../../state/keys/label-actions.ts';

const INTENTS: ReadonlyMap<string, AdjudicationIntent> = new Map([
  ['verdicts.none', { do: 'none' }],
  ['verdicts.take', { do: 'take' }],
  ['verdicts.next', { do: 'step', by: 1 }],
  ['verdicts.previous', { do: 'step', by: -1 }],
  ['verdicts.undo', { do: 'undo' }],
]);

function findIntent(id: string): AdjudicationIntent | null {
  const label = findLabelOf(id);
  return label === null ? (INTENTS.get(id) ?? null) : { do: 'toggle', label };
}

/** Hear the queue's keys wherever the focus is, but never while somebody types or a dialog is open. */
export function useAdjudicationKeys(
  session: Adjudication,
  part: RefObject<HTMLElement | null>,
  onByName: () => void,
): void {
  const keymap = useKeymap();
  useEffect(() => part.current?.focus({ preventScroll: true }), [part]);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!isForScreen(event)) return;
      const id = keymap.find(event, 'verdicts', 'labels');
      const intent = id === null ? null : findIntent(id);
      if (id === null || (event.repeat && intent?.do !== 'step')) return;
      event.preventDefault();
      if (intent === null) return onByName();
      // A link or button that was used last would take the Enter that is meant for the verdict.
      part.current?.focus({ preventScroll: true });
      session.ask(intent);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [session, keymap, part, onByName]);
}
