import { expect, test } from 'vitest';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { findNextPolicy } from '../../../renderer/text/next-policy.ts';
import { toReading } from '../support/reading.ts';

const [A, B, C, D, ELSEWHERE] = ['a', 'b', 'c', 'd', 'e'].map((one) => one.repeat(64) as PolicyId) as [
  PolicyId,
  PolicyId,
  PolicyId,
  PolicyId,
  PolicyId,
];

const toPolicy = (id: PolicyId, decided: number, clauses = 4): PolicySummary => ({
  ...toReading([]).policy,
  id,
  decided,
  clauses,
});

const POLICIES = [toPolicy(A, 1), toPolicy(B, 4), toPolicy(C, 0), toPolicy(D, 0, 0)];

test.each<readonly [what: string, after: PolicyId, mine: readonly PolicyId[], next: PolicyId | null]>([
  ['passes over what is decided', A, [], C],
  ['goes round, past what has no clause', C, [], A],
  ['goes on from a policy that is decided', B, [], C],
  ['stays among those of whoever decides now', C, [B, C], B],
  ['has none where the only one of theirs is open', C, [C], null],
  ['leads into them from elsewhere', A, [C], C],
  ['begins at the first where the policy is not in the library', ELSEWHERE, [], A],
])('the policy to go on with %s', (_what, after, mine, next) => {
  expect(findNextPolicy(POLICIES, after, new Set(mine))?.id ?? null).toBe(next);
});

test('nothing is left once every other policy is decided', () => {
  expect(findNextPolicy([toPolicy(A, 1), toPolicy(B, 4)], A, new Set())).toBeNull();
});
