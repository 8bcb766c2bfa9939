import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CodebookLabel } from '../../../main/contract/codebook.ts';
import type { OwnKeys } from '../../../main/contract/key-bindings.ts';
import { PROVIDED_CODEBOOK } from '../../../main/contract/provided-codebook.ts';
import { parseRequest } from '../../../main/contract/decode.ts';
import { areHeardTogether, type KeyAction } from '../../../renderer/state/keys/action.ts';
import { findRefusal, giveKey, resetKey } from '../../../renderer/state/keys/giving.ts';
import { createKeymap, listActions, listPresses, type Keymap } from '../../../renderer/state/keys/keymap.ts';
import { toAriaKeys, toKeyName, toPress } from '../../../renderer/state/keys/press.ts';

const ACTIONS = listActions(PROVIDED_CODEBOOK.labels);
const [FIRST] = PROVIDED_CODEBOOK.labels;
const TENTH: CodebookLabel = { ...FIRST!, id: 'own-0badcafe', name: 'Tenth', key: null };

const open = (own: OwnKeys = {}, actions: readonly KeyAction[] = ACTIONS): Keymap => createKeymap(actions, own);
const find = (id: string, actions = ACTIONS): KeyAction => actions.find((action) => action.id === id)!;
const give = (keymap: Keymap, id: string, press: string) => giveKey(keymap, find(id, keymap.actions), press);
const press = (key: string, rest: Partial<Parameters<typeof toPress>[0]> = {}) => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...rest,
});

/** Two actions that one press would mean on the same screen, as a line for each. */
function listClashes(keymap: Keymap): readonly string[] {
  return keymap.actions.flatMap((action) => {
    const own = keymap.pressOf(action.id);
    return own === null ? [] : keymap.listHolders(own, action).map((holder) => `${own}: ${action.id}, ${holder.id}`);
  });
}

describe('the keys that the application gives', () => {
  it('mean one thing each wherever they are heard', () => {
    expect(listClashes(open())).toEqual([]);
  });

  it('are given to all actions but labels without a key, and what they are kept under is a request’s', () => {
    const keymap = open();
    expect(ACTIONS.filter((action) => listPresses(keymap, action).length === 0)).toEqual([]);
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
    const keys = Object.fromEntries(ACTIONS.map(({ id }) => [id, 'd']));
    expect(parseRequest('keys.set', { keys })).toEqual({ keys });
  });
});

describe('a key of one’s own', () => {
  it('takes the place of the first one, and those that stay go on', () => {
    const keymap = open({ 'reader.next': 'd' });
    expect(keymap.find(press('d'), 'reader')).toBe('reader.next');
    expect(keymap.find(press('ArrowDown'), 'reader')).toBe('reader.next');
    expect(keymap.find(press('j'), 'reader')).toBeNull();
    expect(keymap.pressOf('reader.next')).toBe('d');
  });

  it('goes to a label that the codebook gives none, for verdicts as well', () => {
    const actions = listActions([...PROVIDED_CODEBOOK.labels, TENTH]);
    const keymap = open({ 'label.own-0badcafe': 'e' }, actions);
    expect(keymap.find(press('e'), 'reader', 'labels')).toBe('label.own-0badcafe');
    expect(give(open({}, actions), 'label.own-0badcafe', 'u')).toMatchObject({ is: 'clash', swapped: null });
  });

  it('is not lost when the codebook gives its key to a label later: the label has none then', () => {
    const actions = listActions([...PROVIDED_CODEBOOK.labels, { ...TENTH, key: '7' }]);
    const keymap = open({ 'reader.undo': '7' }, actions);
    expect(keymap.find(press('7'), 'reader', 'labels')).toBe('reader.undo');
    expect(keymap.pressOf('label.own-0badcafe')).toBeNull();
  });

  it.each<[string, string, object]>([
    ['free', 'd', { is: 'given', keys: { 'reader.next': 'd' } }],
    ['its own first one', 'j', { is: 'given', keys: {} }],
    ['one that means it already', 'ArrowDown', { is: 'refused' }],
    ['Tab', 'Tab', { is: 'refused', why: expect.stringContaining('Tab leads through the window') }],
    ['Shift with Tab', 'Shift+Tab', { is: 'refused' }],
    ['Escape', 'Escape', { is: 'refused', why: expect.stringContaining('Esc always leaves') }],
    ['an arrow', 'ArrowLeft', { is: 'refused', why: expect.stringContaining('← walks texts') }],
    ['Ctrl with a key', 'Mod+b', { is: 'refused', why: expect.stringContaining('Ctrl B may belong to the system') }],
    ['Alt with a key', 'Alt+b', { is: 'refused' }],
    ['a key of the browser', 'F5', { is: 'refused', why: expect.stringContaining('belongs to the browser') }],
    ['a key that types nothing', 'Dead', { is: 'refused' }],
    ['one that always means something else', 'Mod+z', { is: 'refused' }],
    ['one of the whole window', 'F1', { is: 'clash', swapped: null }],
    ['one of another screen', 'p', { is: 'given', keys: { 'reader.next': 'p' } }],
    ['one of a label, which would take J from verdicts', '1', { is: 'clash', swapped: null }],
    ['one of the same screen', 'n', { is: 'clash', swapped: { 'reader.next': 'n', 'reader.undecided': 'j' } }],
  ])('%s', (_name, key, answer) => {
    expect(give(open(), 'reader.next', key)).toMatchObject(answer);
  });

  it('does not change places where a third action has the key that would be left', () => {
    // The words below the table and the changes both have J, and never together; the whole screen is heard with either.
    expect(give(open(), 'words.next', 'p')).toMatchObject({ is: 'clash', swapped: null });
  });

  it('changes places with a label', () => {
    const swapped = { 'reader.split': '1', 'label.collection': 's' };
    expect(give(open(), 'reader.split', '1')).toMatchObject({ is: 'clash', swapped });
  });

  it('goes back to the first one, by changing places where another action has that meanwhile', () => {
    const keymap = open({ 'reader.next': 'n', 'reader.undecided': 'j' });
    expect(resetKey(keymap, find('reader.next'))).toMatchObject({ is: 'clash', swapped: {} });
    expect(resetKey(open({ 'reader.next': 'd' }), find('reader.next'))).toEqual({ is: 'given', keys: {} });
    expect(resetKey(open(), find('reader.next'))).toBeNull();
  });

  test('whatever is given, swapped and reset, no press means two things, and each action keeps a key', () => {
    const names = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789?/*'.split(''), 'Enter', 'Space', 'Shift+q');
    const step = fc.record({
      action: fc.constantFrom(...ACTIONS.filter(({ isFixed }) => !isFixed)),
      key: fc.option(names),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let own: OwnKeys = {};
        for (const { action, key } of steps) {
          const keymap = open(own);
          const giving = key === null ? resetKey(keymap, action) : giveKey(keymap, action, key);
          if (giving?.is === 'given') own = giving.keys;
          if (giving?.is === 'clash' && giving.swapped !== null) own = giving.swapped;
        }
        const keymap = open(own);
        expect(listClashes(keymap)).toEqual([]);
        expect(ACTIONS.filter((action) => !action.isFixed && keymap.pressOf(action.id) === null)).toEqual([]);
        expect(Object.entries(own).filter(([id, key]) => keymap.pressOf(id) !== key)).toEqual([]);
      }),
      { seed: 20_261_122, numRuns: 100 },
    );
  });
});

describe('keyboards', () => {
  // What Chromium sends for keys on these keyboards: the sign or letter in `key`, the place in `code`.
  it.each<[string, Parameters<typeof toPress>[0], string]>([
    ['A where a US keyboard has Q (French)', press('a', { code: 'KeyQ' }), 'a'],
    ['M where a US keyboard has a semicolon (French)', press('m', { code: 'Semicolon' }), 'm'],
    ['1 without Shift (French)', press('&', { code: 'Digit1' }), '1'],
    ['/ with Shift (French)', press('/', { code: 'Period', shiftKey: true }), '/'],
    ['Z where a US keyboard has Y (German)', press('z', { code: 'KeyY' }), 'z'],
    ['/ with Shift (German)', press('/', { code: 'Digit7', shiftKey: true }), '/'],
    ['Ö (German)', press('Ö', { code: 'Semicolon', shiftKey: true }), 'Shift+ö'],
    ['the space bar', press(' ', { code: 'Space' }), 'Space'],
  ])('%s', (_name, pressed, name) => {
    expect(toPress(pressed)).toBe(name);
    expect(findRefusal(name)).toBeNull();
  });

  it('are named as people and assistive technology read them', () => {
    expect(['Mod+Shift+z', 'Shift+ö', 'ß', 'ArrowUp', '+', 'Space', 'F2'].map(toKeyName)).toEqual([
      'Ctrl Shift Z',
      'Shift Ö',
      'ß',
      '↑',
      '+',
      'Space',
      'F2',
    ]);
    expect(toAriaKeys('Mod+Shift+z')).toBe('Control+Shift+z Meta+Shift+z');
    expect(toAriaKeys('Shift+q')).toBe('Shift+q');
  });

  it('screens that are heard together are so both ways', () => {
    for (const { screen: a } of ACTIONS) {
      for (const { screen: b } of ACTIONS) expect(areHeardTogether(a, b)).toBe(areHeardTogether(b, a));
    }
  });
});
