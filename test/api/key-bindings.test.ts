import { expect, test } from 'vitest';
import { bundleWorkspace, mergeFile } from '../../main/api/merge-workspace.ts';
import { parseRequest } from '../../main/contract/decode.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { findSetting } from '../../main/store/settings.ts';
import { openTestWorkspace } from '../support/test-workspace.ts';

test('keys are kept for each person, through a change of names and in a second window', async () => {
  const first = openTestWorkspace();
  const { handlers } = first;
  expect(await handlers['keys.get']({})).toEqual({});
  for (const [name, key] of [
    ['Ann', 'd'],
    ['__proto__', 'e'],
  ] as const) {
    await handlers['author.set']({ name });
    expect(await handlers['keys.get']({})).toEqual({});
    await handlers['keys.set']({ keys: { 'reader.next': key } });
  }
  await handlers['author.set']({ name: 'Ann' });
  expect(await openTestWorkspace(first.file).handlers['keys.get']({})).toEqual({ 'reader.next': 'd' });
  await handlers['keys.set']({ keys: {} });
  expect(await handlers['keys.get']({})).toEqual({});
  await handlers['author.set']({ name: '__proto__' });
  expect(await handlers['keys.get']({})).toEqual({ 'reader.next': 'e' });
  expect(first.pushes.filter(({ type }) => type === 'changed')).toContainEqual({
    type: 'changed',
    what: 'keys',
    policyId: null,
  });
});

test('keys travel neither in a merge nor in a file for sending', async () => {
  const [ann, bo] = [openTestWorkspace(), openTestWorkspace()];
  await bo.handlers['keys.set']({ keys: { 'reader.next': 'd' } });
  await ann.handlers['keys.set']({ keys: { 'reader.next': 'e' } });
  await mergeFile(ann.services, bo.file, 'merge' as TaskId);
  expect(await ann.handlers['keys.get']({})).toEqual({ 'reader.next': 'e' });
  expect(new TextDecoder('latin1').decode(bundleWorkspace(bo.services, true).bytes)).not.toContain('reader.next');
  expect(findSetting(bo.services.db, 'keys')).toContain('reader.next');
});

test.each<[string, unknown]>([
  ['an action that has no such name', { 'Reader next': 'd' }],
  ['no key', { 'reader.next': '' }],
  ['two keys', { 'reader.next': 'd e' }],
  ['a combination of the system', { 'reader.next': 'Mod + c' }],
  ['more keys than there are actions', Object.fromEntries(Array.from({ length: 301 }, (_, at) => [`a${at}`, 'd']))],
])('a request with %s is refused', (_name, keys) => {
  expect(() => parseRequest('keys.set', { keys })).toThrow('keys.set');
});
