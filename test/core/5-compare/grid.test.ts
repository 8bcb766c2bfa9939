import { describe, expect, it } from 'vitest';
import { toDecisionId, toModelId, toPolicyId } from '../../../main/contract/decode.ts';
import { LABEL_IDS, type LabelId } from '../../../main/contract/labels.ts';
import type { Decision, Extent, Prediction, ReaderSegment, Scores } from '../../../main/contract/types.ts';
import { compare, type ComparedPolicy, toCell } from '../../../main/core/5-compare/grid.ts';
import { toStandingClauses } from '../../../main/core/5-compare/standing-clause.ts';

const POLICY = toPolicyId('a'.repeat(64));

function toPrediction(score: number, labels: readonly LabelId[]): Prediction {
  const scores = Object.fromEntries(LABEL_IDS.map((id) => [id, score])) as Scores;
  return { modelId: toModelId('b'.repeat(64)), scores, labels };
}

function toDecision(labels: readonly LabelId[]): Decision {
  return {
    id: toDecisionId('d'),
    policyId: POLICY,
    start: 0,
    end: 1,
    quote: 'x',
    labels,
    action: 'set',
    author: 'Ada',
    decidedAt: '2026-05-01T10:00:00.000Z',
    codebookRevision: 1,
    suggestion: null,
    origin: null,
  };
}

/** What the model says of a clause, with its score; what a person says, if anybody. */
type Said = readonly [score: number, predicted: readonly LabelId[], decided?: readonly LabelId[]];

/** A policy with one clause of two characters for each thing said. */
function toPolicy(extent: Extent, said: readonly Said[], id = POLICY): ComparedPolicy {
  const text = said.map((_, at) => `c${at}`).join('');
  const segments = said.map(([score, predicted, decided], at): ReaderSegment => ({
    start: 2 * at,
    end: 2 * at + 2,
    kind: 'clause',
    level: 0,
    headings: [],
    leadIn: null,
    mends: [],
    prediction: toPrediction(score, predicted),
    decision: decided === undefined ? null : toDecision(decided),
  }));
  return { id, extent, clauses: toStandingClauses(text, segments), obstacle: null };
}

interface Case {
  readonly what: string;
  readonly extent: Extent;
  readonly said: readonly Said[];
  readonly state: string;
  readonly found: readonly string[];
  readonly nearest: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'no clause at all', extent: 'whole', said: [], state: 'silent', found: [], nearest: [] },
  {
    what: 'the model’s label',
    extent: 'whole',
    said: [
      [0.2, []],
      [0.9, ['sharing']],
      [0.8, ['sharing']],
    ],
    state: 'stated',
    found: ['c1', 'c2'],
    nearest: [],
  },
  {
    what: 'a label that a person took off',
    extent: 'whole',
    said: [
      [0.9, ['sharing'], []],
      [0.3, []],
    ],
    state: 'silent',
    found: [],
    nearest: ['c1'],
  },
  {
    what: 'a label that a person gave against the model',
    extent: 'whole',
    said: [[0.1, [], ['sharing']]],
    state: 'stated',
    found: ['c0'],
    nearest: [],
  },
  {
    what: 'other labels only, in a whole policy',
    extent: 'whole',
    said: [
      [0.1, ['transfer']],
      [0.4, []],
      [0.3, []],
      [0.2, []],
    ],
    state: 'silent',
    found: [],
    nearest: ['c1', 'c2', 'c3'],
  },
  {
    what: 'other labels only, in an excerpt',
    extent: 'excerpt',
    said: [
      [0.1, ['transfer']],
      [0.4, []],
    ],
    state: 'not-held',
    found: [],
    nearest: ['c1', 'c0'],
  },
  {
    what: 'the label in an excerpt',
    extent: 'excerpt',
    said: [[0.9, ['sharing']]],
    state: 'stated',
    found: ['c0'],
    nearest: [],
  },
];

describe('a cell of the comparison', () => {
  it.each(CASES)('is $state for $what', ({ extent, said, state, found, nearest }) => {
    const cell = toCell(toPolicy(extent, said), 'sharing');
    expect(cell.state).toBe(state);
    expect(cell.clauses.map(({ text }) => text)).toEqual(found);
    expect(cell.nearest.map(({ text }) => text)).toEqual(nearest);
  });

  it.each<[string, string, readonly Said[]]>([
    ['not-held', 'a label that the model does not know', [[0.9, []]]],
    ['silent', 'one that it does not know where people decided every clause', [[0.9, [], []]]],
    [
      'stated',
      'one that it does not know and a person gave',
      [
        [0.9, []],
        [0.9, [], ['own-00000001']],
      ],
    ],
  ])('is %s for %s', (state, _, said) => {
    expect(toCell(toPolicy('whole', said), 'own-00000001').state).toBe(state);
  });

  it('says of each clause its score and whether a person decided', () => {
    const { clauses } = toCell(
      toPolicy('whole', [
        [0.9, ['sharing']],
        [0.1, [], ['sharing']],
      ]),
      'sharing',
    );
    expect(clauses.map(({ score, decided }) => ({ score, decided }))).toEqual([
      { score: 0.9, decided: false },
      { score: 0.1, decided: true },
    ]);
  });
});

describe('the comparison', () => {
  it('has a row a label in codebook order and in it a cell a policy in the order given', () => {
    const policies = ['1', '2'].map((id) => toPolicy('whole', [[0.5, []]], toPolicyId(id.repeat(64))));
    const rows = compare(policies);
    expect(rows.map(({ label }) => label)).toEqual(LABEL_IDS);
    const own = compare(policies, [{ id: 'own-00000001', name: 'Faces', asks: 'Faces?' }]);
    expect(own.map(({ label, name, asks }) => [label, name, asks])).toEqual([['own-00000001', 'Faces', 'Faces?']]);
    for (const { cells } of rows) expect(cells.map(({ policyId }) => policyId)).toEqual(policies.map(({ id }) => id));
  });
});

describe('standing clauses', () => {
  it('are the clauses and list items with their exact words, their headings and their lead-in', () => {
    const text = 'Data\n\nWe\tkeep:\n\n* logs ';
    const segment = {
      level: 0,
      headings: [{ start: 0, end: 4 }],
      leadIn: null,
      prediction: null,
      decision: null,
      mends: [],
    };
    const clauses = toStandingClauses(text, [
      { ...segment, start: 0, end: 4, kind: 'heading', level: 1, headings: [] },
      { ...segment, start: 6, end: 14, kind: 'clause' },
      { ...segment, start: 16, end: 22, kind: 'list-item', leadIn: { start: 6, end: 14 } },
      { ...segment, start: 22, end: 23, kind: 'boilerplate' },
    ]);
    expect(clauses).toMatchObject([
      { index: 1, text: 'We\tkeep:', headings: ['Data'], leadIn: null, labels: [] },
      { index: 2, text: '* logs', headings: ['Data'], leadIn: 'We keep:', labels: [] },
    ]);
  });
});
