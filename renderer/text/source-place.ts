import type { PlaceRun } from '../../main/contract/source-places.ts';
import type { PolicyReading, Span } from '../../main/contract/types.ts';

const PLAIN: ReadonlySet<string> = new Set(['text/plain', 'text/markdown']);

/** Where a span stands in the file that the policy was read from: “page 3”, “pages 3–4”, “line 12”; null where the format has no such places. */
export function toSourcePlace({ places, policy, text }: PolicyReading, { start, end }: Span): string | null {
  if (places !== null) {
    const first = findPlace(places.runs, start);
    const last = findPlace(places.runs, end - 1);
    return toPhrase(places.unit, Math.min(first, last), Math.max(first, last));
  }
  if (!PLAIN.has(policy.mediaType)) return null;
  const first = 1 + countLineEnds(text, 0, start);
  return toPhrase('line', first, first + countLineEnds(text, start, end));
}

function toPhrase(unit: string, first: number, last: number): string | null {
  if (first < 1) return null;
  return first === last ? `${unit} ${first}` : `${unit}s ${first}–${last}`;
}

function findPlace(runs: readonly PlaceRun[], offset: number): number {
  return runs.findLast(({ start }) => start <= offset)?.place ?? 0;
}

/** A line ends at a line feed, a carriage return, or both together. */
function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count += 1;
  }
  return count;
}
