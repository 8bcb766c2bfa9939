import { expect, test } from 'vitest';
import type { AssignmentPlan } from '../../main/contract/assignment.ts';
import type { DecisionId, TaskId } from '../../main/contract/types.ts';
import { openTestWorkspace } from '../support/test-workspace.ts';

const TASK = 'undo-only' as TaskId;
const LINE = { id: 1, doc: 'cut.txt', text: 'We keep logs for a year.', labels: ['retention'] };
const PLAN: AssignmentPlan = {
  annotators: ['Ann', 'Bo'],
  shared: { unit: 'policies', amount: 1 },
  readers: 2,
  seed: 3,
};

test('an undo of one act takes that back, and nothing that was done since', async () => {
  const { handlers } = openTestWorkspace();
  const undo = async (only: DecisionId | null) => handlers['decision.undo']({ only: only ?? undefined });
  const files = [{ name: 'lines.jsonl', bytes: new TextEncoder().encode(JSON.stringify(LINE)) }];
  const { entry: imported } = await handlers['dataset.import']({ taskId: TASK, name: 'lines.jsonl', files });
  const { state } = await handlers['assignment.preview'](PLAN);
  const { entry: assigned } = await handlers['assignment.apply']({ plan: PLAN, state });
  expect([imported, assigned]).not.toContain(null);

  await expect(undo(imported)).rejects.toMatchObject({ code: 'not-the-last' });
  expect((await handlers['assignment.get']({})).policies).toHaveLength(1);
  expect(await undo(assigned)).toMatchObject({ action: 'assign' });
  expect(await undo(imported)).toMatchObject({ action: 'import' });
  await expect(undo(imported)).rejects.toMatchObject({ code: 'not-the-last' });
});
