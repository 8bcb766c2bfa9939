import { expect, test } from 'vitest';
import { mergeFile } from '../../main/api/merge-workspace.ts';
import { createHandlers } from '../../main/api/handlers.ts';
import { createWorkbench } from '../../main/api/workbench.ts';
import type { PolicyId, TaskId } from '../../main/contract/types.ts';
import { createRandom } from '../../main/core/3-label/random.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const LABELS = [[], ['sharing'], ['retention', 'collection'], ['dispute']] as const;
const FILES = ['one.txt', 'two.txt', 'three.txt'].map((name, at) =>
  toFile(
    name,
    Array.from({ length: 6 }, (_, place) => `We keep record ${place} of kind ${at} for thirty days.`),
  ),
);

/** Decides, takes back, splits and joins at random, in one policy after the other but the last. */
async function actAtRandom({ handlers }: TestWorkspace, policyIds: readonly PolicyId[], seed: number): Promise<void> {
  const random = createRandom(seed);
  const draw = <T>(things: readonly T[]): T => things[Math.floor(random() * things.length)]!;
  for (const policyId of policyIds.slice(0, -1)) {
    for (let turn = 0; turn < 8; turn += 1) {
      const { segments } = await handlers['policy.read']({ policyId });
      const at = Math.floor(random() * (segments.length - 1));
      const { start, end } = segments[at]!;
      const act = random();
      if (act < 0.7)
        await handlers['decision.add']({
          policyId,
          start,
          end,
          labels: draw(LABELS),
          action: 'set',
          suggestionShown: true,
        });
      else if (act < 0.9) await handlers['decision.undo']({});
      else await handlers['segment.merge']({ policyId, start, end });
    }
  }
}

async function openShared(seed: number): Promise<TestWorkspace> {
  const [ann, bo] = [openTestWorkspace(), openTestWorkspace()];
  for (const [workspace, name] of [
    [ann, 'Ann'],
    [bo, 'Bo'],
  ] as const) {
    await workspace.handlers['author.set']({ name });
    const policyIds: PolicyId[] = [];
    for (const file of FILES) policyIds.push(await importOne(workspace, file));
    await actAtRandom(workspace, policyIds, name === 'Ann' ? seed : seed + 100);
  }
  await mergeFile(ann.services, bo.file, 'merge' as TaskId);
  return ann;
}

test.each([1, 2, 3])(
  'A policy’s line in the library counts what its reader shows, with and without others’ words, now and in the next session (seed %i)',
  async (seed) => {
    const { handlers, services } = await openShared(seed);
    const next = createHandlers(createWorkbench(services));
    for (const blind of [false, true, false]) {
      await handlers['blind.set']({ blind });
      const listed = await handlers['policy.list']({});
      const read = await Promise.all(
        listed.map(async ({ id }) => (await handlers['policy.read']({ policyId: id })).policy),
      );
      expect(listed).toEqual(read);
      expect(await next['policy.list']({})).toEqual(read);
    }
  },
);
