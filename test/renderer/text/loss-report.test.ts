import { describe, expect, it } from 'vitest';
import type { DatasetImport, ImportLoss } from '../../../main/contract/dataset-import.ts';
import { partLosses, toDatasetSentence, toLossText } from '../../../renderer/text/loss-report.ts';

const toLine = (line: number, isRemark: boolean): ImportLoss => ({ file: 'a.csv', line, why: `of ${line}`, isRemark });

const toDataset = (losses: readonly ImportLoss[], moreLosses = 0): DatasetImport => ({
  entry: null,
  formats: ['csv'],
  policies: [],
  annotators: [],
  losses,
  moreLosses,
  cancelled: false,
});

describe('What an import tells of', () => {
  it.each([
    ['nothing', toDataset([]), 'Nothing was lost.'],
    ['remarks alone', toDataset([toLine(0, true)]), 'Nothing was lost.'],
    ['a loss beside a remark', toDataset([toLine(0, true), toLine(2, false)]), '1 thing could not be taken:'],
    ['more than is kept', toDataset([toLine(0, true)], 4), '4 things could not be taken:'],
  ])('%s is counted for what it is', (_what, dataset, words) => {
    expect(toDatasetSentence(dataset)).toMatch(new RegExp(`${words}$`));
  });

  it('is parted into what was lost and what was not said, each to be copied', () => {
    const { lost, remarks } = partLosses(toDataset([toLine(0, true), toLine(2, false)], 4));
    expect(toLossText(lost)).toBe('a.csv:2: of 2\nand 4 more\n');
    expect(toLossText(remarks)).toBe('a.csv: of 0\n');
  });
});
