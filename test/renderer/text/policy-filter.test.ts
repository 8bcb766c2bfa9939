import { describe, expect, test } from 'vitest';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { filterPolicies, NO_FILTER, type PolicyFilter } from '../../../renderer/text/policy-filter.ts';
import { toReading } from '../support/reading.ts';

function toPolicy(part: Partial<PolicySummary>): PolicySummary {
  return { ...toReading([]).policy, ...part };
}

const MINE = 'd'.repeat(64) as PolicyId;

const POLICIES = [
  toPolicy({ name: 'lark-2020.txt', company: 'Lärk', title: 'Privacy Notice', clauses: 2, decided: 1 }),
  toPolicy({
    id: MINE,
    name: 'lark-2024.pdf',
    clauses: 2,
    decided: 2,
    company: 'Lärk',
    title: 'Privacy Policy',
    labelCounts: { ...toReading([]).policy.labelCounts, sharing: 3 },
  }),
  toPolicy({ name: 'wren.html', extent: 'excerpt' }),
];

const OWN = 'own-0123abcd';
const SIX = { collection: 0.5, sharing: 0.5, retention: 0.5, children: 0.5, transfer: 0.5, dispute: 0.5 };
const JUDGING = { blind: false, model: { thresholds: SIX } };

describe('the library’s filter', () => {
  test.each<readonly [what: string, filter: Partial<PolicyFilter>, shown: readonly number[]]>([
    ['nothing', {}, [0, 1, 2]],
    ['blanks', { words: '  ' }, [0, 1, 2]],
    ['a company, whatever its accents and case', { words: 'LARK' }, [0, 1]],
    ['words of different names in any order', { words: 'policy lärk' }, [1]],
    ['a file’s name', { words: '.html' }, [2]],
    ['words that stand nowhere', { words: 'lark owl' }, []],
    ['a label that is stated', { label: { id: 'sharing', has: 'stated' } }, [1]],
    ['a label on which whole policies are silent', { label: { id: 'sharing', has: 'silent' } }, [0]],
    ['those with undecided clauses', { isOpen: true }, [0]],
    ['those for whoever decides now', { mine: true }, [1]],
    ['those for whoever decides now, and a name', { mine: true, words: 'wren' }, []],
    ['both', { words: '2024', label: { id: 'sharing', has: 'silent' } }, []],
  ])('by %s', (_what, part, shown) => {
    const filter = { ...NO_FILTER, ...part };
    const passed = filterPolicies(POLICIES, filter, new Set([MINE]), undefined);
    expect(passed.map((policy) => POLICIES.indexOf(policy))).toEqual(shown);
  });

  test('calls nothing silent of which somebody who works blind has not judged every clause', () => {
    const filter = { ...NO_FILTER, label: { id: 'children', has: 'silent' } } as const;
    const toShown = (blind: boolean) => filterPolicies(POLICIES, filter, new Set(), { ...JUDGING, blind });
    expect(toShown(false)).toEqual([POLICIES[0], POLICIES[1]]);
    expect(toShown(true)).toEqual([POLICIES[1]]);
  });

  test('calls nothing silent on a label that the model in use does not judge', () => {
    const filter = { ...NO_FILTER, label: { id: OWN, has: 'silent' } } as const;
    expect(filterPolicies(POLICIES, filter, new Set(), JUDGING)).toEqual([]);
  });
});
