import { describe, expect, test } from 'vitest';
import { LABEL_IDS } from '../../../main/contract/labels.ts';
import { toFnv1a } from '../../../main/host/command-line/shard.ts';
import { call, parseLines } from './call.ts';

interface Line {
  readonly id?: string;
  readonly doc?: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly labels: readonly string[];
}

const classify = async (input: string | Uint8Array, ...args: readonly string[]) =>
  call(['classify', '-q', '--jobs', '1', ...args], input);

describe('classify', () => {
  test('adds scores and labels at the end of each line and keeps the rest to the letter', async () => {
    const line =
      '{"text":"We share your data with advertisers.", "id":12345678901234567890, "mine": {"a": [1.50, "é\\u0041"]} }';
    const { status, stdout } = await classify(`${line}\n`);
    expect(status).toBe(0);
    expect(stdout.startsWith(`${line.slice(0, -2)},"scores":{"collection":`)).toBe(true);
    const [row] = parseLines<Line>(stdout);
    expect(Object.keys(row?.scores ?? {})).toEqual(LABEL_IDS);
    expect(row?.labels).toContain('sharing');
  });

  test('replaces scores and labels that are there already', async () => {
    const { stdout } = await classify('{"labels":["dispute"],"text":"We sell your data to advertisers.","doc":"d"}');
    const [row] = parseLines<Line>(stdout);
    expect(row).toMatchObject({ doc: 'd', labels: expect.arrayContaining(['sharing']) });
    expect(row?.labels).not.toContain('dispute');
    expect(stdout.match(/"labels"/g)).toHaveLength(1);
  });

  test('tolerates a byte-order mark, blank lines, CR LF and a missing line feed at the end', async () => {
    const input =
      '\uFEFF{"id":"a","text":"We log."}\r\n\r\n   \n\uFEFF{"id":"b","text":"We log."}\n{"id":"c","text":"We log."}';
    const { status, stdout, stderr } = await classify(input);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(parseLines<Line>(stdout).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['{"text":', 'it is not JSON'],
    ['[1]', 'it is not a JSON object'],
    ['null', 'it is not a JSON object'],
    ['{"id":"a"}', '“text” is missing or is not a string'],
    ['{"text":7}', '“text” is missing or is not a string'],
    ['{"text":"x","headings":"y"}', '“headings” is not a list of strings'],
    ['{"text":"x","headings":[1]}', '“headings” is not a list of strings'],
    ['{"text":"x","leadIn":{}}', '“leadIn” is not a string'],
  ])('refuses %s with its line number and does the others', async (bad, why) => {
    const { status, stdout, stderr } = await classify(`{"id":"a","text":"x"}\n\n${bad}\n{"id":"b","text":"x"}\n`);
    expect(status).toBe(1);
    expect(stderr).toBe(`lacuna: -: bad-data: Line 3 of - can’t be used: ${why}.\n`);
    expect(parseLines<Line>(stdout).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('says once that a file in UTF-16 is not read', async () => {
    const { status, stderr } = await classify(Buffer.from('\uFEFF{"text":"x"}\n{"text":"y"}\n', 'utf16le'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^lacuna: -: unknown-encoding: .*\n$/);
  });

  test('nulls, empty strings and missing surroundings mean the same', async () => {
    const { stdout } = await classify(
      [
        '{"text":"We keep it."}',
        '{"text":"We keep it.","heading":"","leadIn":null,"previous":"","next":null}',
        '{"text":"We keep it.","headings":[],"heading":"Ignored beside headings"}',
      ].join('\n'),
    );
    const [first, second, third] = parseLines<Line>(stdout).map(({ scores }) => scores);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  test('nothing in gives nothing out', async () => {
    expect(await classify('')).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('Shards', () => {
  const lines = Array.from({ length: 60 }, (_, at) => {
    const named = [{ doc: `d${at % 7}` }, { policy: `p${at % 5}` }, { id: `i${at % 11}#${at}` }, {}][at % 4];
    return JSON.stringify({ ...named, n: at, text: `We collect item ${at}.` });
  });
  const input = [...lines, 'not JSON'].join('\n');

  test.each([
    ['from 1', [1, 2, 3]],
    ['from 0', [0, 1, 2]],
  ])('counted %s hold every line exactly once, whole policies together', async (_from, indexes) => {
    const whole = await classify(input);
    const shards = await Promise.all(indexes.map((index) => classify(input, '--shard', `${index}/3`)));
    const joined = shards.flatMap(({ stdout }) => stdout.split('\n').filter((line) => line !== ''));
    expect(joined.toSorted()).toEqual(whole.stdout.trimEnd().split('\n').toSorted());
    expect(shards.filter(({ status }) => status === 1)).toHaveLength(1);
    for (let doc = 0; doc < 7; doc += 1) {
      expect(shards.filter(({ stdout }) => stdout.includes(`"doc":"d${doc}"`)).length).toBe(1);
    }
  });

  // Source: the test vectors of draft-eastlake-fnv for 32-bit FNV-1a.
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('the hash of “%s” is that of the draft', (text, hash) => {
    expect(toFnv1a(text)).toBe(hash);
  });
});
