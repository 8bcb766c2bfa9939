import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Handlers } from '../contract/api.ts';
import { toPolicyId } from '../contract/decode.ts';
import type { Extent, TaskId } from '../contract/types.ts';

/** What the manifest says of one provided policy. `sha256` is of the file's bytes, and so the policy's id. */
export interface ProvidedPolicy {
  readonly file: string;
  readonly company: string | null;
  readonly effectiveDate: string | null;
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

/** Take the provided policies into a workspace, then set right what ingest could not know. The handlers push each change. */
export async function seedWorkspace(handlers: Handlers, corpusFolder: string, taskId: TaskId): Promise<void> {
  const policies = await readManifest(corpusFolder);
  const files = await Promise.all(
    policies.map(async ({ file }) => ({
      name: file,
      bytes: new Uint8Array(await readFile(path.join(corpusFolder, file))),
    })),
  );
  const { imported } = await handlers['policy.import']({ taskId, files });
  const known = new Map(policies.map((policy) => [policy.sha256, policy]));
  for (const { id, company, extent, effectiveDate } of imported) {
    const stated = known.get(id);
    if (stated === undefined) continue;
    const differs = stated.company !== company || stated.extent !== extent || stated.effectiveDate !== effectiveDate;
    if (differs) {
      await handlers['policy.edit']({
        policyId: toPolicyId(id),
        company: stated.company,
        extent: stated.extent,
        effectiveDate: stated.effectiveDate,
      });
    }
  }
}
