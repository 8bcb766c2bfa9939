import type { ComparisonReport } from '../../contract/comparison.ts';
import { FACT_NAMES, toFactWords } from '../../contract/fact-words.ts';
import type { Fact } from '../../contract/findings.ts';
import { toQuoteLine } from '../../contract/plain-words.ts';

/** One kind of fact, and what each policy states of it. */
export interface FactLine {
  /** With its role: “Deadline: answer request”. */
  readonly name: string;
  /** For each policy its values, each once, with the words in which it stands. */
  readonly cells: readonly (readonly { readonly value: string; readonly quote: string }[])[];
}

/** The facts of a comparison: a line for each kind and role that some policy states, in the order of the kinds' names. */
export function toFactTable({ policies, rows }: ComparisonReport): readonly FactLine[] {
  const columns = policies.map((_, at) =>
    rows.flatMap(({ aspects }) => aspects.flatMap(({ cells }) => cells[at]?.facts ?? [])),
  );
  const kinds = Object.keys(FACT_NAMES);
  const names = new Set(
    columns
      .flat()
      .toSorted((a, b) => kinds.indexOf(a.type) - kinds.indexOf(b.type))
      .map(toName),
  );
  return [...names].map((name) => ({ name, cells: columns.map((facts) => toValues(facts, name)) }));
}

function toName({ type, role }: Fact): string {
  return role === null ? FACT_NAMES[type] : `${FACT_NAMES[type]}: ${role}`;
}

function toValues(facts: readonly Fact[], name: string): FactLine['cells'][number] {
  const values = new Map<string, string>();
  for (const fact of facts) {
    const value = toFactWords(fact);
    if (toName(fact) === name && !values.has(value)) values.set(value, toQuoteLine(fact.quote));
  }
  // “privacy@example.com” and “Privacy@example.com” are not worth telling apart.
  return [...values].map(([value, quote]) => ({
    value,
    quote: quote.toLowerCase() === value.toLowerCase() ? value : quote,
  }));
}
