import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBackup } from '../../../main/store/backup.ts';
import { createTempFolder } from '../../support/temp-folder.ts';
import { call } from './call.ts';

const NOW = new Date('2026-05-01T12:00:00Z');
const BACKUP = '2026-05-01T12-00-00Z.lacuna';
const PAGE_BYTES = 4096;

async function makeWorkspace(policies = 3): Promise<string> {
  const folder = createTempFolder();
  const file = path.join(folder, 'study.lacuna');
  const texts = Array.from({ length: policies }, (_, at) => path.join(folder, `notice-${at}.txt`));
  for (const [at, text] of texts.entries()) {
    writeFileSync(text, `Notice ${at}\n\n${'We share records with our partners. '.repeat(400)}\n`);
  }
  expect((await call(['import', ...texts, '--workspace', file, '-q'])).status).toBe(0);
  return file;
}

/** Noise in the middle of a file, over half of its pages; the head, which says what the file is, stays. */
function spoil(file: string): Buffer {
  const bytes = readFileSync(file);
  const pages = Math.floor(bytes.length / PAGE_BYTES);
  bytes.fill(0xa5, PAGE_BYTES * Math.floor(pages / 4), PAGE_BYTES * Math.floor((pages * 3) / 4));
  writeFileSync(file, bytes);
  return bytes;
}

describe('check', () => {
  test('says of a sound workspace what it holds and which backups there are, and changes nothing', async () => {
    const file = await makeWorkspace();
    makeBackup(file, NOW);
    const before = readFileSync(file);
    const { status, stdout } = await call(['check', file]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      workspace: file,
      sound: true,
      problems: [],
      policies: 3,
      backups: [{ name: BACKUP }],
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('refuses a damaged workspace, says how to mend it, and leaves it as it is', async () => {
    const file = await makeWorkspace();
    const damaged = spoil(file);
    const { status, stdout, stderr } = await call(['check', file]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ sound: false });
    expect(stderr).toContain('damaged-workspace');
    expect(stderr).toContain('--repair');
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  test('mends with --repair from what can be read and the newest backup, and keeps the damaged file', async () => {
    const file = await makeWorkspace();
    makeBackup(file, NOW);
    const damaged = spoil(file);
    const { status, stdout } = await call(['check', file, '--repair']);
    expect(status).toBe(0);
    const said = JSON.parse(stdout) as { readonly repaired: { readonly damagedFile: string } };
    expect(said).toMatchObject({ sound: true, policies: 3, repaired: { backup: BACKUP } });
    expect(readFileSync(said.repaired.damagedFile).equals(damaged)).toBe(true);
    expect(JSON.parse((await call(['check', file])).stdout)).toMatchObject({ sound: true, policies: 3 });
  });

  test('leaves a sound workspace alone with --repair', async () => {
    const file = await makeWorkspace(1);
    const before = readFileSync(file);
    const { status, stdout } = await call(['check', file, '--repair']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).not.toHaveProperty('repaired');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.for(['latest', BACKUP])('goes back with --restore %s and keeps what was there', async (name) => {
    const file = await makeWorkspace(1);
    makeBackup(file, NOW);
    const more = path.join(path.dirname(file), 'more.txt');
    writeFileSync(more, 'Another notice\n\nWe keep records for a year.\n');
    expect((await call(['import', more, '--workspace', file, '-q'])).status).toBe(0);
    const later = path.join(path.dirname(file), 'later.lacuna');
    copyFileSync(file, later);
    const { status, stdout, stderr } = await call(['check', file, '--restore', name]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ sound: true, policies: 1 });
    const kept = /what was there is now (.*)$/m.exec(stderr)?.[1] ?? '';
    expect(readFileSync(kept).equals(readFileSync(later))).toBe(true);
  });

  test.for([
    ['latest', 'no backup was ever made'],
    ['2020-01-01T00-00-00Z.lacuna', 'there is none of that name'],
    ['../study.lacuna', 'the name leads elsewhere'],
  ] as const)('refuses --restore %s where %s', async ([name]) => {
    const file = await makeWorkspace(1);
    const before = readdirSync(path.dirname(file));
    const { status, stdout, stderr } = await call(['check', file, '--restore', name]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('no-backup: ');
    expect(readdirSync(path.dirname(file))).toEqual(before);
  });

  test('refuses what is not there, and makes no workspace of it', async () => {
    const file = path.join(createTempFolder(), 'none.lacuna');
    const { status, stderr } = await call(['check', file]);
    expect(status).toBe(1);
    expect(stderr).toContain('unreadable-file: ');
    expect(existsSync(file)).toBe(false);
  });
});
