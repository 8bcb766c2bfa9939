import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../main/contract/alignment.ts';
import type { PolicyId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const SELL = 'We do not sell your personal information to third parties.';
const KEEP = 'We keep server logs for 30 days and then delete them.';
const CAT = 'The cat sat on the mat all day.';
const FRENCH = [
  'Nous collectons vos données personnelles lorsque vous utilisez nos services et nous les partageons avec nos partenaires.',
  'Vous pouvez demander leur suppression à tout moment, et nous vous répondrons dans un délai de trente jours.',
];
const GONE = '0'.repeat(64) as PolicyId;

async function openBoth(one: readonly string[], two: readonly string[] | null) {
  const { handlers, ...workspace } = openTestWorkspace();
  const a = await importOne({ handlers, ...workspace }, toFile('one.txt', one));
  const b = two === null ? a : await importOne({ handlers, ...workspace }, toFile('two.txt', two));
  return { handlers, a, b };
}

async function align(one: readonly string[], two: readonly string[] | null): Promise<Alignment> {
  const { handlers, a, b } = await openBoth(one, two);
  return handlers['alignment.get']({ a, b });
}

describe('aligning', () => {
  it('pairs a policy with itself clause by clause, and says that it is one text', async () => {
    const { obstacle, pairs, onlyA, onlyB } = await align([SELL, KEEP], null);
    expect(obstacle).toBe('same-text');
    expect(pairs.map(({ a, b, score }) => [a, score > 0.99, b])).toEqual(pairs.map(({ a }) => [a, true, a]));
    expect([pairs.length, onlyA, onlyB]).toEqual([2, [], []]);
  });

  it('finds nothing between policies that have nothing in common', async () => {
    const { obstacle, pairs, onlyA, onlyB } = await align([SELL, KEEP], [CAT, 'It rained until the evening came.']);
    expect([obstacle, pairs, onlyA.length, onlyB.length]).toEqual([null, [], 2, 2]);
  });

  it('takes policies of one clause, and of none that can be labelled', async () => {
    expect((await align([KEEP], [SELL, KEEP])).pairs).toHaveLength(1);
    expect((await align([CAT], [SELL])).pairs).toEqual([]);
  });

  it.for([
    ['a-not-english', FRENCH, [SELL]],
    ['b-not-english', [SELL], FRENCH],
    ['a-not-english', FRENCH, [...FRENCH, 'Merci de votre visite, et à bientôt sur notre site.']],
  ] as const)('says %s of a policy in another language, and pairs nothing', async ([obstacle, one, two]) => {
    const alignment = await align(one, two);
    expect(alignment).toMatchObject({ obstacle, pairs: [], repeats: { a: [], b: [] } });
    expect(alignment.onlyA.length).toBeGreaterThan(0);
  });

  it('refuses a policy that is not in the library', async () => {
    const { handlers, a } = await openBoth([SELL], null);
    await expect((async () => handlers['alignment.get']({ a, b: GONE }))()).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect((async () => handlers['version.compare']({ a: GONE, b: a }))()).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('comparing two versions', () => {
  const compare = async (one: readonly string[], two: readonly string[] | null) => {
    const { handlers, a, b } = await openBoth(one, two);
    return handlers['version.compare']({ a, b });
  };

  it('finds nothing between a policy and itself, and says that it is one text', async () => {
    const { obstacle, changes, aspects } = await compare([SELL, KEEP], null);
    expect([obstacle, changes.map(({ kind }) => kind), aspects]).toEqual(['same-text', ['unchanged', 'unchanged'], []]);
  });

  it('takes all of one away and puts all of the other in where nothing is in common', async () => {
    const { changes } = await compare([SELL], [CAT]);
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('compares another language by its words alone, and says so', async () => {
    const [first = '', second = ''] = FRENCH;
    const { obstacle, changes, aspects } = await compare(FRENCH, [first, second.replace('trente', 'soixante')]);
    expect([obstacle, changes.map(({ kind }) => kind), aspects]).toEqual([
      'a-not-english',
      ['unchanged', 'changed'],
      [],
    ]);
  });
});
