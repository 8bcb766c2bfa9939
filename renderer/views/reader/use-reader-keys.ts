import { use, useEffect } from 'react';
import { CodebookContext } from '../../parts/codebook.ts';
import { findCommand, type Command } from '../../state/reader-keys.ts';
import type { ReaderSession } from '../../state/reader-session.ts';
import { goBack } from '../../state/route.ts';

const MAY_REPEAT: ReadonlySet<Command['do']> = new Set(['move', 'step', 'caret']);

/** Whether a key pressed on an element belongs to that element rather than to the reader. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null)
    return true;
  return key === 'Enter' && target.closest('button, a, summary') !== null;
}

/** Dialogs stand beside the root; looking through the root, which may hold a long policy, would cost time at each key. */
function isDialogOpen(): boolean {
  return [...document.body.children].some(
    (part) => part.id !== 'root' && part.querySelector('[role*="dialog"]') !== null,
  );
}

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
export type Asked = 'keys' | 'ask-note' | 'ask-number';

/** Hear the reader's keys wherever the focus is, but never while somebody types or a dialog is open. */
export function useReaderKeys(
  session: ReaderSession,
  onSearch: () => void,
  onAsk: (what: Asked) => void,
  onMatch: (by: 1 | -1) => void,
): void {
  const { labels } = use(CodebookContext);
  useEffect(() => {
    const obey = (command: Command): void => {
      if (command.do === 'search') onSearch();
      else if (command.do === 'next-match') onMatch(1);
      else if (command.do === 'ask-number') {
        // Closing, a dialog gives the focus back to the clause that had it, and that would be gone to again.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onAsk('ask-number');
      } else if (command.do === 'keys' || command.do === 'ask-note') onAsk(command.do);
      else if (command.do === 'back') {
        if (session.getState().refused === null) goBack();
        else session.dismissRefusal();
      } else {
        takeKeyboard();
        session.ask(command);
      }
    };
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTaken(event.target, event.key)) return;
      if (isDialogOpen()) return;
      const { mending } = session.getState();
      const command = findCommand(event, mending?.do, labels);
      if (command === null) {
        // Keys that mean something elsewhere do nothing while a place to cut or a kind is being chosen.
        if (mending !== null && findCommand(event, 'read', labels) !== null) event.preventDefault();
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
  }, [session, labels, onSearch, onAsk, onMatch]);
}
