import { describe, expect, it, test } from 'vitest';
import type { NamedChange } from '../../../main/contract/codebook.ts';
import { toRevertedWords } from '../../../renderer/text/reverted-words.ts';

const NOWHERE = { policyId: null, start: 0, end: 0, decision: null };

const toCase = (action: NamedChange['action'], became: readonly string[], words: string) =>
  [action, { action, name: 'Collection', became }, words] as const;

describe('What was taken back', () => {
  it.each([
    toCase('add', [], 'Undone: added “Collection”.'),
    toCase('edit', ['Gathering'], 'Undone: renamed “Collection” to “Gathering”.'),
    toCase('edit', ['Collection'], 'Undone: edited “Collection”.'),
    toCase('retire', [], 'Undone: retired “Collection”.'),
    toCase('restore', [], 'Undone: took “Collection” into use again.'),
    toCase('merge', ['Sharing'], 'Undone: merged “Collection” into “Sharing”.'),
    toCase('split', ['Taking', 'Asking'], 'Undone: split “Collection” into “Taking” and “Asking”.'),
  ])('of the codebook is said by name: %s', (_action, change, words) => {
    expect(toRevertedWords('undo', { ...NOWHERE, action: 'codebook', change })).toBe(words);
  });

  test('elsewhere is said by its kind, and so is nothing', () => {
    expect(toRevertedWords('redo', { ...NOWHERE, action: 'assign' })).toBe('Redone: the assignment of policies.');
    expect(toRevertedWords('undo', null)).toBe('There is nothing to undo.');
  });
});
