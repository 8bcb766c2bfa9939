import { DETECTORS } from './detector-list.ts';
import type { TermFacts } from './facts/term-facts.ts';
import { TERM_FACTS } from './facts/term-rules.ts';
import { type Pattern, preparePatterns } from './pattern.ts';
import type { Condition } from './rule.ts';

let isPrepared = false;

/** Name the patterns of all detectors and of the facts that come from lists, once, before the first sentence is read. */
export function prepareRules(): void {
  if (isPrepared) return;
  isPrepared = true;
  preparePatterns(DETECTORS.flatMap(({ rules }) => rules.flatMap(listPatterns)));
  preparePatterns(TERM_FACTS.flatMap(listTermPatterns));
}

function listPatterns(rule: Condition): readonly Pattern[] {
  return [rule.says, rule.also, rule.with, rule.unless, rule.voids, rule.under].flatMap((patterns) => patterns ?? []);
}

function listTermPatterns({ terms, where, behind, before, voids, asides, loose }: TermFacts): readonly Pattern[] {
  const every = [...(asides ?? []), ...(loose?.asides ?? [])].flatMap(({ from }) => from);
  const meant = [...(loose?.wordings ?? []), ...(loose?.behind ?? [])];
  const own = [...Object.values(terms), behind ?? [], before ?? [], voids ?? []].flat();
  return [...own, ...every, ...meant, ...(where === undefined ? [] : listPatterns(where))];
}
