import { describe, expect, it } from 'vitest';
import { PROVIDED_CODEBOOK } from '../../../main/contract/provided-codebook.ts';
import { createKeymap, listActions } from '../../../renderer/state/keys/keymap.ts';
import type { Pressed } from '../../../renderer/state/keys/press.ts';
import { findCommand } from '../../../renderer/state/keys/reader-command.ts';

const KEYMAP = createKeymap(listActions(PROVIDED_CODEBOOK.labels), {});

const press = (key: string, rest: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...rest,
});

describe('the keys of the reader', () => {
  it.each<[string, Pressed, string | null]>([
    ['j', press('j'), 'move'],
    ['J with caps lock', press('J'), 'move'],
    ['3', press('3', { code: 'Digit3' }), 'toggle'],
    ['3 on the number block', press('3', { code: 'Numpad3' }), 'toggle'],
    ['the unshifted 1 of a French keyboard', press('&', { code: 'Digit1' }), 'toggle'],
    ['0', press('0', { code: 'Digit0' }), 'none'],
    ['7', press('7', { code: 'Digit7' }), null],
    ['Enter', press('Enter'), 'confirm'],
    ['u', press('u'), 'undo'],
    ['Ctrl+Z', press('z', { ctrlKey: true }), 'undo'],
    ['⌘Z', press('z', { metaKey: true }), 'undo'],
    ['Shift+U', press('U', { shiftKey: true }), 'redo'],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    ['/ on a German keyboard', press('/', { code: 'Digit7', shiftKey: true }), 'search'],
    ['t', press('t'), 'ask-label'],
    ['?, which is the window’s', press('?', { code: 'Slash', shiftKey: true }), null],
    ['Escape', press('Escape'), 'back'],
    ['Ctrl+J, which is the browser’s', press('j', { ctrlKey: true }), null],
    ['Alt+1, which is the browser’s', press('1', { code: 'Digit1', altKey: true }), null],
    ['Ctrl+1, which is the browser’s', press('1', { code: 'Digit1', ctrlKey: true }), null],
  ])('%s', (_name, pressed, does) => {
    expect(findCommand(KEYMAP, pressed)?.do ?? null).toBe(does);
  });
});
