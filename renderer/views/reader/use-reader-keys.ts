import { useEffect } from 'react';
import { isForScreen } from '../../state/keys/hearing.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';
import type { Command } from '../../state/keys/reader-actions.ts';
import { findCommand } from '../../state/keys/reader-command.ts';
import type { ReaderSession } from '../../state/reader-session.ts';
import { goBack } from '../../state/route.ts';

const MAY_REPEAT: ReadonlySet<Command['do']> = new Set(['move', 'step', 'caret']);

/** The piece of the policy's text that is in focus, whatever its kind. */
export const IN_FOCUS = '[role="option"][aria-selected="true"], .reader-text [data-focused="true"]';

/**
 * Give the keyboard to the clause in focus. A button that was clicked keeps it otherwise, and Enter, meant for the
 * clause, would press that button again.
 */
export function takeKeyboard(): void {
  if (document.activeElement?.matches(IN_FOCUS) === true) return;
  document.querySelector<HTMLElement>(IN_FOCUS)?.focus({ preventScroll: true });
}

function hearClick({ target, detail }: MouseEvent): void {
  const isByPointer = detail > 0;
  if (isByPointer && target instanceof Element && target.closest('.reader button') !== null) takeKeyboard();
}

/** What opens a dialog. */
export type Asked = 'ask-note' | 'ask-number' | 'ask-label';

/** Hear the reader's keys wherever the focus is, but never while somebody types or a dialog is open. */
export function useReaderKeys(
  session: ReaderSession,
  onSearch: () => void,
  onAsk: (what: Asked) => void,
  onMatch: (by: 1 | -1) => void,
  onNextPolicy: () => void,
): void {
  const keymap = useKeymap();
  useEffect(() => {
    const obey = (command: Command): void => {
      if (command.do === 'search') onSearch();
      else if (command.do === 'next-match') onMatch(1);
      else if (command.do === 'next-policy') onNextPolicy();
      else if (command.do === 'ask-number') {
        // Closing, a dialog gives the focus back to the clause that had it, and that would be gone to again.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onAsk('ask-number');
      } else if (command.do === 'ask-note' || command.do === 'ask-label') onAsk(command.do);
      else if (command.do === 'back') {
        if (session.getState().refused === null) goBack();
        else session.dismissRefusal();
      } else {
        takeKeyboard();
        session.ask(command);
      }
    };
    const hear = (event: KeyboardEvent): void => {
      if (!isForScreen(event)) return;
      const { mending } = session.getState();
      const command = findCommand(keymap, event, mending?.do);
      if (command === null) {
        // Keys that mean something elsewhere do nothing while a place to cut or a kind is being chosen.
        if (mending !== null && findCommand(keymap, event) !== null) event.preventDefault();
        return;
      }
      if (event.repeat && !MAY_REPEAT.has(command.do)) return;
      event.preventDefault();
      obey(command);
    };
    document.addEventListener('keydown', hear);
    document.addEventListener('click', hearClick, { capture: true }); // buttons keep clicks to themselves
    return () => {
      document.removeEventListener('keydown', hear);
      document.removeEventListener('click', hearClick, { capture: true });
    };
  }, [session, keymap, onSearch, onAsk, onMatch, onNextPolicy]);
}
