import { describe, expect, test } from 'vitest';
import type { PolicyId } from '../../../main/contract/types.ts';
import { type AssignmentDraft, toPlan, toScopes } from '../../../renderer/state/assignment-draft.ts';
import { toReading } from '../support/reading.ts';

const IDS = ['a', 'b', 'c'].map((letter) => letter.repeat(64) as PolicyId);
const POLICIES = IDS.map((id) => ({ ...toReading([]).policy, id }));
const SCOPES = toScopes(POLICIES, [{ policyId: IDS[0]!, annotators: ['Ann'] }], new Set([IDS[1]!]));
const DRAFT: AssignmentDraft = {
  annotators: ['Ann', 'Bo'],
  scope: 'all',
  amount: '20',
  unit: 'percent',
  readers: '2',
  seed: '7',
};

describe('The draft of a plan', () => {
  test.each<readonly [what: string, part: Partial<AssignmentDraft>, plan: object]>([
    [
      'the whole library',
      {},
      { annotators: ['Ann', 'Bo'], shared: { unit: 'percent', amount: 20 }, readers: 2, seed: 7 },
    ],
    ['what is selected', { scope: 'selected' }, { policyIds: [IDS[1]] }],
    ['what nobody reads yet', { scope: 'unassigned' }, { policyIds: [IDS[1], IDS[2]] }],
    ['no overlap, however many readers were typed', { amount: '0', readers: 'x' }, { readers: 1 }],
    ['one annotator without overlap', { annotators: ['Ann'], amount: '0' }, { annotators: ['Ann'], readers: 1 }],
  ])('is a plan for %s', (_, part, plan) => {
    expect(toPlan({ ...DRAFT, ...part }, SCOPES)).toMatchObject(plan);
  });

  test.each<readonly [part: Partial<AssignmentDraft>, why: string]>([
    [{ annotators: [] }, 'Choose at least one annotator.'],
    [{ annotators: ['Ann'] }, 'One annotator alone shares nothing: enter 0, or choose another annotator.'],
    [{ amount: '101' }, 'How many policies several people read is a whole number from 0 to 100.'],
    [{ amount: '4', unit: 'policies' }, 'How many policies several people read is a whole number from 0 to 3.'],
    [{ amount: '-1' }, 'How many policies several people read is a whole number from 0 to 100.'],
    [{ readers: '3' }, 'How many people read those is 2.'],
    [{ readers: '1', annotators: ['Ann', 'Bo', 'Cy'] }, 'How many people read those is a whole number from 2 to 3.'],
    [{ seed: '4294967296' }, 'The seed is a whole number from 0 to 4294967295.'],
    [{ seed: '' }, 'The seed is a whole number from 0 to 4294967295.'],
  ])('with %j says what is wrong', (part, why) => {
    expect(toPlan({ ...DRAFT, ...part }, SCOPES)).toBe(why);
  });

  test('has nothing to assign where no policy is meant', () => {
    const none = toScopes(POLICIES, [], new Set());
    expect(toPlan({ ...DRAFT, scope: 'selected' }, none)).toBe('There is no policy to assign.');
  });
});
