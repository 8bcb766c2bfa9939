import { expect, test } from 'vitest';
import { EXPORT_FORMAT_IDS, type ExportFormat } from '../../../main/contract/export-formats.ts';
import { writeWhole } from '../../../main/core/6-export/formats/formats.ts';
import { countLeftDetails } from '../../../main/core/6-export/left-details.ts';
import { readDataset } from '../../../main/core/7-import/read-dataset.ts';
import { CONTEXT, makeDataset, UGLY } from './formats/made-dataset.ts';

const dataset = makeDataset(UGLY);
const leftOf = (format: ExportFormat): Readonly<Record<string, number>> =>
  Object.fromEntries(
    countLeftDetails(format, dataset.rows).map(({ reason, count }) => [reason.replace(/ \(.*/, ''), count]),
  );

test('JSON Lines leave out nothing; a format that holds labels alone counts all the rest', () => {
  expect(leftOf('jsonl')).toEqual({});
  expect(leftOf('fasttext')).toEqual({
    'other annotators’ answers': 3,
    'marks of a verdict': 1,
    'the model’s scores of clauses': 5,
  });
  expect(leftOf('opp115')).toEqual({
    'marks of a verdict': 1,
    'marks of being unsure': 2,
    notes: 2,
    'times spent on a clause': 2,
    'the model’s scores of clauses': 5,
  });
});

test.each(EXPORT_FORMAT_IDS)(
  'What %s is said to hold can be read back from it, and what it leaves out can’t',
  async (format) => {
    const { annotations } = await readDataset(writeWhole(format, dataset, CONTEXT));
    const left = leftOf(format);
    const details = annotations.map((one) => one.details);
    const holdsAnswers = left['other annotators’ answers'] === undefined;
    expect(annotations.some(({ verdict }) => verdict)).toBe(left['marks of a verdict'] === undefined);
    // Of formats that hold what is in force alone, nothing of Bo’s is there, whose are the notes.
    const held = (detail: string): boolean => holdsAnswers && left[detail] === undefined;
    expect(details.some(({ certainty }) => certainty === 'unsure')).toBe(held('marks of being unsure'));
    expect(details.some(({ note }) => note !== undefined)).toBe(held('notes'));
    expect(details.some(({ spentMs }) => spentMs !== undefined)).toBe(held('times spent on a clause'));
    expect(new Set(annotations.map(({ annotator }) => annotator)).size > 2).toBe(
      holdsAnswers && left['marks of a verdict'] === undefined,
    );
  },
);
