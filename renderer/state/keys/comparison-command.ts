import { findComparisonCommandOf, type ComparisonCommand } from './comparison-actions.ts';
import type { Keymap } from './keymap.ts';
import type { Pressed } from './press.ts';

/** What a press does in the comparison, or null. */
export function findComparisonCommand(keymap: Keymap, pressed: Pressed): ComparisonCommand | null {
  const id = keymap.find(pressed, 'comparison', 'changes');
  return id === null ? null : findComparisonCommandOf(id);
}
