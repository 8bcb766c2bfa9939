import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES, MAX_FILE_NAME, MAX_IMPORT_FILES } from '../../../main/contract/limits.ts';
import { BATCH_BYTES, toBatches } from '../../../renderer/client/batches.ts';
import { openFolders } from '../../../renderer/client/open-folders.ts';
import { refuseUnread, toFileName, type Picked } from '../../../renderer/client/picked.ts';

const size = fc.oneof(fc.nat(1000), fc.nat(2 * BATCH_BYTES), fc.constantFrom(0, BATCH_BYTES, BATCH_BYTES + 1));

describe('batches', () => {
  test('hold every file once, in order, and none is empty or heavier than one call should be', () => {
    const property = fc.property(fc.array(size), (sizes) => {
      const files = sizes.map((bytes, at) => ({ at, size: bytes }));
      const batches = toBatches(files);
      expect(batches.flat()).toEqual(files);
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0);
        const weight = batch.reduce((sum, file) => sum + file.size, 0);
        expect(batch.length === 1 || weight <= BATCH_BYTES).toBe(true);
      }
    });
    fc.assert(property, { seed: 20_261_122, numRuns: 300 });
  });

  test('of many tiny files hold no more than one call takes', () => {
    const batches = toBatches(Array.from({ length: 2 * MAX_IMPORT_FILES + 1 }, () => ({ size: 1 })));
    expect(batches.map(({ length }) => length)).toEqual([MAX_IMPORT_FILES, MAX_IMPORT_FILES, 1]);
  });
});

/** A folder as browsers hand it out: some entries at a time, then none. Null stands for one that can't be read. */
function folder(name: string, entries: readonly object[] | null): FileSystemDirectoryEntry {
  const createReader = () => {
    const portions = entries === null ? null : [entries.slice(0, 1), entries.slice(1), []];
    const readEntries = (resolve: (portion: readonly object[]) => void, reject: (why: Error) => void): void => {
      if (portions === null) reject(new Error('barred'));
      else resolve(portions.shift() ?? []);
    };
    return { readEntries };
  };
  return { name, isDirectory: true, createReader } as unknown as FileSystemDirectoryEntry;
}

describe('a dropped folder', () => {
  const page = (name: string): object => ({
    name,
    isDirectory: false,
    file: (resolve: (file: File) => void) => resolve(new File(['words'], name)),
  });
  const open = async (entry: FileSystemDirectoryEntry) => {
    const opened = await openFolders([{ kind: 'folder', name: entry.name, entry }]);
    return opened.map((one) => (one.kind === 'file' ? one.path : refuseUnread(one)?.code));
  };

  test.each([
    [
      'gives its files, those of folders in it too',
      [page('b.txt'), folder('in', [page('a.txt')])],
      ['all/b.txt', 'all/in/a.txt'],
    ],
    ['with nothing in it is told to be empty', [], ['empty-folder']],
    [
      'with hidden files and empty folders alone is told to be empty',
      [page('.hidden'), folder('in', [])],
      ['empty-folder'],
    ],
    ['that can’t be read is not told to be empty', null, ['is-a-folder']],
  ])('%s', async (_what, entries, expected) => {
    expect(await open(folder('all', entries))).toEqual(expected);
  });
});

describe('what was picked', () => {
  const ofSize = (bytes: number): Picked => {
    const file = new File([], 'policy.txt');
    Object.defineProperty(file, 'size', { value: bytes });
    return { kind: 'file', file };
  };

  test.each<readonly [what: string, picked: Picked, code: string | null]>([
    ['a folder that can’t be opened', { kind: 'folder', name: 'policies', entry: null }, 'is-a-folder'],
    ['a folder with no file in it', { kind: 'folder', name: 'policies', entry: null, isEmpty: true }, 'empty-folder'],
    ['a file of the greatest size', ofSize(MAX_FILE_BYTES), null],
    ['a file one byte above it', ofSize(MAX_FILE_BYTES + 1), 'too-large'],
    ['an empty file, which the main process refuses', ofSize(0), null],
  ])('%s', (_what, picked, code) => {
    expect(refuseUnread(picked)?.code ?? null).toBe(code);
  });

  test('a file above the limit is never said to be as large as the limit', () => {
    expect(refuseUnread(ofSize(MAX_FILE_BYTES + 1))?.message).toContain('50.1 MiB; at most 50 MiB');
  });

  test.each([
    ['policy.txt', 'policy.txt'],
    ['', 'untitled.txt'],
    [`${'x'.repeat(400)}.html`, `${'x'.repeat(MAX_FILE_NAME - 5)}.html`],
    ['y'.repeat(400), 'y'.repeat(MAX_FILE_NAME)],
  ])('a name that the contract takes: %s', (name, fitting) => {
    expect(toFileName(name)).toBe(fitting);
  });
});
