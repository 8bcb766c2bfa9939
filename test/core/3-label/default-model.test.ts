import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../main/core/3-label/classify.ts';
import { parseModel } from '../../../main/core/3-label/model.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../../models/default/model.bin', import.meta.url)));

describe('the default model', () => {
  const model = parseModel(bytes);

  it('has at most 15 MB', () => {
    expect(bytes.length).toBeLessThanOrEqual(15_000_000);
  });

  it.each([
    ['We collect your name and e-mail address when you register.', ['collection']],
    ['We do not sell your personal data to anybody.', ['sharing']],
    ['Log files are deleted after ninety days.', ['retention']],
    ['Our service is not directed to children under 13.', ['children']],
    ['Your data may be transferred to and stored in countries outside the EEA.', ['transfer']],
    ['If you are not happy with our answer, you may lodge a complaint with the supervisory authority.', ['dispute']],
    ['We may change this policy from time to time.', []],
  ])('labels “%s”', (text, labels) => {
    const [said] = classify(model, [{ text, headings: [], leadIn: null, previous: null, next: null }]);
    expect(said!.labels).toEqual(labels);
  });

  it('lets a lead-in speak for its items', () => {
    const item = { text: 'your telephone number;', headings: [], previous: null, next: null };
    const [ours, theirs] = classify(model, [
      { ...item, leadIn: 'We may collect the following information:' },
      { ...item, leadIn: 'We may disclose the following to our advertising partners:' },
    ]);
    expect(ours!.labels).toContain('collection');
    expect(theirs!.labels).toContain('sharing');
  });

  it('says the same of a clause whatever was scored before it', () => {
    const clause = { text: 'We keep it as long as needed.', headings: [], leadIn: null, previous: null, next: null };
    const other = { ...clause, text: 'We keep, keep and keep it as long as the law of needed things says.' };
    const [first] = classify(parseModel(bytes), [clause]);
    expect(classify(parseModel(bytes), [other, other, clause])[2]).toEqual(first);
  });
});
