import { useEffect, useRef } from 'react';
import { findComparisonCommand } from '../../state/keys/comparison-command.ts';
import type { ComparisonCommand } from '../../state/keys/comparison-actions.ts';
import { isForScreen } from '../../state/keys/hearing.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';

/** What commands do; a part of the screen names only its own. */
export type CommandActions = Readonly<Partial<Record<ComparisonCommand, () => void>>>;

const MAY_REPEAT: ReadonlySet<ComparisonCommand> = new Set([
  'next-gap',
  'previous-gap',
  'next-change',
  'previous-change',
]);

/** Whether a key pressed on an element belongs to a list that walks by it. */
function isInList(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="listbox"]') !== null;
}

/** Hear some of the comparison's keys wherever the keyboard is on the screen, but never while somebody types or a dialog is open. */
export function useComparisonKeys(actions: CommandActions): void {
  const held = useRef(actions);
  const keymap = useKeymap();
  useEffect(() => {
    held.current = actions;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!isForScreen(event) || isInList(event.target)) return;
      const command = findComparisonCommand(keymap, event);
      const action = command === null ? undefined : held.current[command];
      if (command === null || action === undefined || (event.repeat && !MAY_REPEAT.has(command))) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [keymap]);
}
