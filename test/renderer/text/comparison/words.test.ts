import { describe, expect, test } from 'vitest';
import type { FactDifference, VersionChange } from '../../../../main/contract/alignment.ts';
import { toDurationWords } from '../../../../main/contract/fact-words.ts';
import { toColumnWords } from '../../../../renderer/text/comparison/column-words.ts';
import { toDatedNames } from '../../../../renderer/text/policy-names.ts';
import { toFactName, toFactWords, toValueWords } from '../../../../renderer/text/comparison/fact-words.ts';
import { toChangedFact, toDifferenceWords } from '../../../../renderer/text/comparison/grade-words.ts';
import { toHookWarning, toHookWords } from '../../../../renderer/text/comparison/hook-words.ts';
import { toConfirmation, toOverruling, type JudgedCell } from '../../../../renderer/text/comparison/judged-cell.ts';
import { toDecisionWords } from '../../../../renderer/text/comparison/verdict-words.ts';
import { toJudgementWords } from '../../../../main/core/6-export/comparison-words.ts';
import { toDecisionId } from '../../../../main/contract/decode.ts';
import { toQuoteLine } from '../../../../main/contract/plain-words.ts';
import { findVersions, toChangeCounts, toVersionRows } from '../../../../renderer/text/comparison/version-rows.ts';
import { makeCell, makeFact, makePolicy, makeRow, toId } from './support.ts';

describe('facts in words', () => {
  test.for([
    ['P30D', '30 days'],
    ['P1Y', '1 year'],
    ['P18M', '18 months'],
    ['P2W', '2 weeks'],
    ['P', 'P'],
    ['soon', 'soon'],
  ] as const)('%s is %s', ([value, words]) => {
    expect(toDurationWords(value)).toBe(words);
  });

  test('values are put into words by their kind, quotations stand where those say more', () => {
    expect(toFactWords(makeFact('effective-date', '2017-04-01'))).toBe('1 Apr 2017');
    expect(toFactWords(makeFact('destination', 'IN'))).toBe('India');
    expect(toFactWords({ ...makeFact('phone', '5551234'), quote: '555-1234' })).toBe('555-1234');
    expect(toValueWords('deadline', 'P45D')).toBe('45 days');
    expect(toFactName('deadline', 'answer request')).toBe('Deadline: answer request');
  });

  test('a difference says both sides, and that one states none', () => {
    const difference: FactDifference = { type: 'retention-period', role: null, a: ['P30D'], b: [] };
    expect(toDifferenceWords(difference)).toBe('Retention period: 30 days ↔ none');
    expect(toChangedFact({ ...difference, b: ['P90D'] })).toBe('Retention period: 30 days → 90 days');
  });

  test('a difference of lists leaves out what both have', () => {
    const difference: FactDifference = { type: 'destination', role: null, a: ['IN', 'US'], b: ['US', 'IE'] };
    expect(toDifferenceWords(difference)).toBe('Destination: also India ↔ also Ireland');
    expect(toDifferenceWords({ ...difference, b: ['US'] })).toBe('Destination: also India ↔ no more');
    expect(toChangedFact(difference)).toBe('Destination: no longer India; now also Ireland');
    expect(toChangedFact({ ...difference, a: ['US'] })).toBe('Destination: now also Ireland');
  });
});

describe('a judgement in words', () => {
  const own = { author: 'Ben', decidedAt: '2026-03-01T10:00:00.000Z' };
  const gap = {
    id: toDecisionId('d'),
    policyId: toId(1),
    aspect: 'SHA-4',
    verdict: 'confirm',
    state: 'silent',
    evidence: [],
    note: 'as feared',
    judged: { state: 'silent', evidence: [] },
    ...own,
  } as const;
  const first = { id: toDecisionId('c'), policyId: toId(2), author: 'Ann', decidedAt: '2025-01-02T10:00:00.000Z' };

  test('names who judged and when, and of one carried over both people', () => {
    expect(toDecisionWords({ ...gap, origin: null })).toBe('Confirmed by Ben, 1 Mar 2026: as feared');
    expect(toDecisionWords({ ...gap, origin: first })).toBe(
      'Confirmed by Ann, 2 Jan 2025 of the older version, carried over by Ben: as feared',
    );
    const cell = { ...makeCell(1, 'silent'), decision: { ...gap, origin: first } };
    expect(toJudgementWords(cell)).toBe(
      'Confirmed by Ann, 2025-01-02 of the older version, carried over by Ben. “as feared”',
    );
  });
});

describe('legal hooks', () => {
  const hook = { citation: 'GDPR 13(1)(c)', appliesFrom: '2018-05-25' };

  test.for([
    [{ effectiveDate: '2017-04-01', archivedDate: null }, 'the policy is of 1 Apr 2017, before it applied'],
    [{ effectiveDate: '2018-05-25', archivedDate: null }, 'the policy is of 25 May 2018, when it applied'],
    [{ effectiveDate: null, archivedDate: '2020-01-01' }, 'the policy is archived 1 Jan 2020, when it applied'],
    [{ effectiveDate: null, archivedDate: null }, 'the policy states no date'],
  ] as const)('are held against the policy’s own date: %j', ([policy, against]) => {
    expect(toHookWords(hook, policy)).toEqual({
      citation: 'GDPR 13(1)(c)',
      applies: 'applies from 25 May 2018',
      against,
    });
  });

  test('say where no date was looked up, and are shown with the warning alone', () => {
    const policy = { effectiveDate: '2020-01-01', archivedDate: null };
    expect(toHookWords({ ...hook, appliesFrom: null }, policy).applies).toBe('date not looked up');
    expect(toHookWarning('Verify first. Dates follow.')).toBe('Verify first.');
    expect(toHookWarning('Verify first')).toBe('Verify first');
  });
});

describe('a judgement', () => {
  const { aspect } = makeRow('RET-1', 'retention', []);
  const nearest = [
    { start: 12, end: 20, quote: 'keep it', clause: { start: 10, end: 30 }, headings: [], leadIn: null, place: null },
  ];
  const judged: JudgedCell = {
    aspect,
    policy: makePolicy(0),
    name: 'Company 0',
    cell: makeCell(0, 'silent', { nearest }),
  };

  test('confirms what the machine says', () => {
    expect(toConfirmation(judged)).toEqual({
      request: { policyId: toId(0), aspect: 'RET-1', verdict: 'confirm', shown: 'silent' },
      says: 'Confirmed: Aspect RET-1 in Company 0 is silent, a gap.',
    });
  });

  test('overrules it with the clauses that show it and a note', () => {
    const draft = { state: 'stated', evidence: new Set([10]), note: '  see the annex ' } as const;
    expect(toOverruling(judged, draft).request).toEqual({
      policyId: toId(0),
      aspect: 'RET-1',
      verdict: 'overrule',
      shown: 'silent',
      state: 'stated',
      evidence: [{ start: 10, end: 30 }],
      note: 'see the annex',
    });
  });

  test('names no clauses for a state that has none, and confirms where the state is the machine’s', () => {
    const draft = { evidence: new Set([10]), note: 'n' };
    expect(toOverruling(judged, { ...draft, state: 'not-held' }).request).not.toHaveProperty('evidence');
    expect(toOverruling(judged, { ...draft, state: 'silent' }).request).toEqual({
      policyId: toId(0),
      aspect: 'RET-1',
      verdict: 'confirm',
      shown: 'silent',
      note: 'n',
    });
  });
});

describe('columns in words', () => {
  test('a whole text counts its gaps, an excerpt and another language none', () => {
    const counts = { ...makePolicy(0).counts, silent: 3 };
    expect(toColumnWords(makePolicy(0, { counts, judged: 2 })).gaps).toBe('3 gaps · 2 judged');
    expect(toColumnWords(makePolicy(0, { counts, extent: 'excerpt' })).gaps).toBe('No gaps counted');
    expect(toColumnWords(makePolicy(0, { counts, obstacle: 'not-english' })).gaps).toBe('Not in English: not compared');
  });

  test('beside a date the company is enough, but where both are alike', () => {
    const named = (number: number, effectiveDate: string | null) =>
      makePolicy(number, { company: 'Acme', effectiveDate });
    const [old, later, other] = [named(1, '2020-01-01'), named(2, '2022-01-01'), named(3, '2022-01-01')];
    expect([...toDatedNames([old, later]).values()]).toEqual(['Acme', 'Acme']);
    expect([...toDatedNames([later, other]).values()]).toEqual(['Acme (policy-2.txt)', 'Acme (policy-3.txt)']);
  });

  test('a quotation loses its bullet', () => {
    expect(toQuoteLine('* Your **age**;')).toBe('Your age;');
    expect(toQuoteLine('Self-service')).toBe('Self-service');
  });
});

describe('what changed between two versions', () => {
  const span = (start: number) => ({ start, end: start + 1 });
  const same = (start: number): VersionChange => ({ kind: 'unchanged', a: span(start), b: span(start) });

  test('runs of unchanged clauses are folded, the rest stands in order', () => {
    const changes: readonly VersionChange[] = [same(0), same(2), { kind: 'added', b: span(4) }, same(6)];
    expect(toVersionRows(changes).map((row) => (row.kind === 'change' ? row.change.kind : row.changes.length))).toEqual(
      [2, 'added', 1],
    );
    expect(toChangeCounts({ changes })).toBe('1 added · 3 unchanged');
    expect(toVersionRows([])).toEqual([]);
  });

  test('the versions are those asked for, else the first column that has an older one in the library', () => {
    const library = [makePolicy(1), makePolicy(2, { previousId: toId(1) }), makePolicy(3, { previousId: toId(9) })];
    const none = { older: null, newer: null };
    expect(findVersions(none, library, library)).toEqual({ older: toId(1), newer: toId(2) });
    expect(findVersions(none, [makePolicy(3, { previousId: toId(9) })], library)).toBeNull();
    expect(findVersions({ older: toId(3), newer: toId(1) }, library, library)).toEqual({
      older: toId(3),
      newer: toId(1),
    });
    expect(findVersions({ older: toId(1), newer: toId(1) }, library, library)).toBeNull();
  });
});
