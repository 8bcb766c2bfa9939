import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { markStale } from '../../../renderer/client/mark-stale.ts';

const KEY = ['policies'];

/** A list that answers what stood when it was asked, but only when it is let. */
function watch() {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const pending: (() => void)[] = [];
  let stands = 'old';
  const queryFn = (): Promise<string> => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const answer = stands;
    pending.push(() => resolve(answer));
    return promise;
  };
  const observer = new QueryObserver(client, { queryKey: KEY, queryFn });
  const stop = observer.subscribe(() => {});
  const answerAll = async (): Promise<void> => {
    for (const answer of pending.splice(0)) answer();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const change = (): void => {
    stands = 'new';
    markStale(client, KEY);
  };
  return { answerAll, change, pending, read: () => observer.getCurrentResult().data, stop };
}

test('a change that comes while the first answer is on its way is shown in the end', async () => {
  const { answerAll, change, read, pending, stop } = watch();
  change();
  change();
  await answerAll();
  expect(pending).toHaveLength(1);
  await answerAll();
  expect(read()).toBe('new');
  expect(pending).toEqual([]);
  stop();
});

test('a change that comes later is asked for at once', async () => {
  const { answerAll, change, read, stop } = watch();
  await answerAll();
  expect(read()).toBe('old');
  change();
  await answerAll();
  expect(read()).toBe('new');
  stop();
});
