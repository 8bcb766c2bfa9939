import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createHandlers } from '../../main/api/handlers.ts';
import type { OpenedModel } from '../../main/api/model-file.ts';
import { createWorkbench, type Workbench } from '../../main/api/workbench.ts';
import type { Handlers, Push } from '../../main/contract/api.ts';
import type { FileBytes, PolicyId, TaskId } from '../../main/contract/types.ts';
import { hashBytes, startHash } from '../../main/host/hash.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { createInProcessJobs } from './in-process-jobs.ts';
import { createTempFolder } from './temp-folder.ts';
import { getTinyModel } from './tiny-model.ts';

/** A real workspace file with the use cases on it, a clock that ticks a second a look, and every push kept. */
export interface TestWorkspace {
  readonly file: string;
  readonly services: Workbench;
  readonly handlers: Handlers;
  readonly pushes: Push[];
}

/** Open a workspace that is closed when the test is over; a second call on the same file is a second window. */
export function openTestWorkspace(
  file: string = path.join(createTempFolder(), 'test.lacuna'),
  model: OpenedModel = getTinyModel(),
): TestWorkspace {
  const db = openWorkspace(file);
  const pushes: Push[] = [];
  let seconds = 0;
  const services = createWorkbench({
    db,
    jobs: createInProcessJobs(model),
    model,
    card: null,
    hash: hashBytes,
    startHash,
    clock: () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++),
    newId: () => crypto.randomUUID(),
    push: (push) => void pushes.push(push),
    host: 'test',
    version: '1.2.3',
    workspaceName: path.basename(file),
  });
  onTestFinished(() => void db.close());
  return { file, services, handlers: createHandlers(services), pushes };
}

/** A plain-text policy of some paragraphs. */
export function toFile(name: string, paragraphs: readonly string[]): FileBytes {
  return { name, bytes: new TextEncoder().encode(`${paragraphs.join('\n\n')}\n`) };
}

/** Import one file and answer its policy's id. */
export async function importOne({ handlers }: TestWorkspace, file: FileBytes): Promise<PolicyId> {
  const { imported } = await handlers['policy.import']({ taskId: 'import-one' as TaskId, files: [file] });
  const [policy] = imported;
  if (policy === undefined) throw new Error(`${file.name} was refused`);
  return policy.id;
}
