import { describe, expect, it } from 'vitest';
import {
  type AspectDraft,
  listFaults,
  toEmptyAspect,
  toItem,
} from '../../../../renderer/text/checklists/aspect-draft.ts';

const WHOLE: AspectDraft = {
  name: ' Audit right ',
  asks: ' lets us audit ',
  note: ' ask ',
  hooks: [
    { citation: ' Act 7 ', appliesFrom: '2027-01-01' },
    { citation: 'Act 8', appliesFrom: '' },
    { citation: '', appliesFrom: '' },
  ],
  own: { label: 'sharing', phrases: ' audit \n\naudit\nright to inspect' },
};

describe('the form of an aspect', () => {
  it('makes a line without empty references and phrases, and without white space around words', () => {
    expect(listFaults(WHOLE)).toEqual([]);
    expect(toItem(WHOLE, 'OWN-1', false)).toEqual({
      aspect: 'OWN-1',
      shown: false,
      name: 'Audit right',
      asks: 'lets us audit',
      note: 'ask',
      hooks: [
        { citation: 'Act 7', appliesFrom: '2027-01-01' },
        { citation: 'Act 8', appliesFrom: null },
      ],
      own: { label: 'sharing', phrases: ['audit', 'right to inspect'] },
    });
  });

  const lines = (count: number, toLine: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => toLine(at)).join('\n');

  it.each<[string, Partial<AspectDraft>, readonly string[]]>([
    ['no words at all', toEmptyAspect('sharing'), ['name', 'asks', 'phrases']],
    ['a day without a reference', { hooks: [{ citation: ' ', appliesFrom: '2027-01-01' }] }, ['hook']],
    ['too many phrases', { own: { label: 'sharing', phrases: lines(41, String) } }, ['phrases']],
    ['a phrase that is too long', { own: { label: 'sharing', phrases: 'a'.repeat(201) } }, ['phrases']],
    [
      'too many references',
      { hooks: Array.from({ length: 21 }, (_, at) => ({ citation: String(at), appliesFrom: '' })) },
      ['hooks'],
    ],
  ])('says by the field what is wrong: %s', (_what, part, fields) => {
    expect(listFaults({ ...WHOLE, ...part }).map(({ field }) => field)).toEqual(fields);
  });
});
