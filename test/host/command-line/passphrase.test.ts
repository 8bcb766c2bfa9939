import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { findPassphrase, takePassphrase } from '../../../main/host/command-line/passphrase.ts';
import { findSalt } from '../../../main/store/file-header.ts';
import { makeBackup } from '../../../main/store/backup.ts';
import { findKey } from '../../../main/store/workspace-key.ts';
import { createTempFolder } from '../../support/temp-folder.ts';
import { call, parseLines } from './call.ts';

const PASSPHRASE = 'grey heron, still water';
const NOW = new Date('2026-05-01T12:00:00Z');

interface Study {
  readonly file: string;
  readonly folder: string;
  /** Files whose first lines are the right passphrase and a wrong one. */
  readonly right: string;
  readonly wrong: string;
}

/** A protected workspace of one policy, made on the command line. */
async function makeStudy(name = 'study'): Promise<Study> {
  const folder = createTempFolder();
  const [file, right, wrong] = [`${name}.lacuna`, 'right.txt', 'wrong.txt'].map((one) => path.join(folder, one)) as [
    string,
    string,
    string,
  ];
  const policy = path.join(folder, `${name}.txt`);
  writeFileSync(policy, `Notice of ${name}\n\n${'We share records with our partners. '.repeat(20)}\n`);
  writeFileSync(right, `${PASSPHRASE}\r\na second line\n`);
  writeFileSync(wrong, 'white egret\n');
  const made = await call(['import', policy, '--workspace', file, '--passphrase-file', right, '-q']);
  expect(made).toMatchObject({ status: 0 });
  return { file, folder, right, wrong };
}

describe('commands on a protected workspace', { timeout: 60_000 }, () => {
  test('a new workspace is protected from its first byte on', async () => {
    const { file } = await makeStudy();
    expect(findSalt(file)).not.toBeNull();
    expect(readFileSync(file).includes('We share records')).toBe(false);
  });

  test.for([
    ['export', ['--format', 'jsonl', '--out', 'out', '--workspace']],
    ['check', []],
    ['import', ['study.txt', '--workspace']],
    ['merge', []],
  ] as const)(
    '%s is refused without a passphrase and with a wrong one, and done with the right one',
    async ([name, args]) => {
      const { file, folder, right, wrong } = await makeStudy();
      const placed = args.map((arg) => (arg === 'out' || arg === 'study.txt' ? path.join(folder, arg) : arg));
      const others = name === 'merge' ? [(await makeStudy('other')).file] : [];
      const line = [name, ...placed, file, ...others];
      expect(await call(line)).toMatchObject({ status: 2, stderr: expect.stringContaining('workspace-locked') });
      expect(await call([...line, '--passphrase-file', wrong])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('wrong-passphrase'),
      });
      const done = await call([...line, '--passphrase-file', right]);
      // The policy is already there: that is a refusal of the input, not of the workspace.
      expect(done.status).toBe(name === 'import' ? 1 : 0);
      expect(done.stderr).not.toContain('passphrase');
    },
  );

  test('merge says of each other workspace whether the passphrase opens it', async () => {
    const { file, right, folder } = await makeStudy();
    const other = path.join(folder, 'other.lacuna');
    await call(['import', right, '--workspace', other, '--passphrase-file', path.join(folder, 'wrong.txt'), '-q']);
    const { status, stdout } = await call(['merge', file, other, '--passphrase-file', right]);
    expect(status).toBe(1);
    expect(parseLines(stdout)).toMatchObject([{ workspace: other, merged: false, code: 'wrong-passphrase' }]);
  });

  test('check mends a damaged one whose first page is gone, and goes back to a backup', async () => {
    const { file, right } = await makeStudy();
    makeBackup(file, NOW, await findKey(file, PASSPHRASE));
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 30, 600));
    const repaired = await call(['check', file, '--repair', '--passphrase-file', right]);
    expect(repaired.status).toBe(0);
    expect(JSON.parse(repaired.stdout)).toMatchObject({ sound: true, policies: 1 });
    const restored = await call(['check', file, '--restore', 'latest', '--passphrase-file', right]);
    expect(JSON.parse(restored.stdout)).toMatchObject({ sound: true, policies: 1 });
    expect(findSalt(file)).not.toBeNull();
  });

  test('a passphrase is no option, and a file without one is a mistake in the call', async () => {
    const { file, folder } = await makeStudy();
    expect(await call(['check', file, '--passphrase', PASSPHRASE])).toMatchObject({ status: 2 });
    const empty = path.join(folder, 'empty.txt');
    writeFileSync(empty, '\nnot in the first line');
    expect(await call(['check', file, '--passphrase-file', empty])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no passphrase in its first line'),
    });
    expect(await call(['check', file, '--passphrase-file', path.join(folder, 'none')])).toMatchObject({
      stderr: expect.stringContaining('unreadable-file'),
    });
  });
});

describe('where a passphrase comes from', { timeout: 60_000 }, () => {
  /** A terminal at which somebody types, and what it shows. */
  function createTerminal(typed: string) {
    const modes: boolean[] = [];
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (raw: boolean) => modes.push(raw) });
    const stderr = Object.assign(new PassThrough(), { isTTY: true });
    stdin.write(typed);
    return { stdin, stderr, modes, shown: () => String(stderr.read() ?? '') };
  }

  test('the environment gives it once, and no other program gets it', () => {
    const env = { LACUNA_PASSPHRASE: PASSPHRASE, HOME: '/' };
    expect(takePassphrase(env)).toBe(PASSPHRASE);
    expect(env).toEqual({ HOME: '/' });
    expect(takePassphrase({ LACUNA_PASSPHRASE: '' })).toBeUndefined();
  });

  test('the file goes before the environment, and both before the terminal', async () => {
    const { file, wrong } = await makeStudy();
    const { stdin, stderr, modes } = createTerminal('typed\r');
    const sources = { stdin, stderr, passphrase: PASSPHRASE };
    expect(await findPassphrase(file, wrong, sources)).toBe('white egret');
    expect(await findPassphrase(file, undefined, sources)).toBe(PASSPHRASE);
    expect(modes).toEqual([]);
  });

  test('the terminal is asked for a protected workspace alone, and does not show what is typed', async () => {
    const { file, folder } = await makeStudy();
    const terminal = createTerminal('grey herom\u007fn, étang\r');
    expect(await findPassphrase(path.join(folder, 'new.lacuna'), undefined, terminal)).toBeNull();
    expect(terminal.modes).toEqual([]);
    expect(await findPassphrase(file, undefined, terminal)).toBe('grey heron, étang');
    expect(terminal.modes).toEqual([true, false]);
    expect(terminal.shown()).toBe(`Passphrase of ${file}: \n`);
  });

  test('Enter alone at the question gives none', async () => {
    const { file } = await makeStudy();
    expect(await findPassphrase(file, undefined, createTerminal('\r'))).toBeNull();
  });

  test('Ctrl-C at the question ends the call, and where there is no terminal nothing is asked', async () => {
    const { file } = await makeStudy();
    const terminal = createTerminal('grey\u0003');
    await expect(findPassphrase(file, undefined, terminal)).rejects.toThrow(
      expect.objectContaining({ code: 'cancelled' }),
    );
    expect(terminal.modes).toEqual([true, false]);
    const piped = { stdin: new PassThrough(), stderr: new PassThrough() };
    expect(await findPassphrase(file, undefined, piped)).toBeNull();
  });
});
