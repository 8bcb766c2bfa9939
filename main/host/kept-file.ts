import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a JSON file holds; null for one that is not there or can't be read. */
export function readKept(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return null;
  }
}

/**
 * Keep a value as JSON that nobody else on this machine may read. Written beside and renamed, so that a crash leaves the old one. False if it
 * could not be: nothing that is kept in this way is worth an error.
 */
export function writeKept(file: string, value: unknown): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return true;
  } catch {
    return false;
  }
}
