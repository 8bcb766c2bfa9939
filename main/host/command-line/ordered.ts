type Pulled<T> = { readonly type: 'item'; readonly item: T } | { readonly type: 'end'; readonly failure: unknown };

/**
 * Do something with each item, several at a time, and hand out what came of it in the items' order.
 *
 * At most `window` items are under way or waiting for their turn, so memory does not grow with their number. A result goes out as soon as
 * it is ready and its turn has come, even while the next item is still awaited. When the items end in an error, what came before goes out first.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  window: number,
): AsyncGenerator<R, void, undefined> {
  const source = items[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  let coming: Promise<Pulled<T>> | null = pull(source);
  let failure: unknown = null;
  try {
    while (coming !== null || running.length > 0) {
      const [head] = running;
      if (head !== undefined && (coming === null || running.length >= window || (await isFirst(head, coming)))) {
        yield await head;
        void running.shift();
        continue;
      }
      const pulled: Pulled<T> = (await coming) ?? { type: 'end', failure: null };
      if (pulled.type === 'item') running.push(guard(work(pulled.item)));
      else failure = pulled.failure;
      coming = pulled.type === 'item' ? pull(source) : null;
    }
  } finally {
    await source.return?.();
  }
  if (failure !== null) throw failure;
}

async function pull<T>(source: AsyncIterator<T>): Promise<Pulled<T>> {
  try {
    const next = await source.next();
    return next.done === true ? { type: 'end', failure: null } : { type: 'item', item: next.value };
  } catch (failure) {
    return { type: 'end', failure };
  }
}

async function isFirst(one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  const settled = one.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, other.then(() => false)]);
}

// A rejection counts when its turn comes; until then nobody awaits it, which Node would take for a crash.
function guard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
