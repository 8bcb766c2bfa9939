import { describe, expect, test } from 'vitest';
import { toPastedFile, toPastedName } from '../../../renderer/text/pasted.ts';
import { toCount, toSize } from '../../../renderer/text/quantities.ts';
import { reach, turn } from '../../../renderer/text/selection.ts';

describe('quantities in words', () => {
  test.each([
    [0, 'no policies'],
    [1, '1 policy'],
    [2, '2 policies'],
    [12_345, '12,345 policies'],
  ])('%i policies are “%s”', (value, words) => {
    expect(toCount(value, 'policy', 'policies')).toBe(words);
  });

  test.each([
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1024, '1 KiB'],
    [1_048_576, '1.0 MiB'],
    [60_000_000, '57.2 MiB'],
  ])('%i bytes are “%s”', (sizeBytes, words) => {
    expect(toSize(sizeBytes)).toBe(words);
  });
});

describe('a selection', () => {
  const list = ['a', 'b', 'c', 'd', 'e'];

  test('a member is turned on and off again', () => {
    const on = turn(new Set(['a']), 'c');
    expect([...on]).toEqual(['a', 'c']);
    expect([...turn(on, 'a')]).toEqual(['c']);
  });

  test.each([
    ['b', 'd', ['b', 'c', 'd']],
    ['d', 'b', ['b', 'c', 'd']],
    ['c', 'c', ['c']],
    ['gone', 'c', ['c']],
  ])('from %s to %s it reaches over all between', (from, to, members) => {
    expect([...reach(new Set<string>(), list, from, to)].toSorted()).toEqual(members);
  });
});

describe('pasted text', () => {
  test.each([
    ['', 'Pasted policy'],
    ['\n \n## **Our  Privacy** Policy\nWe collect.', 'Our Privacy Policy'],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('takes its name from its first line: %j', (text, name) => {
    expect(toPastedName(text)).toBe(name);
  });

  test.each([
    ['Acme: privacy/2020', 'Acme- privacy-2020.txt'],
    ['policy.HTML', 'policy.HTML'],
    ['   ', 'Pasted policy.txt'],
    ['מדיניות 🙂', 'מדיניות 🙂.txt'],
  ])('%j becomes the file name %j', async (name, fileName) => {
    const file = toPastedFile(name, 'Grüße ✓');
    expect(file.name).toBe(fileName);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())).toBe('Grüße ✓');
  });
});
