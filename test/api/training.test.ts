import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LacunaError } from '../../main/contract/errors.ts';
import type { FileBytes } from '../../main/contract/types.ts';
import { toEvaluationTable } from '../../main/api/evaluation-table.ts';
import { evaluateModel, trainModel } from '../../main/api/training.ts';
import { parseTrainingData, parseUnlabelled } from '../../main/api/training-data.ts';
import { parseModel } from '../../main/core/3-label/model.ts';
import { toToyClauses } from '../core/3-label/toy-clauses.ts';

const toFile = (name: string, records: readonly unknown[]): FileBytes => ({
  name,
  bytes: new TextEncoder().encode(records.map((record) => JSON.stringify(record)).join('\n')),
});
const OPTIONS = {
  seed: 1,
  dev: null,
  name: 'toy',
  hash: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  onProgress: () => undefined,
};

function refusalOf(act: () => unknown): LacunaError {
  try {
    act();
  } catch (error) {
    if (error instanceof LacunaError) return error;
    throw error;
  }
  throw new Error('It was taken');
}

describe('reading labelled lines', () => {
  const good = { id: 'a#1', doc: 'a', text: 'We collect your name.', labels: ['collection'] };

  it.each([
    ['not JSON', '{"text": '],
    ['no object', '[1]'],
    ['no text', JSON.stringify({ ...good, text: '' })],
    ['a text that is a number', JSON.stringify({ ...good, text: 5 })],
    ['no labels', JSON.stringify({ ...good, labels: undefined })],
    ['labels that are no list', JSON.stringify({ ...good, labels: 'collection' })],
    ['an unknown label', JSON.stringify({ ...good, labels: ['cookies'] })],
    ['a heading that is no string', JSON.stringify({ ...good, headings: [3] })],
  ])('refuses a line with %s, naming the file and the line', (_, line) => {
    const bytes = new TextEncoder().encode(`${JSON.stringify(good)}\n\n${line}\n`);
    const refusal = refusalOf(() => parseTrainingData([{ name: 'mine.jsonl', bytes }]));
    expect(refusal).toMatchObject({ code: 'bad-data', details: { name: 'mine.jsonl', line: 3 } });
  });

  it('takes what is missing as absent, labels in any order, and a policy from the id', () => {
    const record = { id: 'shop#4', text: 'x', labels: ['sharing', 'collection', 'sharing'], heading: '', note: 1 };
    const { clauses, counts } = parseTrainingData([toFile('a', [record])]);
    expect(counts).toEqual([1]);
    expect(clauses).toEqual([
      {
        doc: 'shop',
        text: 'x',
        headings: [],
        leadIn: null,
        previous: null,
        next: null,
        labels: ['collection', 'sharing'],
      },
    ]);
  });

  it('takes the text of a line that holds labels alone from the context line of its place', () => {
    const context = toFile('all', [
      { doc: 'shop', i: 3, text: 'We use cookies.', heading: 'Cookies' },
      { doc: 'shop', i: 4, text: 'They last a year.', heading: 'Cookies', leadIn: '' },
    ]);
    const labels = toFile('read', [{ id: 'shop#4', labels: ['retention'] }]);
    expect(parseTrainingData([labels], [context]).clauses).toEqual([
      {
        doc: 'shop',
        text: 'They last a year.',
        headings: ['Cookies'],
        leadIn: null,
        previous: 'We use cookies.',
        next: null,
        labels: ['retention'],
      },
    ]);
    const refusal = refusalOf(() => parseTrainingData([toFile('read', [{ id: 'shop#5', labels: [] }])], [context]));
    expect(refusal).toMatchObject({ code: 'bad-data', details: { name: 'read', line: 1 } });
  });

  it('finds the clauses that fall in stretches of policies, both ends included', () => {
    const data = ['a#1', 'a#2', 'a#3', 'a#4', 'b#2', 'b'].map((id) => ({ id, text: 'x', labels: [] }));
    const read = (lines: readonly unknown[]) =>
      parseTrainingData([toFile('data', data)], [], [], [toFile('drawn', lines)]).stretches;
    expect(read([{ doc: 'a', from: 2, to: 3 }])).toEqual([1, 2]);
    expect(
      read([
        { doc: 'b', from: 0, to: 9 },
        { doc: 'a', from: 4, to: 4 },
      ]),
    ).toEqual([3, 4]);
    expect(refusalOf(() => read([{ doc: 'a', from: 2 }]))).toMatchObject({ code: 'bad-data', details: { line: 1 } });
  });

  it('reads clauses without labels, with what stands around them, and leaves out those that were labelled', () => {
    const files = [
      toFile('all', [
        { doc: 'shop', i: 1, text: 'One.', heading: 'First' },
        { doc: 'shop', i: 2, text: 'Two.' },
        { doc: 'shop', i: 4, text: 'Four.' },
      ]),
    ];
    const labelled = parseTrainingData([toFile('a', [{ id: 'bank#9', text: 'Four.', labels: [] }])]).clauses;
    const bare = { doc: 'shop', headings: [], leadIn: null, previous: null, next: null };
    expect(parseUnlabelled(files, labelled)).toEqual([
      { ...bare, text: 'One.', headings: ['First'], next: 'Two.' },
      { ...bare, text: 'Two.', previous: 'One.' },
    ]);
  });

  it('names the policies of clauses that stand twice with different labels', () => {
    const { warnings } = parseTrainingData([toFile('a', [good, good, { ...good, labels: [] }])]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: 'contradiction' });
    expect(parseTrainingData([toFile('a', [good, good])]).warnings).toEqual([]);
  });
});

describe('training from files', () => {
  const file = toFile('toy.jsonl', toToyClauses(240, 1));

  it('writes the same folder for the same data and seed', () => {
    const first = trainModel([file], OPTIONS);
    expect(first.files.map(({ name }) => name)).toEqual(['model.bin', 'card.json', 'card.md', 'reliability.svg']);
    expect(trainModel([file], OPTIONS).files).toEqual(first.files);
  });

  it('puts the hash of the data and the measured figures on the card', () => {
    const { files } = trainModel([file], { ...OPTIONS, dev: toFile('dev.jsonl', toToyClauses(60, 2)) });
    const [, json, markdown, diagram] = files.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(markdown).toContain(OPTIONS.hash(file.bytes));
    const facts: unknown = JSON.parse(json!);
    expect(facts).toMatchObject({ header: { seed: 1 }, dev: { name: 'dev.jsonl', clauses: 60 } });
    expect(diagram).toContain('<svg');
    expect(parseModel(files[0]!.bytes).header.macroF1).toBeGreaterThan(0.9);
  });

  it('says on the card how many guesses it learned from, and how each file does', () => {
    const context = [toFile('more.jsonl', toToyClauses(90, 5))];
    const data = [file, toFile('few.jsonl', toToyClauses(80, 6))];
    const { files } = trainModel(data, { ...OPTIONS, context, selfTraining: true });
    const [, json, markdown] = files.map(({ bytes }) => new TextDecoder().decode(bytes));
    const { guessed, byFile } = JSON.parse(json!) as { guessed: number; byFile: { name: string; macroF1: number }[] };
    expect(guessed).toBeGreaterThan(0);
    expect(byFile.map(({ name }) => name)).toEqual(['toy.jsonl', 'few.jsonl']);
    expect(markdown).toContain(`learns from ${guessed} clauses without labels`);
    expect(markdown).toContain(`\`few.jsonl\` ${byFile[1]!.macroF1.toFixed(3)}`);
  });

  it.each([
    ['no clause', []],
    ['one label only', toToyClauses(240, 1).filter(({ labels }) => labels.length === 0 || labels[0] === 'sharing')],
    ['no label at all', toToyClauses(240, 1).filter(({ labels }) => labels.length === 0)],
    ['one policy only', toToyClauses(240, 1).map((clause) => Object.assign({}, clause, { doc: 'one' }))],
  ])('refuses data with %s', (_, records) => {
    expect(refusalOf(() => trainModel([toFile('few.jsonl', records)], OPTIONS)).code).toBe('too-little-data');
  });

  it('stops when progress throws', () => {
    const stop = (done: number): void => {
      if (done > 1) throw new LacunaError('cancelled');
    };
    expect(refusalOf(() => trainModel([file], { ...OPTIONS, onProgress: stop })).code).toBe('cancelled');
  });
});

describe('evaluating from files', () => {
  it('measures a model in the shape that other programs read', () => {
    const { files } = trainModel([toFile('toy.jsonl', toToyClauses(240, 1))], OPTIONS);
    const evaluation = evaluateModel([toFile('test.jsonl', toToyClauses(100, 3))], parseModel(files[0]!.bytes));
    expect(Object.keys(evaluation)).toEqual(['labels', 'micro', 'macro', 'exactMatch', 'intervals']);
    expect(Object.keys(evaluation.labels.sharing).toSorted()).toEqual(
      ['averagePrecision', 'calibrationError', 'f1', 'precision', 'recall', 'support'].toSorted(),
    );
    expect(evaluation.macro.f1).toBeGreaterThan(0.9);
    expect(toEvaluationTable(evaluation)).toContain('Sharing & disclosure');
  });
});
