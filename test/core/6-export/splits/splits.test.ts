import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { LABEL_IDS, type LabelId } from '../../../../main/contract/labels.ts';
import { createRandom } from '../../../../main/core/3-label/random.ts';
import { drawSplits, SPLIT_NAMES } from '../../../../main/core/6-export/splits/draw-splits.ts';
import { findNearDuplicates } from '../../../../main/core/6-export/splits/near-duplicates.ts';
import { groupPolicies } from '../../../../main/core/6-export/splits/policy-groups.ts';
import { finish } from '../../../../main/core/6-export/splits/steps.ts';
import { toSplitReport } from '../../../../main/core/6-export/splits/split-report.ts';
import { makeDataset, type MadePolicy } from '../formats/made-dataset.ts';

/** Words that no two policies share, drawn from a number. */
function makeWords(seed: number, count: number): string {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => createHash('md5').update(String(random())).digest('hex').slice(0, 6)).join(
    ' ',
  );
}

function makePolicies(count: number, seed: number): readonly MadePolicy[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => ({
    policy: `${at}.txt`,
    company: random() < 0.3 ? ` Company ${Math.floor(random() * 8)}` : null,
    before: '',
    between: '\n',
    clauses: Array.from({ length: 20 + Math.floor(random() * 60) }, (_unused, clause) => ({
      text: makeWords(seed * 10_000 + at * 100 + clause, 8),
      labels: LABEL_IDS.filter((_label, rank): boolean => random() < 0.3 / (rank + 1)) as readonly LabelId[],
      said: {},
    })),
  }));
}

describe('Splits', () => {
  const dataset = makeDataset(makePolicies(60, 3));
  const splits = finish(drawSplits(dataset, 1));
  const report = toSplitReport(dataset, splits, LABEL_IDS);

  test('put each clause on one side, and keep groups whole', () => {
    const sides = new Map(dataset.rows.map((row) => [row.policySha256, splits.of(row)]));
    for (const policies of finish(groupPolicies(dataset))) {
      expect(new Set(policies.map((policy) => sides.get(policy))).size).toBe(1);
    }
    expect(SPLIT_NAMES.flatMap((name) => report.sides[name].policies).toSorted()).toEqual(
      dataset.texts.map(({ policySha256 }) => policySha256).toSorted(),
    );
  });

  test('hold about 80, 10 and 10 in 100 clauses, each label’s share within five points', () => {
    const shares = SPLIT_NAMES.map((name) => report.sides[name].clauses / dataset.rows.length);
    for (const [at, wanted] of [0.8, 0.1, 0.1].entries())
      expect(Math.abs((shares[at] ?? 0) - wanted)).toBeLessThan(0.05);
    expect(report.uneven).toEqual([]);
  });

  test('are the same for the same seed, and others for another', () => {
    const sidesOf = (seed: number) => dataset.texts.map(finish(drawSplits(dataset, seed)).of);
    expect(sidesOf(1)).toEqual(sidesOf(1));
    expect(sidesOf(2)).not.toEqual(sidesOf(1));
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [5, 3],
  ])('of %d policies fill %d sides', (policies, filled) => {
    const few = makeDataset(makePolicies(policies, 5).map((policy) => Object.assign(policy, { company: null })));
    const drawn = finish(drawSplits(few, 1));
    expect(new Set(few.texts.map((text) => drawn.of(text))).size).toBe(filled);
  });

  test('say which shares could not be kept even', () => {
    const [one, two] = makePolicies(2, 9);
    const labelled = (policy: MadePolicy, labels: readonly LabelId[]): MadePolicy => ({
      ...policy,
      company: null,
      clauses: policy.clauses.map((clause) => ({ ...clause, labels })),
    });
    const skewed = makeDataset([labelled(one!, ['sharing']), labelled(two!, ['retention'])]);
    const said = toSplitReport(skewed, finish(drawSplits(skewed, 1)), LABEL_IDS).uneven;
    expect(said.map(({ label }) => label).toSorted()).toEqual(expect.arrayContaining(['retention', 'sharing']));
    for (const { points } of said) expect(points).toBeGreaterThan(5);
  });
});

describe('Near-duplicates', () => {
  const findAll = (texts: readonly string[]) => [...findNearDuplicates(texts)].filter((pair) => pair !== null);
  const text = makeWords(1, 400);
  const edited = text
    .split(' ')
    .map((word, at) => (at % 50 === 0 ? `${word}x` : word))
    .join(' ');

  test('are told whatever case and marks, and a few other words', () => {
    expect(findAll([text, makeWords(2, 400), text.toUpperCase().replaceAll(' ', ', '), edited])).toEqual([
      [0, 2],
      [0, 3],
      [2, 3],
    ]);
  });

  test('are not texts that share a paragraph', () => {
    const paragraph = makeWords(3, 60);
    expect(findAll([`${paragraph} ${text}`, `${paragraph} ${makeWords(4, 400)}`, '', ' '])).toEqual([[2, 3]]);
  });

  test('chain policies into one group, with those of their company', () => {
    const policy = (name: string, company: string | null, words: string): MadePolicy => ({
      policy: name,
      company,
      before: '',
      between: '',
      clauses: [{ text: words, labels: [], said: {} }],
    });
    const dataset = makeDataset([
      policy('a', 'Acme', makeWords(5, 300)),
      policy('b', null, text),
      policy('c', 'ACME ', edited),
      policy('d', null, makeWords(6, 300)),
    ]);
    const [a, b, c, d] = dataset.texts.map(({ policySha256 }) => policySha256);
    expect(finish(groupPolicies(dataset))).toEqual([[a, b, c], [d]]);
  });
});
