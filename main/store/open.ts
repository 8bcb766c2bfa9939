import { LacunaError } from '../contract/errors.ts';
import type { WritableDatabase } from './database.ts';

/** Open a workspace file, making it when it does not exist. */
export function openWorkspace(file: string): WritableDatabase {
  throw new LacunaError('not-yet', { what: file });
}
