import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { parseOpp115, voteLabels } from '../../../main/core/7-import/opp115.ts';

const HTML = '<p>We collect your <b>name</b>.</p>|||We share it.|||Our site is not for children.|||Welcome.';
const row = (annotator: number, segment: number, category: string, attributes: object = {}): readonly string[] =>
  [1, 'batch', annotator, 3905, segment, category, JSON.stringify(attributes), '5/1/26', 'https://example.com'].map(
    String,
  );
const parse = (rows: readonly (readonly string[])[]) =>
  parseOpp115('7_example.com', HTML, stringify(rows.map((one) => [...one])));

describe('A policy in the layout of OPP-115', () => {
  test('has the labels of a segment that two of three annotators gave it', () => {
    const audience = (value: string) => ({
      'Audience Type': { selectedText: 'children', startIndexInSegment: 0, endIndexInSegment: 8, value },
    });
    const policy = parse([
      row(1, 0, 'First Party Collection/Use'),
      row(1, 0, 'First Party Collection/Use', { Choice: { value: 'x' } }),
      row(2, 0, 'First Party Collection/Use'),
      row(3, 0, 'Third Party Sharing/Collection'),
      row(1, 1, 'Third Party Sharing/Collection'),
      row(1, 2, 'International and Specific Audiences', audience('Children')),
      row(2, 2, 'International and Specific Audiences', audience('Children')),
      row(3, 2, 'International and Specific Audiences', audience('Californians')),
      row(2, 3, 'Other'),
    ]);
    expect(policy.segments).toHaveLength(4);
    expect(voteLabels(policy)).toEqual([['collection'], [], ['children'], []]);
  });

  test('of one annotator has what that one said', () => {
    expect(voteLabels(parse([row(1, 1, 'Data Retention')]))).toEqual([[], ['retention'], [], []]);
  });

  test.each<readonly [string, readonly string[], RegExp]>([
    ['too few columns', ['1', '2', '3'], /Line 2 of 7_example\.com\.csv .* 3 columns/],
    ['a segment that is not there', row(1, 4, 'Other'), /no segment 4/],
    ['attributes that are no JSON', row(1, 1, 'Other').with(6, '{"a":'), /no JSON object/],
    ['attributes that are a list', row(1, 1, 'Other').with(6, '[]'), /no JSON object/],
  ])('with %s is refused by line', (_what, bad, sentence) => {
    expect(() => parse([row(1, 0, 'Other'), bad])).toThrow(sentence);
  });

  test('that is no CSV is refused', () => {
    expect(() => parseOpp115('x', HTML, '1,"open')).toThrow(expect.objectContaining({ code: 'bad-data' }));
  });
});
