import type { MergeResult } from '../contract/merging.ts';
import type { FileBytes, TaskId } from '../contract/types.ts';
import { toPolicyId } from '../contract/decode.ts';
import { restoreQuotes, writeBundle } from '../store/bundle.ts';
import { checkLog } from '../store/check-log.ts';
import { readText } from '../store/documents.ts';
import { copyWorkspace, mergeWorkspace, putWorkspace, removeWorkspace, takeWorkspace } from '../store/merge.ts';
import { getKey } from '../store/open-database.ts';
import { findPolicy } from '../store/policies.ts';
import { findKey } from '../store/workspace-key.ts';
import { isBlind } from './blind.ts';
import { countDisagreements } from './disagreements.ts';
import { refreshPredictions } from './refresh-predictions.ts';
import type { Workbench } from './workbench.ts';

/**
 * Add another workspace’s policies and all that people said there to this one. Nothing is overwritten, and merging the same file again adds
 * nothing; clauses on which people now disagree wait for adjudication. The other file is only read; `passphrase` is its own, where it has one.
 *
 * @throws LacunaError `log-differs` or `bad-workspace-entry` if the other file was tampered with, else as opening it does; nothing was
 *   changed then.
 */
export async function mergeFile(
  bench: Workbench,
  file: string,
  taskId: TaskId,
  passphrase: string | null = null,
): Promise<MergeResult> {
  const copy = `${bench.db.name}.merging`;
  const key = getKey(bench.db);
  const otherKey = await findKey(file, passphrase, key);
  const merged = (() => {
    try {
      copyWorkspace(file, copy, otherKey, key);
      const lost = restoreQuotes(copy, (id) => findText(bench, id), hashWith(bench), key);
      checkLog(copy, key);
      return {
        ...mergeWorkspace(bench.db, copy),
        leftOut: { unknownPolicy: lost.unknown, otherWords: lost.unmatched },
      };
    } finally {
      removeWorkspace(copy);
    }
  })();
  for (const what of ['policies', 'decisions', 'codebook', 'judgements'] as const) {
    bench.push({ type: 'changed', what, policyId: null });
  }
  await refreshPredictions(bench, taskId);
  return { ...merged, disagreements: await countDisagreements(bench) };
}

/** As {@link mergeFile}, for a file that was handed over as bytes; whoever works blind is not told on how many clauses others differ. */
export async function mergeBytes(
  bench: Workbench,
  { bytes }: FileBytes,
  taskId: TaskId,
  passphrase: string | null,
): Promise<MergeResult> {
  const received = `${bench.db.name}.received`;
  try {
    putWorkspace(bytes, received);
    const merged = await mergeFile(bench, received, taskId, passphrase);
    return isBlind(bench) ? { ...merged, disagreements: null } : merged;
  } finally {
    removeWorkspace(received);
  }
}

/**
 * This workspace as one file for sending, without what models said. Without texts it holds neither policies nor words of them: whoever has
 * the same policies gets the decisions by merging. What people wrote into the codebook goes along either way.
 */
export function bundleWorkspace(bench: Workbench, texts: boolean): FileBytes {
  const file = `${bench.db.name}.sending`;
  const key = getKey(bench.db);
  try {
    writeBundle(bench.db.name, file, texts, hashWith(bench), key);
    return {
      name: `${bench.workspaceName.replace(/\.lacuna$/, '')}${texts ? '' : '-without-texts'}.lacuna`,
      bytes: takeWorkspace(file, key),
    };
  } finally {
    removeWorkspace(file);
  }
}

function findText({ db }: Workbench, id: string): string | null {
  const record = findPolicy(db, toPolicyId(id));
  return record === null ? null : readText(db, record.key);
}

function hashWith({ hash }: Workbench): (text: string) => string {
  const encoder = new TextEncoder();
  return (text) => hash(encoder.encode(text));
}
