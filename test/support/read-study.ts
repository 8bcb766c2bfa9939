import type { DatasetImport } from '../../main/contract/dataset-import.ts';
import type { FileBytes } from '../../main/contract/types.ts';
import { FILES, TASK } from './made-study.ts';
import { openTestWorkspace, type TestWorkspace } from './test-workspace.ts';

/** The losses that there are, by what their sentences say. */
export const LOSSES = {
  label: /^the label “own-[0-9a-f]{8}”: the codebook has none/,
  text: /^the text of .*: it was put together from its \d+ clauses/,
  who: /^who decided: the file does not say/,
  when: /^when it was decided: the file does not say/,
  day: /^the times of day: the layout holds days alone$/,
  others: /^what the other annotators said: /,
  suggestion: /^the suggestion that was on the screen: a CSV holds/,
  verdict: /^the verdict on the clause: the format does not say whose/,
  whose: /^whose the labels are, a person’s or a model’s/,
  policy: /^the policy “[0-9a-f]{12}”: the workspace does not hold it/,
  answer: /^the answer: its policy is not in the workspace$/,
} as const;
/** One of them. */
export type Loss = keyof typeof LOSSES;

/** Which losses an import reports, each once. */
export function toLosses({ losses }: DatasetImport): readonly string[] {
  const kinds = losses.map(({ why }) => (Object.keys(LOSSES) as Loss[]).find((kind) => LOSSES[kind].test(why)) ?? why);
  return [...new Set(kinds)].toSorted();
}

/** Import files as the study. */
export async function readStudy(workspace: TestWorkspace, files: readonly FileBytes[]): Promise<DatasetImport> {
  return workspace.handlers['dataset.import']({ taskId: TASK, name: 'study', files });
}

/** A workspace with the study’s policies, of which nobody has said anything. */
export async function openWithPolicies(): Promise<TestWorkspace> {
  const workspace = openTestWorkspace();
  await workspace.handlers['policy.import']({ taskId: TASK, files: FILES });
  return workspace;
}
