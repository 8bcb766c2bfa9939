import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LacunaError } from '../../contract/errors.ts';
import type { FileBytes } from '../../contract/types.ts';

/**
 * Write a file whole or not at all: beside its place first, then renamed, so that no reader ever meets half of it.
 *
 * @throws LacunaError `usage` naming the path, if it can't be written.
 */
export async function writeFileWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  await writeFilesWhole(path.dirname(file), [{ name: path.basename(file), bytes }]);
}

/** A file to write; text goes out as UTF-8. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: FileBytes['bytes'] | string;
}

/**
 * Write several files into a folder, which is made if need be, and so are the folders within it that their names tell of. All are written beside their places before the first is renamed, so that a
 * full disk leaves what was there before. The last file is put in its place last, with none of its name there meanwhile: a manifest belongs there.
 *
 * @throws LacunaError `usage` naming the folder, if it can't be written.
 */
export async function writeFilesWhole(folder: string, files: readonly WrittenFile[]): Promise<void> {
  const mark = randomUUID().slice(0, 8);
  const places = files.map(({ name, bytes }) => ({
    bytes,
    place: path.join(folder, name),
    beside: path.join(folder, path.dirname(name), `.${path.basename(name)}.${mark}`),
  }));
  try {
    await mkdir(folder, { recursive: true });
    for (const { place } of places) await mkdir(path.dirname(place), { recursive: true });
    for (const { beside, bytes } of places) await writeFile(beside, bytes, { flag: 'wx', flush: true });
    // The last says what the others hold: one of an earlier time must not stand beside new ones if this ends half way.
    const last = places.at(-1);
    if (places.length > 1 && last !== undefined) await rm(last.place, { force: true });
    for (const { beside, place } of places) await rename(beside, place);
  } catch (error) {
    // What could not be written can often not be removed either; the first error is the one to tell.
    await Promise.allSettled(places.map(({ beside }) => rm(beside, { force: true })));
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new LacunaError('usage', { why: `Nothing can be written to ${folder} (${code}).` }, { cause: error });
  }
}
