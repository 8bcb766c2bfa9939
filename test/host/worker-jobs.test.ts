import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Indexed } from '../../main/api/jobs.ts';
import type { FileBytes, ModelId, TaskId } from '../../main/contract/types.ts';
import { loadModel, type LoadedModel } from '../../main/host/model-folder.ts';
import { findResources } from '../../main/host/resources.ts';
import { createWorkerJobs, type WorkerJobs } from '../../main/host/worker-jobs.ts';
import { toPdf } from '../support/pdf-file.ts';

const TASK = 'task' as TaskId;
let model: LoadedModel;
let open: WorkerJobs[] = [];

beforeAll(async () => {
  model = await loadModel(findResources().modelFolder);
});
afterEach(async () => {
  await Promise.all(open.map((jobs) => jobs.close()));
  open = [];
});

function start(threads = 1): WorkerJobs {
  const jobs = createWorkerJobs({ modelBytes: model.bytes, modelId: model.info.id }, threads);
  open.push(jobs);
  return jobs;
}

function toFile(name: string, text: string): FileBytes {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A policy that takes a worker a good while. */
const PARAGRAPH = 'We share your personal data with our partners for advertising.\n\n';
const LONG = toFile('long.txt', PARAGRAPH.repeat(20_000));
const SHORT = Array.from({ length: 9 }, (_, at) => toFile(`${at}.txt`, `We keep file number ${at} for ninety days.`));

async function collect<T>(outcomes: AsyncIterable<Indexed<T>>): Promise<readonly Indexed<T>[]> {
  const held: Indexed<T>[] = [];
  for await (const outcome of outcomes) held.push(outcome);
  return held;
}

describe('work on worker threads', () => {
  test.for([1, 3])('each input comes back once, under its own number, from %d threads', async (threads) => {
    const outcomes = await collect(start(threads).run('analyse', SHORT, TASK));
    const texts = new Map(outcomes.map((one) => [one.index, one.ok ? one.value.document.text : one.code]));
    expect(outcomes).toHaveLength(SHORT.length);
    for (const [at, { bytes }] of SHORT.entries()) expect(texts.get(at)).toBe(new TextDecoder().decode(bytes));
  });

  test('a refusal crosses the thread with its code, and the rest goes on', async () => {
    const files = [
      toFile('empty.txt', ''),
      toFile('fine.txt', 'We delete data.'),
      { name: 'b.txt', bytes: new Uint8Array(64) },
    ];
    const outcomes = await collect(start().run('analyse', files, TASK));
    expect(outcomes.map((one) => [one.index, one.ok ? 'fine' : one.code])).toEqual([
      [0, 'empty-file'],
      [1, 'fine'],
      [2, 'binary-file'],
    ]);
  });

  test('the main thread stays free while a long policy is read', async () => {
    const jobs = start();
    let longestMs = 0;
    let lastMs = performance.now();
    const watch = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - lastMs);
      lastMs = performance.now();
    }, 5);
    const outcomes = await collect(jobs.run('analyse', [toFile('book.txt', PARAGRAPH.repeat(2000))], TASK));
    clearInterval(watch);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true]);
    expect(longestMs).toBeLessThan(500);
  }, 30_000);

  test('a task that is cancelled ends at once, in the middle of an input; what came before stays', async () => {
    const jobs = start();
    const heard: number[] = [];
    for await (const { index } of jobs.run('analyse', [...SHORT.slice(0, 1), LONG, LONG], TASK)) {
      heard.push(index);
      setTimeout(() => jobs.cancel(TASK), 20);
    }
    expect(heard).toEqual([0]);
    expect(jobs.cancel(TASK)).toBe(false);
  });

  test('two policies of thousands of clauses are let go in the middle of pairing', async () => {
    const texts = Array.from(
      { length: 4000 },
      (_, at) => `We keep log x${at.toString(36)} of device y${at.toString(36)}.`,
    );
    const policy = {
      company: null,
      clauses: texts.map((text, at) => {
        const from = at * 1000;
        return {
          start: from,
          end: from + text.length,
          text,
          headings: [],
          leadIn: null,
          labels: [],
          scores: null,
          aspects: [],
          facts: [],
        };
      }),
    };
    const jobs = start();
    const couple = { a: policy, b: policy, overrides: [] };
    const notes: string[] = [];
    const outcomes = await collect(
      jobs.run('align', [couple], TASK, (_done, _total, note) => {
        notes.push(note);
        jobs.cancel(TASK);
      }),
    );
    expect([outcomes, notes.length > 0]).toEqual([[], true]);
    const small = { ...policy, clauses: policy.clauses.slice(0, 3) };
    const [after] = await collect(jobs.run('align', [{ ...couple, a: small, b: small }], 'next' as TaskId));
    const paired = after?.ok === true ? after.value.pairs : [];
    expect(new Set(paired.map(({ a }) => a.start)).size).toBe(3);
  });

  test('a cancel that overtakes the call it is meant for ends that call, and no other', async () => {
    const jobs = start();
    expect(jobs.cancel('early' as TaskId)).toBe(false);
    expect(await collect(jobs.run('analyse', [LONG, ...SHORT], 'early' as TaskId))).toEqual([]);
    expect(await collect(jobs.run('analyse', SHORT, TASK))).toHaveLength(SHORT.length);
  });

  test('a cancel that comes while outcomes wait to be taken is heard before the next one', async () => {
    const jobs = start();
    const heard: number[] = [];
    for await (const { index } of jobs.run('analyse', SHORT, TASK)) {
      heard.push(index);
      // By the time this turn is over other outcomes are there; the cancel, as any call from outside, comes in a turn of its own.
      setImmediate(() => jobs.cancel(TASK));
      const until = performance.now() + 100;
      while (performance.now() < until);
    }
    expect(heard).toEqual([0]);
  });

  test('a PDF of two thousand pages is let go in the middle', async () => {
    const line = 'We keep your data for ninety days after you close your account.';
    const bytes = toPdf(Array.from({ length: 2000 }, () => [{ x: 50, y: 700, text: line }]));
    const jobs = start();
    await collect(jobs.run('analyse', SHORT.slice(0, 1), TASK)); // the thread is up, so that the cancel meets the reading
    const cut = collect(jobs.run('analyse', [{ name: 'long.pdf', bytes }], 'cut' as TaskId));
    setTimeout(() => jobs.cancel('cut' as TaskId), 300);
    expect(await cut).toEqual([]);
    expect(await collect(jobs.run('analyse', SHORT, TASK))).toHaveLength(SHORT.length);
  });

  test('after a cancelled task the next one finds a fresh thread', async () => {
    const jobs = start();
    const cut = collect(jobs.run('analyse', [LONG], 'cut' as TaskId));
    setTimeout(() => jobs.cancel('cut' as TaskId), 50);
    expect(await cut).toEqual([]);
    expect(await collect(jobs.run('analyse', SHORT, TASK))).toHaveLength(SHORT.length);
  });

  test('cancelling one task leaves another whole', async () => {
    const jobs = start(2);
    const kept = collect(jobs.run('analyse', SHORT, TASK));
    const cut = collect(jobs.run('analyse', [LONG], 'cut' as TaskId));
    setTimeout(() => jobs.cancel('cut' as TaskId), 50);
    expect(await cut).toEqual([]);
    expect(await kept).toHaveLength(SHORT.length);
  });

  test('leaving the loop early cancels the rest', async () => {
    const jobs = start();
    for await (const outcome of jobs.run('analyse', [...SHORT, LONG], TASK)) if (outcome.index === 0) break;
    expect(jobs.cancel(TASK)).toBe(false);
  });

  test('a thread that can’t start is an error, not a wait without end', async () => {
    const jobs = createWorkerJobs({ modelBytes: new Uint8Array(8), modelId: 'x' as ModelId });
    open.push(jobs);
    await expect(collect(jobs.run('analyse', SHORT, TASK))).rejects.toThrow('could not start');
  });

  test('nothing to do is done at once', async () => {
    expect(await collect(start().run('analyse', [], TASK))).toEqual([]);
  });

  test('closing ends what is under way', async () => {
    const jobs = start();
    const cut = collect(jobs.run('analyse', [LONG, LONG], TASK));
    setTimeout(() => void jobs.close(), 50);
    expect(await cut).toEqual([]);
  });
});
