import { describe, expect, test } from 'vitest';
import { toDecisionId, toPolicyId } from '../../../../main/contract/decode.ts';
import type { LabelId } from '../../../../main/contract/labels.ts';
import type { Decision } from '../../../../main/contract/types.ts';
import { judgeGold, toAnnotator } from '../../../../main/core/5-compare/agreement/gold.ts';

type Said = readonly [author: string, labels: readonly LabelId[], verdict?: 'verdict'];

function toDecision([author, labels, verdict]: Said): Decision {
  return {
    id: toDecisionId('d'),
    policyId: toPolicyId('a'.repeat(64)),
    start: 0,
    end: 1,
    quote: 'x',
    labels,
    action: 'set',
    author,
    decidedAt: '2026-05-01T10:00:00.000Z',
    codebookRevision: 1,
    suggestion: null,
    origin: null,
    ...(verdict === undefined ? {} : { verdict: true }),
  };
}

describe('How the labels of a clause came about', () => {
  test.each<readonly [string, readonly Said[], string | null]>([
    ['nobody said anything', [], null],
    ['one has looked', [['Ann', []]], 'single'],
    [
      'one changed their mind',
      [
        ['Ann', []],
        ['Ann', ['sharing']],
      ],
      'single',
    ],
    [
      'two say the same, in whatever order',
      [
        ['Ann', ['sharing', 'transfer']],
        ['Bo', ['transfer', 'sharing']],
      ],
      'unanimous',
    ],
    [
      'two say that none applies',
      [
        ['Ann', []],
        ['Bo', []],
      ],
      'unanimous',
    ],
    [
      'one says more than the other',
      [
        ['Ann', ['sharing']],
        ['Bo', ['sharing', 'transfer']],
      ],
      'conflicting',
    ],
    [
      'two differed until one came round',
      [
        ['Ann', []],
        ['Bo', ['sharing']],
        ['Ann', ['sharing']],
      ],
      'unanimous',
    ],
    [
      'a verdict was given',
      [
        ['Ann', []],
        ['Bo', ['sharing']],
        ['Cy', [], 'verdict'],
      ],
      'adjudicated',
    ],
    ['a verdict stands alone', [['Cy', [], 'verdict']], 'adjudicated'],
    [
      'somebody agrees with the verdict',
      [
        ['Ann', []],
        ['Cy', ['sharing'], 'verdict'],
        ['Ann', ['sharing']],
      ],
      'adjudicated',
    ],
    [
      'a later word reopens it',
      [
        ['Ann', []],
        ['Cy', ['sharing'], 'verdict'],
        ['Ann', []],
      ],
      'conflicting',
    ],
    [
      'another verdict closes it again',
      [
        ['Ann', []],
        ['Cy', ['sharing'], 'verdict'],
        ['Ann', []],
        ['Cy', ['sharing'], 'verdict'],
      ],
      'adjudicated',
    ],
  ])('when %s', (_when, said, status) => {
    expect(judgeGold(said.map(toDecision), toAnnotator).status).toBe(status);
  });

  test('keeps an adjudicator’s own answer apart from their verdict', () => {
    const { answers, verdict } = judgeGold(
      [
        ['Bo', ['sharing']],
        ['Ann', []],
        ['Ann', ['transfer'], 'verdict'],
      ].map((one) => toDecision(one as unknown as Said)),
      toAnnotator,
    );
    expect(answers.map((one) => [toAnnotator(one), one.labels])).toEqual([
      ['Ann', []],
      ['Bo', ['sharing']],
    ]);
    expect(verdict?.labels).toEqual(['transfer']);
  });
});
