import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicyId } from '../../main/contract/types.ts';
import { importOne, toFile, type TestWorkspace } from './test-workspace.ts';

/** Sentences that the tiny model labels otherwise than these people do: for them each word on paper files is about retention. */
export const FILED = 'Paper files rest in the green cabinet of room';

/** Take in a policy of `count` sentences, every other one about paper files, and decide all of them. */
export async function decidePolicy(desk: TestWorkspace, name: string, count: number): Promise<PolicyId> {
  const policyId = await importOne(
    desk,
    toFile(
      `${name}.txt`,
      Array.from({ length: count }, (_, at) => (at % 2 === 0 ? `${FILED} ${at} ${name}.` : `Good day, visitor ${at}.`)),
    ),
  );
  await decideAll(desk, policyId);
  return policyId;
}

/** Decide every clause of a policy: retention where paper files are named, none elsewhere. */
export async function decideAll({ handlers }: TestWorkspace, policyId: PolicyId): Promise<void> {
  const { text, segments } = await handlers['policy.read']({ policyId });
  for (const { start, end, kind } of segments) {
    if (kind !== 'clause' && kind !== 'list-item') continue;
    const labels: readonly LabelId[] = text.slice(start, end).includes(FILED) ? ['retention'] : [];
    await handlers['decision.add']({ policyId, start, end, labels, action: 'set', suggestionShown: true });
  }
}
