import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFilesWhole } from '../../../main/host/command-line/written-files.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const toFile = (name: string, text: string) => ({ name, bytes: text });

test('A folder that was half renamed when it ended has no manifest, whatever stood there before', async () => {
  const folder = createTempFolder();
  await writeFilesWhole(folder, [toFile('a.jsonl', '1'), toFile('b/c.jsonl', '1'), toFile('manifest.json', '1')]);
  // A folder where a file should be put ends the renaming there.
  mkdirSync(path.join(folder, 'd.jsonl/inner'), { recursive: true });
  const files = [
    toFile('a.jsonl', '2'),
    toFile('d.jsonl', '2'),
    toFile('b/c.jsonl', '2'),
    toFile('manifest.json', '2'),
  ];
  await expect(writeFilesWhole(folder, files)).rejects.toMatchObject({ code: 'usage' });
  expect(readFileSync(path.join(folder, 'a.jsonl'), 'utf8')).toBe('2');
  expect(readdirSync(folder).toSorted()).toEqual(['a.jsonl', 'b', 'd.jsonl']);
});

test('What can’t be written at all leaves the folder as it was', async () => {
  const folder = createTempFolder();
  await writeFilesWhole(folder, [toFile('a.jsonl', '1'), toFile('manifest.json', '1')]);
  writeFileSync(path.join(folder, 'file'), '');
  await expect(
    writeFilesWhole(folder, [toFile('a.jsonl', '2'), toFile('file/b.jsonl', '2'), toFile('manifest.json', '2')]),
  ).rejects.toMatchObject({ code: 'usage' });
  expect(readFileSync(path.join(folder, 'a.jsonl'), 'utf8')).toBe('1');
  expect(readFileSync(path.join(folder, 'manifest.json'), 'utf8')).toBe('1');
});
