import { describe, expect, it } from 'vitest';
import { classify } from '../../../main/core/3-label/classify.ts';
import { toModelFigures, toReaching, toStep } from '../../../main/core/3-label/figures.ts';
import { toModelBytes } from '../../../main/core/3-label/model.ts';
import { teach } from '../../../main/core/3-label/teach.ts';
import type { LabelledClause } from '../../../main/core/3-label/train.ts';
import { getTinyModel } from '../../support/tiny-model.ts';

const { parsed: model } = getTinyModel();
const about = { name: 'taught', trainedOn: 'invented sentences', data: [] };
const options = { seed: 1, about, ownLabels: [], onProgress: () => undefined };

/** Sentences of four policies in which couriers are always a matter of sharing. */
const CLAUSES: readonly LabelledClause[] = Array.from({ length: 80 }, (_, at) => ({
  doc: `doc-${at % 4}`,
  text: at % 2 === 0 ? `A courier carries parcel ${at} away.` : `Parcels of type ${at} are blue.`,
  headings: [],
  leadIn: null,
  previous: null,
  next: null,
  labels: at % 2 === 0 ? ['sharing'] : [],
}));

describe('teaching', () => {
  const { model: taught, trial } = teach(model, CLAUSES, options);

  it('makes the file say on unseen words what the trial found on held-out policies', () => {
    const [courier, parcel] = classify(taught, [
      { ...CLAUSES[0]!, text: 'A courier carries parcel nine away.' },
      { ...CLAUSES[1]!, text: 'Parcels of type nine are blue.' },
    ]);
    expect(courier?.labels).toEqual(['sharing']);
    expect(parcel?.labels).toEqual([]);
    expect(trial).toMatchObject({ split: 'policies', clauses: 80 });
    expect(trial.after.labels.sharing.f1).toBeGreaterThan(trial.before.labels.sharing.f1);
    expect(trial.exact.after).toBeGreaterThan(trial.exact.before);
  });

  it('keeps the file’s form, size and thresholds, and leaves the model that it started from alone', () => {
    const before = toModelBytes(model);
    const again = teach(model, CLAUSES, options).model;
    expect(toModelBytes(model)).toEqual(before);
    expect(toModelBytes(again)).toEqual(toModelBytes(taught));
    expect(taught.header.thresholds).toEqual(model.header.thresholds);
    expect(taught.linear).toHaveLength(model.linear.length);
  });

  it('changes nothing much where the decisions agree with the model', () => {
    const said = classify(model, CLAUSES);
    const agreed = CLAUSES.map((clause, at) => Object.assign({}, clause, { labels: said[at]!.labels }));
    const same = classify(teach(model, agreed, options).model, CLAUSES);
    expect(same.map(({ labels }) => labels)).toEqual(said.map(({ labels }) => labels));
  });

  it('can be stopped at each step', () => {
    const stop = (): never => {
      throw new Error('stopped');
    };
    expect(() => teach(model, CLAUSES, { ...options, onProgress: stop })).toThrow('stopped');
  });
});

describe('figures', () => {
  it.each([
    [0, 0],
    [0.29, 29],
    [0.57, 57],
    [0.5799, 57],
    [0.9999, 99],
    [1, 100],
  ])('a score of %f reaches the hundredth %i and no higher', (score, step) => {
    expect(toStep(score)).toBe(step);
    expect(step / 100).toBeLessThanOrEqual(score);
  });

  it('adds up from above', () => {
    expect(toReaching([1, 0, 2])).toEqual([3, 2, 2]);
  });

  it('leaves labels that no clause carries out of the mean', () => {
    const scores = { collection: 0.9, sharing: 0.2, retention: 0, children: 0, transfer: 0, dispute: 0 };
    const figures = toModelFigures([{ doc: 'a', truth: ['collection'], said: { scores, labels: ['collection'] } }]);
    expect(figures.macroF1).toBe(1);
    expect(figures.curves?.collection.hits[90]).toBe(1);
    expect(figures.curves?.collection.hits[91]).toBe(0);
    expect(figures.labels.sharing).toEqual({ precision: 0, recall: 0, f1: 0, support: 0, calibrationError: 0.2 });
  });
});
