import { type DatasetImport, isDatasetFile } from '../../main/contract/dataset-import.ts';
import type { FileBytes, TaskId } from '../../main/contract/types.ts';
import { call } from './call.ts';

/** A data set that was taken in, by the name of its folder or file, or of the first of several. */
export interface TakenDataset extends DatasetImport {
  readonly name: string;
}

/** Whether a picked file is a labelled data set: its first bytes are read for it. A file that can’t be read is none, and refused like a policy. */
export async function isLabelled(file: File): Promise<boolean> {
  try {
    return isDatasetFile(file.name, new Uint8Array(await file.slice(0, 64).arrayBuffer()));
  } catch {
    return false;
  }
}

/** Take files that belong together into the workspace as one data set. */
export async function sendDataset(taskId: TaskId, files: readonly FileBytes[]): Promise<TakenDataset> {
  const first = files[0]?.name ?? '';
  const [folder = ''] = first.split('/');
  const isFolder = first !== folder && files.every((file) => file.name.startsWith(`${folder}/`));
  const several = isFolder ? folder : `${first.slice(0, 150)} and ${files.length - 1} more`;
  const name = files.length === 1 && !isFolder ? first : several;
  return { name, ...(await call('dataset.import', { taskId, name: name.slice(0, 200), files })) };
}
