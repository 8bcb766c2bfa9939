import { toAction, toFixedAction, type KeyAction } from './action.ts';

/** The keys that are heard on every screen. */
export const WINDOW_ACTIONS: readonly KeyAction[] = [
  toAction('window', 'window.import', 'Mod+o', 'Import policies'),
  toAction('window', 'window.export', 'Mod+e', 'Export labelled clauses'),
  toAction('window', 'window.find', 'Mod+Shift+f', 'Find clauses in all policies'),
  toAction('window', 'window.keys', '?', 'Show the keys of this screen, and change them'),
  toAction('window', 'window.manual', 'F1', 'Open the manual'),
];

/** The keys of the queue of verdicts, besides those of the labels. */
export const VERDICT_ACTIONS: readonly KeyAction[] = [
  toAction('verdicts', 'verdicts.none', 'n', 'The verdict that none applies', ['0']),
  toAction('verdicts', 'verdicts.take', 'Enter', 'Take what is chosen as the verdict, and go on'),
  toAction('verdicts', 'verdicts.next', 'j', 'Next clause', ['ArrowDown', 'ArrowRight']),
  toAction('verdicts', 'verdicts.previous', 'k', 'Previous clause', ['ArrowUp', 'ArrowLeft']),
  toAction('verdicts', 'verdicts.undo', 'u', 'Undo your last verdict', ['Mod+z']),
];

/** The keys of the Find view. */
export const FIND_ACTIONS: readonly KeyAction[] = [
  toAction('find', 'find.query', '/', 'Back to the query'),
  toFixedAction('find', 'find.walk', ['ArrowUp', 'ArrowDown'], 'Walk what was found'),
  toFixedAction('find', 'find.ends', ['PageUp', 'PageDown', 'Home', 'End'], 'Some clauses up or down; first and last'),
  toFixedAction('find', 'find.open', ['Enter'], 'Open the clause in the reader'),
  toAction('find', 'find.undo', 'u', 'Undo what you decided last', ['Mod+z']),
  toAction('find', 'find.redo', 'Shift+u', 'Redo', ['Mod+Shift+z', 'Mod+y']),
];
