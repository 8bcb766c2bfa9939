import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { toModelBytes } from '../../main/core/3-label/model.ts';
import { decidePolicy } from '../support/deciding.ts';
import { openTestWorkspace } from '../support/test-workspace.ts';
import { getTinyModel } from '../support/tiny-model.ts';

/** What every process of a run is given: a model's file, and a workspace with enough decisions to learn from. */
export interface Template {
  readonly modelFile: string;
  readonly workspaceFile: string;
}

/** Make both in a folder. */
export async function makeTemplate(folder: string): Promise<Template> {
  const model = getTinyModel();
  const modelFile = path.join(folder, `${createHash('sha256').update(model.info.id).digest('hex').slice(0, 8)}.model`);
  writeFileSync(modelFile, toModelBytes(model.parsed));
  const workspaceFile = path.join(folder, 'template.lacuna');
  const desk = openTestWorkspace(workspaceFile, model);
  for (const name of ['heron', 'egret', 'stork']) await decidePolicy(desk, name, 24);
  desk.services.db.pragma('journal_mode = DELETE');
  return { modelFile, workspaceFile };
}
