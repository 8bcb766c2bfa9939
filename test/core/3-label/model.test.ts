import { beforeAll, describe, expect, it } from 'vitest';
import { LacunaError } from '../../../main/contract/errors.ts';
import { classify } from '../../../main/core/3-label/classify.ts';
import { parseModel, toModelBytes } from '../../../main/core/3-label/model.ts';
import type { Model } from '../../../main/core/3-label/model.ts';
import { train } from '../../../main/core/3-label/train.ts';
import { TOY_OPTIONS, toToyClauses } from './toy-clauses.ts';

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return error instanceof LacunaError ? error.code : String(error);
  }
  return 'taken';
}

describe('a model file', () => {
  let model: Model;
  let bytes: Uint8Array;
  beforeAll(() => {
    ({ model } = train(toToyClauses(200, 1), TOY_OPTIONS));
    bytes = toModelBytes(model);
  });

  it('comes back as it was written', () => {
    expect(toModelBytes(parseModel(bytes))).toEqual(bytes);
  });

  it('is read wherever in a larger buffer it stands', () => {
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(parseModel(moved.subarray(3)).header).toEqual(parseModel(bytes).header);
  });

  it('is refused when cut short anywhere', () => {
    for (let length = 0; length < bytes.length; length += 997) {
      expect(codeOf(() => parseModel(bytes.slice(0, length)))).toBe('bad-model');
    }
  });

  it('is refused when something follows it', () => {
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    expect(codeOf(() => parseModel(longer))).toBe('bad-model');
  });

  it('is refused when any byte behind its header is another', () => {
    for (let at = bytes.length - 1; at > bytes.length / 2; at -= 1999) {
      const damaged = bytes.slice();
      damaged[at]! ^= 0x10;
      expect(codeOf(() => parseModel(damaged))).toBe('bad-model');
    }
  });

  it.each([NaN, Infinity])('is refused when a weight is %s', (weight) => {
    const outputs = model.outputs.slice();
    outputs[3] = weight;
    expect(codeOf(() => parseModel(toModelBytes({ ...model, outputs })))).toBe('bad-model');
  });

  it('is refused when a threshold or a blend is no number', () => {
    const { header } = model;
    const thresholds = { ...header.thresholds, sharing: NaN };
    const blends = { ...header.blends, dispute: { weights: [1, NaN], offset: 0 } };
    expect(codeOf(() => parseModel(toModelBytes({ ...model, header: { ...header, thresholds } })))).toBe('bad-model');
    expect(codeOf(() => parseModel(toModelBytes({ ...model, header: { ...header, blends } })))).toBe('bad-model');
  });

  it('is refused when its parts do not fit together', () => {
    const shorter = { ...model, rarity: model.rarity.slice(1) };
    expect(codeOf(() => parseModel(toModelBytes(shorter)))).toBe('bad-model');
  });

  it('is refused by its format when that is of another Lacuna', () => {
    const newer = bytes.slice();
    newer[4] = 99;
    expect(codeOf(() => parseModel(newer))).toBe('model-version');
  });

  it('is refused when it was trained for other labels', () => {
    const header = { ...model.header, labels: model.header.labels.toReversed() };
    expect(codeOf(() => parseModel(toModelBytes({ ...model, header })))).toBe('model-codebook');
  });

  it.each(['', 'PK', 'not a model at all, only some text'])('is refused when it is something else: "%s"', (text) => {
    expect(codeOf(() => parseModel(new TextEncoder().encode(text)))).toBe('bad-model');
  });

  it.each([
    ['nothing', ''],
    ['no words', '— … !'],
    ['another language', 'Wir geben Ihre Daten nicht an Dritte weiter.'],
    ['100 KB', 'we collect your name '.repeat(5000)],
    ['half a character', 'we collect \ud83d your name'],
  ])('scores a clause of %s with probabilities', (_, text) => {
    const [said] = classify(model, [{ text, headings: [], leadIn: null, previous: null, next: null }]);
    for (const score of Object.values(said!.scores)) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
    }
  });
});
