import { describe, expect, test } from 'vitest';
import type { Handlers } from '../../main/contract/api.ts';
import { LacunaError } from '../../main/contract/errors.ts';
import { createDispatch } from '../../main/host/dispatch.ts';

const SECRET = 'We sell your data\n    at Example Ltd.';

function createWith(handlers: Partial<Handlers>) {
  const lines: string[] = [];
  return { dispatch: createDispatch(handlers, (line) => lines.push(line)), lines };
}

describe('dispatch', () => {
  test('hands a parsed request to its handler and wraps the answer', async () => {
    const { dispatch } = createWith({ 'author.set': ({ name }) => ({ name }) });
    expect(await dispatch('author.set', { name: '  Ada ' })).toEqual({ ok: true, value: { name: 'Ada' } });
  });

  test.for([
    ['nope', {}, 'unknown-method'],
    ['__proto__', {}, 'unknown-method'],
    [null, {}, 'unknown-method'],
    [{ method: 'host.get' }, {}, 'unknown-method'],
    ['author.set', {}, 'bad-request'],
    ['author.set', undefined, 'bad-request'],
    ['author.set', { name: 'Ada', more: 1 }, 'bad-request'],
  ] as const)('the call %j %j never reaches a handler', async ([method, request, code]) => {
    const { dispatch, lines } = createWith({
      'author.set': () => {
        throw new TypeError('reached');
      },
    });
    expect(await dispatch(method, request)).toMatchObject({ ok: false, error: { code } });
    expect(lines).toEqual([]);
  });

  test('a refusal keeps its code and sentence', async () => {
    const refusal = new LacunaError('not-found', { what: 'The policy' });
    const { dispatch, lines } = createWith({ 'policy.list': async () => Promise.reject(refusal) });
    const { code, message } = refusal;
    expect(await dispatch('policy.list', {})).toEqual({ ok: false, error: { code, message } });
    expect(lines).toEqual([]);
  });

  test('a bug becomes “internal”: its place is logged, its words (which may quote a policy) are not', async () => {
    const { dispatch, lines } = createWith({
      'policy.list': () => {
        throw new TypeError(SECRET);
      },
    });
    const result = await dispatch('policy.list', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('Example');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^internal error in policy\.list: TypeError\n {4}at /);
    expect(lines[0]).not.toContain('Example');
  });
});
