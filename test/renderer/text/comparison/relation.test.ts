import { describe, expect, test } from 'vitest';
import { toKeyWords } from '../../../../renderer/text/comparison/key-facts.ts';
import { toRelation } from '../../../../renderer/text/comparison/relation.ts';
import { makeCell, makeFact } from './support.ts';

describe('how a cell stands to the baseline', () => {
  test.for([
    ['stated', 'stated', 'same'],
    ['stated', 'partial', 'weaker'],
    ['stated', 'deferred', 'weaker'],
    ['partial', 'stated', 'more'],
    ['deferred', 'partial', 'more'],
    ['stated', 'silent', 'missing'],
    ['deferred', 'silent', 'missing'],
    ['silent', 'deferred', 'more'],
    ['silent', 'silent', 'same'],
    ['stated', 'denied', 'opposite'],
    ['denied', 'stated', 'opposite'],
    ['stated', 'not-held', 'unknown'],
    ['not-held', 'silent', 'unknown'],
  ] as const)('ours %s and theirs %s is %s', ([ours, theirs, relation]) => {
    expect(toRelation('SHA-4', makeCell(0, ours), makeCell(1, theirs))).toBe(relation);
  });

  test('another period or age is another fact; another e-mail address is not', () => {
    const held = (type: 'retention-period' | 'email', value: string) =>
      makeCell(0, 'stated', { facts: [makeFact(type, value)] });
    expect(toRelation('RET-2', held('retention-period', 'P30D'), held('retention-period', 'P90D'))).toBe('other-fact');
    expect(toRelation('RET-2', held('retention-period', 'P30D'), held('retention-period', 'P30D'))).toBe('same');
    expect(toRelation('DIS-1', held('email', 'a@a.example'), held('email', 'b@b.example'))).toBe('same');
  });
});

describe('the fact that counts in a cell', () => {
  test.for([
    ['RET-2', 'stated', [makeFact('retention-period', 'P90D')], '90 days'],
    ['RET-2', 'stated', [makeFact('retention-period', 'P1Y6M')], '1 year 6 months'],
    ['CHI-1', 'stated', [makeFact('age-threshold', '13')], '13'],
    ['TRA-2', 'stated', [makeFact('destination', 'US'), makeFact('destination', 'IE')], 'United States, Ireland'],
    ['TRA-2', 'stated', [makeFact('destination', 'US'), makeFact('destination', 'US')], 'United States'],
    ['DIS-6', 'silent', [makeFact('deadline', 'P10D', 'act on opt-out')], ''],
    ['COL-1', 'stated', [makeFact('effective-date', '2020-01-01')], ''],
    ['COL-3', 'stated', [makeFact('law', 'GDPR')], ''],
  ] as const)('%s, %s: %j', ([aspect, state, facts, words]) => {
    expect(toKeyWords(aspect, makeCell(0, state, { facts }))).toBe(words);
  });
});
