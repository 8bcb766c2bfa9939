import type { Dataset } from '../rows.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import type { Steps } from './steps.ts';

/**
 * Policies that must stay on one side of a split, as lists of their hashes: those of one company (whatever its case), and those that are
 * nearly the same text. Groups and their members come in the data set’s order.
 */
export function* groupPolicies({ texts }: Dataset): Steps<readonly (readonly string[])[]> {
  const leaders = texts.map((_, at) => at);
  const lead = (at: number): number => {
    let leader = at;
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    return leader;
  };
  const join = (first: number, second: number): void => {
    const [low, high] = [lead(first), lead(second)].toSorted((a, b) => a - b);
    leaders[high ?? 0] = low ?? 0;
  };
  const byCompany = new Map<string, number>();
  texts.forEach(({ company }, at) => {
    const name = company?.trim().toLowerCase() ?? '';
    if (name === '') return;
    join(byCompany.get(name) ?? at, at);
    byCompany.set(name, byCompany.get(name) ?? at);
  });
  const isJoined = (first: number, second: number): boolean => lead(first) === lead(second);
  const words = texts.map(({ text }) => text);
  for (const pair of findNearDuplicates(words, isJoined)) {
    if (pair === null) yield null;
    else join(...pair);
  }
  const groups = Map.groupBy(texts.keys(), lead);
  return [...groups.values()].map((members) => members.flatMap((at) => texts[at]?.policySha256 ?? []));
}
