import { describe, expect, it, test } from 'vitest';
import type { OwnLabelId } from '../../../main/contract/labels.ts';
import { classify } from '../../../main/core/3-label/classify.ts';
import { explain } from '../../../main/core/3-label/explain.ts';
import { parseModel, toModelBytes, type Model } from '../../../main/core/3-label/model.ts';
import { toParts } from '../../../main/core/3-label/parts.ts';
import { teach } from '../../../main/core/3-label/teach.ts';
import type { LabelledClause } from '../../../main/core/3-label/train.ts';
import { getTinyModel } from '../../support/tiny-model.ts';

const { parsed: model } = getTinyModel();
const COURIERS: OwnLabelId = 'own-00000001';
const about = { name: 'taught', trainedOn: 'invented sentences', data: [] };
const ownLabels = [{ id: COURIERS, name: 'Couriers', unasked: 3 }];
const options = { seed: 1, about, ownLabels, onProgress: () => undefined };

/** Sentences of some policies; those on partners are about couriers where they name logs as well, which the model's features show. */
function toClauses(policies: number): readonly LabelledClause[] {
  return Array.from({ length: 80 }, (_, at) => ({
    doc: `doc-${at % policies}`,
    text: at % 3 === 0 ? `Partners delete records in batch ${at}.` : `Thank you for reading page ${at}.`,
    headings: [],
    leadIn: null,
    previous: null,
    next: null,
    labels: at % 3 === 0 ? [COURIERS] : [],
  }));
}

describe('A label of one’s own', () => {
  const { model: taught, trial } = teach(model, toClauses(5), options);

  it('is given where its examples’ words stand, and not elsewhere', () => {
    const said = classify(taught, [
      { ...toClauses(1)[0]!, text: 'Partners delete records in the end.' },
      { ...toClauses(1)[1]!, text: 'Thank you for reading on.' },
    ]);
    expect(said.map(({ labels }) => labels.includes(COURIERS))).toEqual([true, false]);
    for (const { scores } of said) expect(scores[COURIERS]).toBeGreaterThan(0);
  });

  it('says how far to trust it, by policies held out, with an interval that holds the figure', () => {
    const [own] = trial.own;
    expect(own).toMatchObject({ id: COURIERS, name: 'Couriers', examples: 27, policies: 5, unasked: 3 });
    expect(own?.measured?.figures.support).toBe(27);
    const [low, high] = own?.measured?.interval ?? [1, 0];
    expect(low).toBeLessThanOrEqual(own?.measured?.figures.f1 ?? -1);
    expect(high).toBeGreaterThanOrEqual(own?.measured?.figures.f1 ?? 2);
  });

  it('is not measured where its examples stand in too few policies, but learned', () => {
    const two = teach(model, toClauses(2), options);
    expect(two.trial.own).toMatchObject([{ examples: 27, policies: 2, measured: null }]);
    expect(two.model.header.labels.at(-1)).toBe(COURIERS);
  });

  it('changes no score of the labels that the model knew', () => {
    const without = teach(model, toClauses(5), { ...options, ownLabels: [] });
    const clauses = toClauses(5).slice(0, 9);
    const [bare, wide] = [classify(without.model, clauses), classify(taught, clauses)];
    for (const [at, { scores }] of wide.entries()) {
      const { [COURIERS]: _own, ...provided } = scores;
      expect(provided).toEqual(bare[at]?.scores);
    }
  });

  it('comes out of the model’s file as it went in, the same bytes each time', () => {
    const bytes = toModelBytes(taught);
    expect(toModelBytes(teach(model, toClauses(5), options).model)).toEqual(bytes);
    const clauses = toClauses(5).slice(0, 9);
    expect(classify(parseModel(bytes), clauses)).toEqual(classify(taught, clauses));
  });

  it('is explained by words whose removal lowers its score as said', () => {
    const clause = { ...toClauses(1)[0]!, text: 'Partners delete records in the end.' };
    const [strongest] = explain(taught, clause)[COURIERS] ?? [];
    expect(strongest?.weight).toBeGreaterThan(0);
  });
});

describe('A model file is refused', () => {
  const withLabels = (labels: unknown): Uint8Array =>
    toModelBytes({ ...model, header: { ...model.header, labels } } as unknown as Model);
  test.each<[string, unknown]>([
    ['without one of the labels that come with the application', model.header.labels.slice(1)],
    ['with a label of another form', [...model.header.labels, 'biometrics']],
    ['with a label twice', [...model.header.labels, COURIERS, COURIERS]],
    ['with no list of labels', 'sharing'],
  ])('%s', (_, labels) => {
    expect(() => parseModel(withLabels(labels))).toThrow(expect.objectContaining({ code: 'model-codebook' }));
  });

  it('with a label of one’s own that has no threshold', () => {
    expect(() => parseModel(withLabels([...model.header.labels, COURIERS]))).toThrow(
      expect.objectContaining({ code: 'bad-model' }),
    );
  });
});

describe('Parts', () => {
  test.each<[string, readonly string[], readonly number[]]>([
    ['are whole policies, counted clauses spread evenly', ['a', 'a', 'b', 'b', 'c', 'c'], [0, 1, 2, 4]],
    ['are at most five', 'abcdefghij'.split(''), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['are as many as policies hold what is counted', 'aabbcc'.split(''), [0, 2]],
  ])('%s', (_, docs, counted) => {
    const parts = toParts(docs, (row) => counted.includes(row));
    const partsOf = new Map(docs.map((doc, at) => [doc, parts[at]]));
    expect(docs.map((doc) => partsOf.get(doc))).toEqual(parts);
    const holding = new Set(counted.map((row) => docs[row])).size;
    expect(new Set(counted.map((row) => parts[row])).size).toBe(Math.min(5, holding));
  });

  it('are halves of what is counted where one policy holds it all', () => {
    const parts = toParts('aaaabb'.split(''), (row) => row < 4);
    expect(parts.slice(0, 4)).toEqual([0, 0, 1, 1]);
  });
});
