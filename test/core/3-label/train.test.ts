import { describe, expect, it } from 'vitest';
import { classify } from '../../../main/core/3-label/classify.ts';
import { parseModel, toModelBytes } from '../../../main/core/3-label/model.ts';
import { train } from '../../../main/core/3-label/train.ts';
import { TOY_OPTIONS, toToyClauses } from './toy-clauses.ts';

describe('training', () => {
  const clauses = toToyClauses(300, 1);
  const trained = train(clauses, TOY_OPTIONS);

  it('gives the same bytes for the same clauses and seed, and others for another seed', () => {
    const bytes = toModelBytes(trained.model);
    expect(toModelBytes(train(clauses, TOY_OPTIONS).model)).toEqual(bytes);
    expect(toModelBytes(train(clauses, { ...TOY_OPTIONS, seed: 8 }).model)).not.toEqual(bytes);
  });

  it('labels clauses that it has not seen', () => {
    const unseen = toToyClauses(200, 2);
    const said = classify(trained.model, unseen);
    const right = unseen.filter(({ labels }, at) => labels.join() === said[at]!.labels.join());
    expect(right.length).toBeGreaterThan(190);
  });

  it('does as well when heading, lead-in and neighbours are missing', () => {
    const unseen = toToyClauses(200, 3);
    const bare = unseen.map(({ text }) => ({ text, headings: [], leadIn: null, previous: null, next: null }));
    const said = classify(trained.model, bare);
    const right = unseen.filter(({ labels }, at) => labels.join() === said[at]!.labels.join());
    expect(right.length).toBeGreaterThan(190);
  });

  it('says what cross-validation said of every clause', () => {
    expect(trained.heldOut).toHaveLength(clauses.length);
    const right = clauses.filter(({ labels }, at) => labels.join() === trained.heldOut[at]!.labels.join());
    expect(right.length).toBeGreaterThan(270);
  });

  it('scores the same after its file was written and read', () => {
    const unseen = toToyClauses(50, 4);
    expect(classify(parseModel(toModelBytes(trained.model)), unseen)).toEqual(classify(trained.model, unseen));
  });

  it('heeds stretches of policies: high where doubtful clauses there lack the label, low where they carry it', () => {
    const doubtful = toToyClauses(300, 6).map((clause, at) =>
      at % 3 > 0
        ? clause
        : Object.assign({}, clause, { text: 'this and that', labels: at % 2 === 0 ? ['sharing' as const] : [] }),
    );
    const toThreshold = (isDrawn: (at: number) => boolean): number => {
      const stretches = [...doubtful.keys()].filter(isDrawn);
      return train(doubtful, { ...TOY_OPTIONS, stretches }).model.header.thresholds.sharing;
    };
    expect(toThreshold((at) => at % 6 !== 0)).toBeGreaterThan(toThreshold((at) => at % 6 !== 3));
  });

  it('lowers a threshold that whole policies show to be too high', () => {
    const dev = toToyClauses(100, 5).map((clause) => Object.assign({}, clause, { labels: ['sharing'] as const }));
    const { thresholds } = train(clauses, { ...TOY_OPTIONS, dev }).model.header;
    const { sharing, ...others } = trained.model.header.thresholds;
    expect(thresholds.sharing).toBeLessThan(sharing);
    expect(thresholds).toMatchObject(others);
  });
});
