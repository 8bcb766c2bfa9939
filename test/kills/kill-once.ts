import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { WorkspaceKey } from '../../main/contract/protection.ts';
import { openWorkspace } from '../../main/store/open.ts';
import type { Load } from './loads.ts';
import type { Template } from './make-template.ts';
import { type Moment, runUntilKilled } from './run-until-killed.ts';

const CHILD = path.join(import.meta.dirname, 'load-process.ts');

/** A workspace that processes are killed over, with the key of one that is encrypted. */
export interface Victim {
  readonly file: string;
  readonly key: WorkspaceKey | null;
}

/** Let a process open a workspace and end, so that those to be killed find their code compiled. */
export function warmUp(victim: Victim, template: Template): void {
  spawnSync(process.execPath, toArguments(victim, template, 'nothing', 1), { env: toEnv(template.modelFile) });
}

function toArguments(
  { file, key }: Victim,
  { modelFile, workspaceFile }: Template,
  load: Load | 'nothing',
  seed: number,
): readonly string[] {
  return [CHILD, file, key ?? '-', modelFile, workspaceFile, load, String(seed)];
}

function toEnv(modelFile: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: path.join(path.dirname(modelFile), 'compiled') };
}

/** Put a process under load, kill it, and answer what it said was done: lines of a kind and an id. */
export async function killOnce(
  victim: Victim,
  template: Template,
  load: Load,
  seed: number,
  moment: Moment,
): Promise<readonly string[]> {
  const args = toArguments(victim, template, load, seed);
  return (await runUntilKilled(args, moment, toEnv(template.modelFile))).filter((line) => line !== 'ready');
}

/** What of all that was said to be done is not in the workspace, and what is unsound about the file. Both should be empty. */
export function findLosses({ file, key }: Victim, said: readonly string[]): readonly string[] {
  const db = openWorkspace(file, { key });
  try {
    const ids = (kind: string, table: string): readonly string[] =>
      (db.prepare(`SELECT id FROM ${table}`).pluck().all() as readonly string[]).map((id) => `${kind} ${id}`);
    const kept = new Set([
      ...ids('decision', 'decision'),
      ...ids('policy', 'policy'),
      ...ids('model', 'trained_model'),
    ]);
    const verdict = String(db.pragma('integrity_check(1)', { simple: true }));
    const strays = db.pragma('foreign_key_check') as readonly unknown[];
    return [
      ...said.filter((line) => !kept.has(line)),
      ...(verdict === 'ok' ? [] : [verdict]),
      ...strays.map((row) => JSON.stringify(row)),
    ];
  } finally {
    db.close();
  }
}
