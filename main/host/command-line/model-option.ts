import type { OpenedModel } from '../../api/model-file.ts';
import { findResources } from '../resources.ts';
import type { OptionSpecs } from './command.ts';

/** The option of every command that needs a model. */
export const MODEL_OPTION = {
  model: { type: 'string', value: 'DIR', help: 'The model’s folder (default: the one that comes with Lacuna)' },
} as const satisfies OptionSpecs;

/** The folder that the option names, or the model's that comes with Lacuna. */
export function toModelFolder(chosen: string | undefined): string {
  return chosen ?? findResources().modelFolder;
}

/** Read a folder's model; its code is loaded only now. @throws LacunaError `bad-model`, `model-version` or `model-codebook`. */
export async function openModel(folder: string): Promise<OpenedModel> {
  return (await import('../model-folder.ts')).loadModel(folder);
}
