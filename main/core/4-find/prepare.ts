import { DETECTORS } from './detector-list.ts';
import { TERM_FACTS } from './facts/term-rules.ts';
import { type Pattern, preparePatterns } from './pattern.ts';
import type { Condition } from './rule.ts';

let isPrepared = false;

/** Name the patterns of all detectors and of the facts that come from lists, once, before the first sentence is read. */
export function prepareRules(): void {
  if (isPrepared) return;
  isPrepared = true;
  preparePatterns(DETECTORS.flatMap(({ rules }) => rules.flatMap(listPatterns)));
  for (const { terms, where, behind, before, voids } of TERM_FACTS) {
    const own = [...Object.values(terms), behind ?? [], before ?? [], voids ?? []].flat();
    preparePatterns([...own, ...(where === undefined ? [] : listPatterns(where))]);
  }
}

function listPatterns(rule: Condition): readonly Pattern[] {
  return [rule.says, rule.also, rule.with, rule.unless, rule.voids, rule.under].flatMap((patterns) => patterns ?? []);
}
