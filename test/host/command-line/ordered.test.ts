import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapInOrder } from '../../../main/host/command-line/ordered.ts';

const turns = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) await Promise.resolve();
};

async function* from<T>(items: readonly T[]): AsyncGenerator<T, void, undefined> {
  for (const item of items) yield item;
}

describe('Work in order', () => {
  test('results keep the items’ order and no more than the window is under way, however long each takes', async () => {
    const cases = fc.asyncProperty(
      fc.array(fc.nat(30), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (delays, window) => {
        let underWay = 0;
        let most = 0;
        const work = async (delay: number): Promise<number> => {
          underWay += 1;
          most = Math.max(most, underWay);
          await turns(delay);
          underWay -= 1;
          return delay;
        };
        const results: number[] = [];
        for await (const result of mapInOrder(from(delays), work, window)) results.push(result);
        expect(results).toEqual(delays);
        expect(most).toBeLessThanOrEqual(window);
      },
    );
    await fc.assert(cases, { seed: 7, numRuns: 200 });
  });

  test('a result goes out while the next item is still awaited', async () => {
    const next = Promise.withResolvers<void>();
    async function* slow(): AsyncGenerator<number, void, undefined> {
      yield 1;
      await next.promise;
      yield 2;
    }
    const results = mapInOrder(slow(), async (item) => item, 8);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    next.resolve();
    expect(await results.next()).toEqual({ done: false, value: 2 });
  });

  test('what came before a broken source goes out before the error', async () => {
    async function* broken(): AsyncGenerator<number, void, undefined> {
      yield 1;
      throw new Error('broke off');
    }
    const results: number[] = [];
    const read = async (): Promise<void> => {
      const work = async (item: number): Promise<number> => turns(20).then(() => item);
      for await (const result of mapInOrder(broken(), work, 8)) results.push(result);
    };
    await expect(read()).rejects.toThrow('broke off');
    expect(results).toEqual([1]);
  });

  test('a failed piece of work fails in its turn and not before', async () => {
    const work = async (item: number): Promise<number> => {
      if (item === 2) throw new Error('item 2');
      await turns(50);
      return item;
    };
    const results = mapInOrder(from([1, 2, 3]), work, 8);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    await expect(results.next()).rejects.toThrow('item 2');
  });
});
