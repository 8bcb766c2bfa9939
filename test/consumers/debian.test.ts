import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportFormat } from '../../main/contract/export-formats.ts';
import type { FileBytes } from '../../main/contract/types.ts';
import { writeWhole } from '../../main/core/6-export/formats/formats.ts';
import { writeFilesWhole } from '../../main/host/command-line/written-files.ts';
import { CONTEXT, makeDataset, type MadePolicy, readText, UGLY } from '../core/6-export/formats/made-dataset.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { hasProgram, hasPython, runPython, toMissing, UIMA } from './consumers.ts';

const ugly = makeDataset(UGLY);
const write = (format: ExportFormat, dataset = ugly): readonly FileBytes[] => writeWhole(format, dataset, CONTEXT);

describe.skipIf(!hasPython('srsly'))(
  `srsly, spaCy’s reader${toMissing(hasPython('srsly'), 'Debian’s python3-srsly')}`,
  () => {
    test('reads categories, and spans whose words are the clauses’', async () => {
      const folder = createTempFolder();
      await writeFilesWhole(folder, write('spacy'));
      const program = `
import json, srsly, sys
folder = json.load(sys.stdin)
cats = [line["cats"] for line in srsly.read_jsonl(folder + "/textcat.jsonl")]
spans = [[text[start:end] for start, end, label in said["entities"]] for text, said in srsly.read_json(folder + "/spancat.json")]
print(json.dumps({"cats": cats, "spans": spans}))`;
      const { cats, spans } = runPython(program, folder) as { cats: Record<string, number>[]; spans: string[][] };
      expect(cats.map((each) => Object.keys(each).filter((label) => each[label] === 1))).toEqual(
        ugly.rows.map(({ labels }) => labels),
      );
      const words = ugly.rows.flatMap(({ text, labels }) => labels.map(() => text));
      expect(spans.flat()).toEqual(words);
    });

    test('reads doccano’s and Prodigy’s lines', async () => {
      const folder = createTempFolder();
      await writeFilesWhole(folder, [...write('prodigy'), ...write('doccano')]);
      const program = `
import json, srsly, sys
folder = json.load(sys.stdin)
spans = [[line["text"][start:end] for start, end, label in line["label"]] for line in srsly.read_jsonl(folder + "/policies.jsonl")]
print(json.dumps({"choices": [line["accept"] for line in srsly.read_jsonl(folder + "/choice.jsonl")], "spans": spans}))`;
      const read = runPython(program, folder) as { choices: string[][]; spans: string[][] };
      expect(read.choices).toEqual(
        ugly.rows.flatMap((row) =>
          [...row.annotations, ...(row.verdict === null ? [] : [row.verdict])].map(({ labels }) => labels),
        ),
      );
      expect(read.spans.flat()).toEqual(ugly.rows.flatMap(({ text, labels }) => labels.map(() => text)));
    });
  },
);

describe.skipIf(!hasPython('nltk'))(`NLTK${toMissing(hasPython('nltk'), 'Debian’s python3-nltk')}`, () => {
  test('takes the table of label sets as it is', () => {
    const program = `
import csv, io, json, sys
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import masi_distance
rows = list(csv.DictReader(io.StringIO(json.load(sys.stdin))))
triples = [(row["coder"], row["clause_id"], frozenset(row["label_set"].split("|"))) for row in rows]
print(json.dumps([len(triples), AnnotationTask(triples, masi_distance).alpha()]))`;
    const [count, alpha] = runPython(program, readText(write('agreement'), 'label-sets.csv')) as [number, number];
    expect(count).toBe(6);
    // Two clauses with two answers: the same set, and one set within the other, at 1 - 1/2 × 0.67.
    expect(alpha).toBeGreaterThan(0);
    expect(alpha).toBeLessThan(1);
  });
});

describe.skipIf(!hasProgram('fasttext'))(`fastText${toMissing(hasProgram('fasttext'), 'Debian’s fasttext')}`, () => {
  const topics: Readonly<Record<string, MadePolicy['clauses'][number]>> = {
    share: { text: 'We share records with partners and vendors.', labels: ['sharing'], said: {} },
    keep: { text: 'We keep and delete logs after ninety days.', labels: ['retention'], said: {} },
    none: { text: 'Thank you for reading this page of ours.', labels: [], said: {} },
  };

  test('trains on the lines and knows the labels again', async () => {
    const clauses = Array.from({ length: 60 }, () => Object.values(topics)).flat();
    const policies = Array.from({ length: 12 }, (_, at): MadePolicy => {
      return {
        policy: `${at}`,
        company: null,
        before: Array.from({ length: 300 }, (_word, word) => `w${at}x${word}`).join(' '),
        between: ' ',
        clauses: clauses.slice(at * 9, at * 9 + 9),
      };
    });
    const folder = createTempFolder();
    await writeFilesWhole(folder, write('fasttext', makeDataset(policies)));
    const run = (...args: readonly string[]) => spawnSync('fasttext', args, { cwd: folder, encoding: 'utf8' });
    const trained = run(
      'supervised',
      '-input',
      'train.txt',
      '-output',
      'model',
      '-loss',
      'ova',
      '-epoch',
      '60',
      '-lr',
      '0.8',
      '-thread',
      '1',
    );
    expect(trained.status).toBe(0);
    const tested = run('test', 'model.bin', 'test.txt', '1').stdout;
    expect(tested).toMatch(/P@1\s+1/);
  });
});

describe.skipIf(!(existsSync(UIMA) && hasProgram('javac')))(
  `Apache UIMA${toMissing(existsSync(UIMA) && hasProgram('javac'), 'Debian’s libuima-core-java or a JDK')}`,
  () => {
    test('reads every clause of the XMI with its labels, at its own words', async () => {
      const folder = createTempFolder();
      await writeFilesWhole(folder, write('inception-xmi'));
      const built = spawnSync('javac', ['-cp', UIMA, '-d', folder, path.join(import.meta.dirname, 'ReadXmi.java')], {
        encoding: 'utf8',
      });
      expect(built.stderr).toBe('');
      const [xmi] = write('inception-xmi');
      const read = spawnSync('java', ['-cp', `${UIMA}:${folder}`, 'ReadXmi', 'TypeSystem.xml', xmi?.name ?? ''], {
        cwd: folder,
        encoding: 'utf8',
      });
      const clauses = read.stdout
        .split('\u001e')
        .slice(0, -1)
        .map((line) => line.split('\u001f'));
      expect(clauses).toEqual(
        ugly.rows.slice(0, 4).map((row) => [String(row.start), String(row.end), row.labels.join('|'), row.text]),
      );
    });
  },
);
