import { useEffect, useRef } from 'react';
import { findComparisonCommand, type ComparisonCommand } from '../../state/comparison-keys.ts';

/** What commands do; a part of the screen names only its own. */
export type CommandActions = Readonly<Partial<Record<ComparisonCommand, () => void>>>;

const MAY_REPEAT: ReadonlySet<ComparisonCommand> = new Set([
  'next-gap',
  'previous-gap',
  'next-change',
  'previous-change',
]);

/** Whether a key pressed on an element belongs to that element. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]') !==
    null
  );
}

const isDialogOpen = (): boolean => document.querySelector('[role=dialog], [role=alertdialog]') !== null;

/** Hear some of the comparison's keys wherever the keyboard is on the screen, but never while somebody types or a dialog is open. */
export function useComparisonKeys(actions: CommandActions): void {
  const held = useRef(actions);
  useEffect(() => {
    held.current = actions;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTaken(event.target) || isDialogOpen()) return;
      const command = findComparisonCommand(event);
      const action = command === null ? undefined : held.current[command];
      if (command === null || action === undefined || (event.repeat && !MAY_REPEAT.has(command))) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
