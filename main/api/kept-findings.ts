import type { AspectId, FactType, Finding, Quoted } from '../contract/findings.ts';
import type { CellState, Span } from '../contract/types.ts';
import { quote } from '../core/span.ts';

type Place = readonly [start: number, end: number];

/** A finding as the store keeps it: without its words, which stand in the text. */
export interface KeptFinding {
  readonly aspect: AspectId;
  readonly state: CellState;
  readonly evidence: readonly Place[];
  readonly facts: readonly (readonly [type: FactType, value: string, role: string | null, ...place: Place])[];
  readonly nearest: readonly Place[];
  readonly doubtful: boolean;
}

/** What is kept of findings. */
export function toKept(findings: readonly Finding[]): readonly KeptFinding[] {
  return findings.map(({ aspect, state, evidence, facts, nearest, doubtful }) => ({
    aspect,
    state,
    evidence: evidence.map(toPlace),
    facts: facts.map(({ type, value, role, start, end }) => [type, value, role, start, end] as const),
    nearest: nearest.map(toPlace),
    doubtful,
  }));
}

/** The findings in the words of the policy's text; the inverse of {@link toKept}. */
export function fromKept(kept: readonly KeptFinding[], text: string): readonly Finding[] {
  const toQuoted = ([start, end]: Place): Quoted => ({ start, end, quote: quote(text, { start, end }) });
  return kept.map(({ aspect, state, evidence, facts, nearest, doubtful }) => ({
    aspect,
    state,
    evidence: evidence.map(toQuoted),
    facts: facts.map(([type, value, role, ...place]) => {
      const { start, end, quote: words } = toQuoted(place);
      return { type, value, role, start, end, quote: words };
    }),
    nearest: nearest.map(toQuoted),
    doubtful,
  }));
}

function toPlace({ start, end }: Span): Place {
  return [start, end];
}
