const FIELDS =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]';

/** Whether a dialog holds the window. Dialogs stand beside the root; looking through the root, which may hold a long policy, would cost time at each key. */
export function isDialogOpen(): boolean {
  return [...document.body.children].some(
    (part) => part.id !== 'root' && part.querySelector('[role*="dialog"]') !== null,
  );
}

/** Whether a key pressed on an element belongs to that element: to what is typed in, or to a button or check box that Enter or Space presses. */
export function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(FIELDS) !== null) return true;
  return (key === 'Enter' || key === ' ') && target.closest('button, a, summary, input') !== null;
}

/** Whether a press is for the screen as a whole: nobody types, no dialog is open, and nothing has taken it. */
export function isForScreen(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !event.isComposing && !isTaken(event) && !isDialogOpen();
}
