import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Handlers } from '../contract/api.ts';
import type { Extent, PolicySummary, TaskId } from '../contract/types.ts';

/** What the manifest says of one provided policy. `sha256` is of the file's bytes, and so the policy's id. */
export interface ProvidedPolicy {
  readonly file: string;
  readonly company: string | null;
  readonly effectiveDate: string | null;
  readonly archivedDate: string | null;
  readonly extent: Extent;
  readonly sha256: string;
}

/** Read the manifest of the corpus that comes with the application. */
export async function readManifest(corpusFolder: string): Promise<readonly ProvidedPolicy[]> {
  const text = await readFile(path.join(corpusFolder, 'manifest.json'), 'utf8');
  // Ours, shipped beside this code and held by a test: not a trust boundary.
  const manifest = JSON.parse(text) as { readonly policies: readonly ProvidedPolicy[] };
  return manifest.policies;
}

/**
 * Take the provided policies into a workspace, then set right what ingest could not know. The handlers push each change. False if the
 * task was cancelled on the way; then it can be done again, which takes in what is missing.
 */
export async function seedWorkspace(handlers: Handlers, corpusFolder: string, taskId: TaskId): Promise<boolean> {
  const policies = await readManifest(corpusFolder);
  const files = await Promise.all(
    policies.map(async ({ file }) => ({
      name: file,
      bytes: new Uint8Array(await readFile(path.join(corpusFolder, file))),
    })),
  );
  await handlers['policy.import']({ taskId, files });
  const known = new Map(policies.map((policy) => [policy.sha256, policy]));
  const listed = (await handlers['policy.list']({})).filter(({ id }) => known.has(id));
  for (const policy of listed) await correct(handlers, policy, known.get(policy.id));
  return listed.length === policies.length;
}

async function correct(handlers: Handlers, policy: PolicySummary, stated: ProvidedPolicy | undefined): Promise<void> {
  if (stated === undefined) return;
  const { company, extent, effectiveDate, archivedDate } = stated;
  const differs =
    company !== policy.company ||
    extent !== policy.extent ||
    effectiveDate !== policy.effectiveDate ||
    archivedDate !== policy.archivedDate;
  if (differs) await handlers['policy.edit']({ policyId: policy.id, company, extent, effectiveDate, archivedDate });
}
