import { describe, expect, it } from 'vitest';
import type { Push } from '../../main/contract/api.ts';
import { keepIndexed } from '../../main/host/indexing.ts';
import { indexAhead } from '../../main/api/refresh-search.ts';
import { createWorkbench } from '../../main/api/workbench.ts';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const CHANGED: Push = { type: 'changed', what: 'policies', policyId: null };

/** A line of pushes, and work of so many steps each time that is counted. */
function openDesk(stepsEach: number) {
  const listeners = new Set<(push: Push) => void>();
  const done: string[] = [];
  let rounds = 0;
  function* steps(): Generator<void> {
    rounds += 1;
    for (let at = 1; at <= stepsEach; at += 1) {
      done.push(`${rounds}.${at}`);
      yield;
    }
    done.push(`${rounds} done`);
  }
  const until = async (what: string): Promise<void> => {
    while (!done.includes(what)) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const keeping = keepIndexed(
    steps,
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    (error) => done.push(String(error)),
  );
  return { keeping, done, until, listeners, push: (push: Push) => listeners.forEach((listener) => listener(push)) };
}

describe('indexing behind the window', () => {
  it('begins by itself, and again when policies have changed; other changes are left to whoever searches', async () => {
    const desk = openDesk(1);
    await desk.until('1 done');
    desk.push({ ...CHANGED, what: 'decisions' });
    desk.push(CHANGED);
    await desk.until('2 done');
    await desk.keeping.stop();
    expect(desk.done).toEqual(['1.1', '1 done', '2.1', '2 done']);
  });

  it('goes round once more for what changed while it was at work, never two rounds at a time', async () => {
    const desk = openDesk(2);
    await desk.until('1.1');
    desk.push(CHANGED);
    desk.push(CHANGED);
    await desk.until('2 done');
    await desk.keeping.stop();
    expect(desk.done).toEqual(['1.1', '1.2', '1 done', '2.1', '2.2', '2 done']);
  });

  it('does no step more once it is stopped, and listens to nothing', async () => {
    const desk = openDesk(100);
    await desk.until('1.1');
    const seen = [...desk.done];
    await desk.keeping.stop();
    expect(desk.done).toEqual(seen);
    expect(desk.listeners.size).toBe(0);
  });

  it('does nothing within the call that tells of a change, which may be in the middle of a transaction', async () => {
    const desk = openDesk(1);
    expect(desk.done).toEqual([]);
    await desk.until('1 done');
    desk.push(CHANGED);
    expect(desk.done).toEqual(['1.1', '1 done']);
    await desk.keeping.stop();
    expect(desk.done).toEqual(['1.1', '1 done']);
  });

  it('indexes a policy at a step, so that a search finds nothing left to do', async () => {
    const workspace = openTestWorkspace();
    for (const name of ['one', 'two', 'three']) {
      await importOne(workspace, toFile(`${name}.txt`, [`We keep the ${name} log.`]));
    }
    const count = (): unknown => workspace.services.db.prepare('SELECT count(*) FROM indexed_policy').pluck().get();
    const seen = [...indexAhead(createWorkbench(workspace.services))].length;
    expect([seen, count()]).toEqual([3, 3]);
    expect((await workspace.handlers['search.find']({ query: 'log' })).clauses).toHaveLength(3);
    expect([...indexAhead(createWorkbench(workspace.services))]).toEqual([]);
  });

  it('does not keep what was said while it was at work and is taken back afterwards', async () => {
    const workspace = openTestWorkspace();
    const { handlers } = workspace;
    await importOne(workspace, toFile('one.txt', ['We keep the first log.']));
    const policyId = await importOne(workspace, toFile('two.txt', ['We keep the second log.']));
    const clause = (await handlers['policy.read']({ policyId })).segments.find(({ kind }) => kind === 'clause')!;
    const { start, end } = clause;
    const steps = indexAhead(createWorkbench(workspace.services));
    steps.next();
    await handlers['decision.add']({
      policyId,
      start,
      end,
      labels: ['children'],
      action: 'set',
      suggestionShown: false,
    });
    steps.next();
    await handlers['decision.undo']({});
    expect((await handlers['search.find']({ query: 'person:children' })).clauses).toEqual([]);
  });
});
