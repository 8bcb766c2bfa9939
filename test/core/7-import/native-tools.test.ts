import { describe, expect, test } from 'vitest';
import type { FileBytes } from '../../../main/contract/types.ts';
import { readDataset } from '../../../main/core/7-import/read-dataset.ts';
import * as files from './native-files.ts';
import { LABEL_STUDIO_CHOICES, LABEL_STUDIO_REGIONS } from './native-label-studio.ts';
import { KEEP, PASS } from './native-notice.ts';

type Said = readonly [annotator: string | null, words: string, labels: readonly string[]];

/** What is read from a file: who says which labels of which words; and what is lost. */
async function read(file: FileBytes) {
  const { annotations, losses, labelNames, policies } = await readDataset([file]);
  const said = annotations.map((one): Said => {
    const { policy, clause, annotator, labels } = one;
    const words =
      clause.span === null || policy.text === null
        ? clause.text
        : policy.text.slice(clause.span.start, clause.span.end);
    expect(words).toBe(clause.text);
    return [annotator, words ?? '', labels];
  });
  return { said, losses: losses.map(({ why }) => why), annotations, labelNames, policies };
}

const CASES: readonly (readonly [what: string, file: FileBytes, said: readonly Said[], losses: readonly RegExp[]])[] = [
  [
    'Label Studio’s regions by two accounts beside a prediction',
    LABEL_STUDIO_REGIONS,
    [
      ['ann@example.org', KEEP, ['retention']],
      ['bo@example.org', KEEP, ['retention', 'collection']],
      ['ann@example.org', PASS, ['sharing']],
    ],
    [/^an answer that was skipped$/],
  ],
  [
    'Label Studio’s choices by numbered accounts',
    LABEL_STUDIO_CHOICES,
    [
      ['annotator 2', KEEP, ['retention']],
      ['annotator 5', KEEP, []],
    ],
    [/^the annotators’ names: /],
  ],
  [
    'doccano’s sequence labelling, with a comment',
    files.DOCCANO_SEQUENCE,
    [
      [null, KEEP, ['retention']],
      [null, PASS, ['sharing']],
    ],
    [/^the comments /],
  ],
  [
    'doccano’s entities with relations',
    files.DOCCANO_RELATIONS,
    [
      [null, KEEP, ['retention']],
      [null, PASS, ['sharing']],
    ],
    [/^the relations /],
  ],
  [
    'doccano’s lines as older releases name them',
    files.DOCCANO_OLD,
    [
      [null, KEEP, ['retention']],
      [null, PASS, ['sharing']],
    ],
    [],
  ],
  [
    'doccano’s text classification, where nothing is said of a text without labels',
    files.DOCCANO_CLASSIFICATION,
    [[null, KEEP, ['retention']]],
    [],
  ],
  [
    'INCEpTION’s XMI 1.1 of a project, among its own layers',
    files.INCEPTION_XMI,
    [
      ['ann', KEEP, ['retention']],
      ['ann', PASS, ['sharing', 'collection']],
    ],
    [],
  ],
  ['INCEpTION’s CAS JSON of a project', files.INCEPTION_JSON, [['bo', KEEP, ['retention', 'collection']]], []],
  [
    'Prodigy’s choices, by name and by number',
    files.PRODIGY_CHOICES,
    [
      ['practices-ann', KEEP, ['retention']],
      ['practices-bo', PASS, ['1']],
    ],
    [/skipped it$/],
  ],
  ['Prodigy’s single labels', files.PRODIGY_LABELS, [['p-ann', KEEP, ['retention']]], [/rejected answer/]],
  [
    'Prodigy’s spans by hand',
    files.PRODIGY_SPANS,
    [
      ['p-ann', KEEP, ['retention']],
      ['p-ann', PASS, ['sharing']],
    ],
    [],
  ],
  [
    'spaCy’s categories',
    files.SPACY_CATEGORIES,
    [
      [null, KEEP, ['retention']],
      [null, PASS, ['sharing']],
    ],
    [],
  ],
  [
    'spaCy’s spans',
    files.SPACY_SPANS,
    [
      [null, KEEP, ['retention']],
      [null, PASS, ['sharing']],
    ],
    [],
  ],
];

describe('Files as the tools themselves write them', () => {
  test.each(CASES)('%s', async (_what, file, said, losses) => {
    const found = await read(file);
    expect(found.said).toEqual(said);
    expect(found.losses).toHaveLength(losses.length);
    for (const [at, why] of losses.entries()) expect(found.losses[at]).toMatch(why);
  });

  test('tell when each account answered and how long one clause took, and what numbers stand for', async () => {
    const timesOf = async (file: FileBytes) =>
      (await read(file)).annotations.map(({ decidedAt, details }) => [decidedAt, details.spentMs]);
    const at = '2026-03-09T22:18:08.728378Z';
    expect(await timesOf(LABEL_STUDIO_CHOICES)).toEqual([
      [at, 12_500],
      [at, 12_500],
    ]);
    // The time that a whole text took is no clause’s.
    expect(await timesOf(LABEL_STUDIO_REGIONS)).toEqual([
      [at, undefined],
      [at, undefined],
      [at, undefined],
    ]);
    const { labelNames } = await read(files.PRODIGY_CHOICES);
    expect([labelNames.get('retention'), labelNames.get('1')]).toEqual(['Retention', 'Sharing']);
  });

  test('of one INCEpTION project are one document with two annotators', async () => {
    const { policies, annotations } = await readDataset([files.INCEPTION_XMI, files.INCEPTION_JSON]);
    expect(policies.map(({ name }) => name)).toEqual(['notice.txt']);
    expect(annotations.map(({ annotator }) => annotator)).toEqual(expect.arrayContaining(['ann', 'ann', 'bo']));
    expect(annotations).toHaveLength(3);
  });
});
