import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createTempFolder } from '../../support/temp-folder.ts';
import { toZip } from '../../support/zip-file.ts';
import { call, parseLines } from './call.ts';

const LINES = [
  { id: 1, doc: 'notice.txt', text: 'We share data with partners.', labels: ['sharing'] },
  { id: 2, doc: 'notice.txt', text: 'We keep logs for a year.', labels: ['weather'] },
];
const DATA = LINES.map((line) => `${JSON.stringify(line)}\n`).join('');

test(
  'import takes a data set from a file, a folder or a zip, and prints the loss report line by line',
  { timeout: 60_000 },
  async () => {
    const folder = createTempFolder();
    const at = (name: string): string => path.join(folder, name);
    await mkdir(at('data'));
    await writeFile(at('data/lines.jsonl'), DATA);
    await writeFile(at('lines.zip'), toZip([{ name: 'in/lines.jsonl', bytes: DATA }]));
    for (const [operand, file] of [
      ['data/lines.jsonl', at('data/lines.jsonl')],
      ['data', 'lines.jsonl'],
      ['lines.zip', 'in/lines.jsonl'],
    ] as const) {
      const answer = await call(['import', at(operand), '--workspace', at(`${operand.replace('/', '-')}.lacuna`)]);
      const lines = parseLines<Record<string, unknown>>(answer.stdout);
      expect(lines[0]).toMatchObject({ policy: 'notice.txt', taken: true, made: true, decisions: 1, known: 0 });
      expect(lines[1]).toMatchObject({
        dataset: path.basename(operand),
        formats: ['labelled-lines'],
        losses: lines.length - 2,
      });
      expect(lines).toContainEqual(
        expect.objectContaining({
          file,
          line: 2,
          lost: 'the label “weather”: the codebook has none of this id or name',
        }),
      );
      expect(answer.stderr).toContain(`${file}:2: lost: the label “weather”`);
      expect(answer.status).toBe(1);
    }
  },
);

test('import refuses what is no data set, by name, and takes the policies beside it', { timeout: 60_000 }, async () => {
  const folder = createTempFolder();
  await writeFile(path.join(folder, 'other.json'), '{"weather": "fine"}');
  await writeFile(path.join(folder, 'policy.txt'), 'We share data with partners.\n');
  const operands = ['other.json', 'policy.txt'].map((name) => path.join(folder, name));
  const answer = await call(['import', ...operands, '--workspace', path.join(folder, 'w.lacuna')]);
  expect(answer.status).toBe(1);
  expect(parseLines(answer.stdout)).toMatchObject([
    { policy: 'policy.txt', taken: true },
    { dataset: 'other.json', taken: false, code: 'bad-data' },
  ]);
});
