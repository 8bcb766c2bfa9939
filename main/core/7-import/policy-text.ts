import type { Span } from '../../contract/types.ts';
import { createCodeUnitCounter } from './code-units.ts';
import type { ImportedClause, ImportedPolicy } from './imported-dataset.ts';

/** A text for a policy, and where its clauses stand in it, in UTF-16 code units. */
export interface PolicyText {
  readonly text: string;
  readonly places: ReadonlyMap<ImportedClause, Span>;
}

/** The text of a policy as a data set gives it: whole, or its clauses’ words in order with a blank line between; null where it has no words. */
export function toPolicyText(policy: ImportedPolicy): PolicyText | null {
  if (policy.text !== null) return { text: policy.text, places: toUnitPlaces(policy, policy.text) };
  const places = new Map<ImportedClause, Span>();
  let text = '';
  for (const clause of policy.clauses) {
    const words = clause.text?.trim() ?? '';
    if (words === '') continue;
    places.set(clause, { start: text.length, end: text.length + words.length });
    text += `${words}\n\n`;
  }
  return places.size === 0 ? null : { text, places };
}

/** Where clauses stand by the data set in its policy’s own text; those without a place, or with one outside of the text, are not among them. */
export function toUnitPlaces({ clauses, unit, text: own }: ImportedPolicy, text: string): PolicyText['places'] {
  const toUnits = unit === 'code-point' && own === null ? createCodeUnitCounter(text) : (offset: number) => offset;
  return new Map(
    clauses.flatMap((clause) => {
      const [start, end] = clause.span === null ? [null, null] : [toUnits(clause.span.start), toUnits(clause.span.end)];
      return start === null || end === null || end > text.length ? [] : [[clause, { start, end }] as const];
    }),
  );
}
