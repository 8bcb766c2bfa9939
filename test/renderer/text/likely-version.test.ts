import { describe, expect, it } from 'vitest';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { findLikelyOlder, listOlderChoices } from '../../../renderer/text/likely-version.ts';
import { toReading } from '../support/reading.ts';

function toPolicy(name: string, part: Partial<PolicySummary> = {}): PolicySummary {
  return { ...toReading([]).policy, id: name as PolicyId, name, decided: 1, ...part };
}

const NEW = toPolicy('acme-policy-2024.txt', { importedAt: '2026-02-01T00:00:00.000Z' });

describe('an older version', () => {
  it.each<{ what: string; other: PolicySummary; policy?: PolicySummary; isLikely: boolean }>([
    { what: 'the same file name but for numbers', other: toPolicy('ACME policy (1).md'), isLikely: true },
    { what: 'another file name', other: toPolicy('globex-policy.txt'), isLikely: false },
    { what: 'a name of numbers alone', other: toPolicy('01.txt'), policy: { ...NEW, name: '02.txt' }, isLikely: false },
    {
      what: 'the same company',
      other: toPolicy('x.txt', { company: 'Acme' }),
      policy: { ...NEW, company: 'ACME ' },
      isLikely: true,
    },
    {
      what: 'another company, though the name is alike',
      other: toPolicy('acme-policy.txt', { company: 'Globex' }),
      policy: { ...NEW, company: 'Acme' },
      isLikely: false,
    },
    {
      what: 'a later date',
      other: toPolicy('acme-policy.txt', { effectiveDate: '2025-01-01' }),
      policy: { ...NEW, effectiveDate: '2024-01-01' },
      isLikely: false,
    },
    {
      what: 'a later import, without dates',
      other: { ...toPolicy('acme-policy.txt'), importedAt: '2027' },
      isLikely: false,
    },
    { what: 'nothing decided', other: toPolicy('acme-policy.txt', { decided: 0 }), isLikely: false },
    { what: 'a newer version of this', other: toPolicy('acme-policy.txt', { previousId: NEW.id }), isLikely: false },
    {
      what: 'an older version known',
      other: toPolicy('acme-policy.txt'),
      policy: { ...NEW, previousId: 'z' as PolicyId },
      isLikely: false,
    },
  ])('with $what is offered: $isLikely', ({ other, policy = NEW, isLikely }) => {
    expect(findLikelyOlder(policy, [policy, other])).toBe(isLikely ? other : null);
  });

  it('is chosen from the likes first, the latest of them before the others', () => {
    const others = [
      toPolicy('globex.txt'),
      toPolicy('acme-policy-1.txt', { effectiveDate: '2010-01-01' }),
      toPolicy('acme-policy-2.txt', { effectiveDate: '2012-01-01' }),
    ];
    const names = listOlderChoices(NEW, [NEW, ...others]).map(({ name }) => name);
    expect(names).toEqual(['acme-policy-2.txt', 'acme-policy-1.txt', 'globex.txt']);
  });
});
