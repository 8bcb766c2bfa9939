import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../main/host/command-line/registry.ts';
import { call } from './call.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-cli-'));
  await Promise.all([
    writeFile(at('good.txt'), 'We collect your name. We share it with our partners.\n'),
    writeFile(at('empty.txt'), ''),
    writeFile(at('blank.txt'), ' \n\n'),
    writeFile(at('binary.txt'), Buffer.from(Array.from({ length: 4000 }, (_, byte) => (byte * 7919) % 256))),
    writeFile(at('broken.pdf'), '%PDF-1.7'),
    writeFile(at('old.doc'), 'We collect your name.'),
    writeFile(at('line\nbreak\u001B[31m.txt'), ''),
    writeFile(at('huge.txt'), '').then(() => truncate(at('huge.txt'), 60 * 1024 * 1024)),
    mkdir(at('folder.txt')),
    mkdir(at('no-model')),
    mkdir(at('bad-model')).then(() => writeFile(path.join(at('bad-model'), 'model.bin'), 'no model at all')),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

describe('A wrong call ends with status 2, says why and writes no result', () => {
  const good = () => at('good.txt');
  const cases: readonly (readonly [string, () => readonly string[], string])[] = [
    ['no command', () => [], 'usage'],
    ['an unknown command', () => ['lable'], 'usage'],
    ['an unknown option before the command', () => ['--loud', 'label'], 'usage'],
    ['an unknown option', () => ['label', '--loud', good()], 'usage'],
    ['an option without its value', () => ['label', good(), '--model'], 'usage'],
    ['a switch with a value', () => ['label', '--explain=yes', good()], 'usage'],
    ['no operand', () => ['segment'], 'usage'],
    ['too many operands', () => ['text', good(), good()], 'usage'],
    ['nothing to compare', () => ['compare'], 'usage'],
    ['a checklist that there is not', () => ['compare', '--checklist', 'none', good()], 'usage'],
    ['a checklist that is none', () => ['compare', '--checklist', good(), good()], 'bad-checklist'],
    ['a date that is none', () => ['compare', '--date', '2026-02-30', good()], 'usage'],
    ['standard input twice', () => ['segment', '-', '-'], 'usage'],
    ['no thread', () => ['segment', '--jobs', '0', good()], 'usage'],
    ['half a thread', () => ['segment', '--jobs', '1.5', good()], 'usage'],
    ['a shard beyond the last', () => ['label', '--shard', '3/2', good()], 'usage'],
    ['a shard of none', () => ['label', '--shard', '0/0', good()], 'usage'],
    ['an unknown format', () => ['compare', '--format', 'xls', good(), good()], 'usage'],
    ['training without data', () => ['train', '--out', at('out')], 'usage'],
    ['training without a place', () => ['train', '--data', good()], 'usage'],
    ['a seed that is no number', () => ['train', '--data', good(), '--out', at('out'), '--seed', 'x'], 'usage'],
    ['evaluating without data', () => ['evaluate'], 'usage'],
    ['an export format to come', () => ['export', '--workspace', 'w', '--format', 'xmi', '--out', 'o'], 'usage'],
    ['no model in the folder', () => ['label', '--model', at('no-model'), good()], 'bad-model'],
    ['a model that is none', () => ['classify', '--model', at('bad-model')], 'bad-model'],
  ];
  test.each(cases)('%s', async (_name, args, code) => {
    const answer = await call(args());
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toMatch(new RegExp(`^lacuna: ${code}: \\S.*\n$`));
  });
});

describe('A refused input ends with status 1 and is named with its code, quiet or not', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['empty.txt', 'empty-file'],
    ['blank.txt', 'no-text'],
    ['binary.txt', 'binary-file'],
    ['broken.pdf', 'damaged-file'],
    ['old.doc', 'unsupported-format'],
    ['huge.txt', 'too-large'],
    ['folder.txt', 'is-a-folder'],
    ['vanished.txt', 'unreadable-file'],
    ['good.txt/inside.txt', 'unreadable-file'],
  ];
  test.each(cases)('%s: %s', async (name, code) => {
    const answer = await call(['segment', '--quiet', '--jobs', '1', at(name), at('good.txt')]);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain(`lacuna: ${at(name)}: ${code}: `);
    expect(answer.stderr.split('\n')).toHaveLength(2);
    expect(answer.stdout).toContain('We collect your name.');
  });

  test.each(['text', 'classify', 'ingest'])('%s names a file that is not there', async (command) => {
    const answer = await call([command, '-q', at('vanished.txt')]);
    expect(answer).toMatchObject({ status: 1, stdout: '' });
    expect(answer.stderr).toContain('vanished.txt: unreadable-file: ');
  });

  test('a name with line breaks and escapes can neither forge a message nor drive a terminal', async () => {
    const { stderr } = await call(['ingest', '-q', at('line\nbreak\u001B[31m.txt')]);
    expect(stderr).toContain('line?break?[31m.txt: empty-file: ');
  });

  test('compare goes on with the files that it could read', async () => {
    const answer = await call(['compare', '-q', at('good.txt'), at('empty.txt')]);
    expect(answer.status).toBe(1);
    expect((JSON.parse(answer.stdout) as { policies: unknown[] }).policies).toHaveLength(1);
  });
});

describe('Help', () => {
  test('the overview names every command', async () => {
    const { status, stdout } = await call(['--help']);
    expect(status).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toContain(`\n  ${name} `);
  });

  test.each(COMMANDS.map(({ name }) => name))('%s --help shows a call, the options and an example', async (name) => {
    const { status, stdout, stderr } = await call([name, 'whatever', '--no-such-option', '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^lacuna ${name} .*--quiet.*\nExample:\n  lacuna ${name} \\S.*\n$`, 's'));
  });

  test('--version prints the version of the package', async () => {
    expect(await call(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^lacuna \d+\.\d+\.\d+\n$/),
    });
  });
});
