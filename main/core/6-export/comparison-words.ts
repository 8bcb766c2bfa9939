import type { AspectCell, ComparedPolicy, PlacedQuote } from '../../contract/comparison.ts';
import { type Aspect, CELL_STATES, type Hook } from '../../contract/findings.ts';
import { toPlain } from '../../contract/plain-words.ts';
import type { CellState, PolicySummary } from '../../contract/types.ts';

/** What a cell's state is called in reports. */
export const STATE_WORDS: Readonly<Record<CellState, string>> = {
  stated: 'Stated',
  partial: 'Stated in part',
  denied: 'Said not to happen',
  deferred: 'Left to another document',
  silent: 'Silent: a gap',
  'not-held': 'Not in hand',
};

/** A sign for each state, so that neither colour nor a long word is needed. */
export const STATE_SIGNS: Readonly<Record<CellState, string>> = {
  stated: '●',
  partial: '◐',
  denied: '⊘',
  deferred: '→',
  silent: '○',
  'not-held': '–',
};

/** What the signs in a grid mean. */
export const LEGEND = [
  ...CELL_STATES.map((state) => `${STATE_SIGNS[state]} ${STATE_WORDS[state]}`),
  '? in doubt: by a model’s vote alone',
  '✓ judged by a person',
].join(' · ');

/** What stands beside a cell that a model's vote alone has filled. */
export const DOUBT_WORDS =
  'In doubt: no rule hears this, but a model takes the quoted clause for saying it in other words. Read it before relying on either.';

/** A cell's state by sign and word, as grids show it: with a question mark where a model's vote alone has filled it, a tick where a person judged it. */
export function toStateWords({
  state,
  judged,
  doubtful,
}: {
  readonly state: CellState;
  readonly judged: string | null;
  readonly doubtful: boolean;
}): string {
  return `${STATE_SIGNS[state]} ${STATE_WORDS[state]}${doubtful ? ' ?' : ''}${judged === null ? '' : ' ✓'}`;
}

/** When a policy was written, and whether it is whole. */
export function toDated({ effectiveDate, archivedDate, extent }: PolicySummary): string {
  const date = effectiveDate ?? archivedDate;
  const dated = date === null ? 'no date stated' : `${effectiveDate === null ? 'archived' : 'effective'} ${date}`;
  return `${dated}, ${extent === 'excerpt' ? 'an excerpt' : 'whole policy'}`;
}

/** What stands above a policy's gaps. */
export function toGapsTitle(name: string, gaps: number, caution: string | null): string {
  if (gaps === 0) return `${name}: ${caution === null ? 'no gaps' : 'no gaps reported'}`;
  return `${name}: ${gaps === 1 ? '1 gap' : `${gaps} gaps`}`;
}

/** On which aspects nothing was found, in a sentence. */
export function toUnsaidWords(unsaid: readonly { readonly aspect: Aspect }[]): string {
  return `Nothing was found on: ${unsaid.map(({ aspect }) => `${aspect.name} (${aspect.id})`).join('; ')}.`;
}

/** How many aspects a policy states, denies, … : “31 stated, 9 silent”. */
export function toCountWords({ counts }: ComparedPolicy): string {
  const counted = CELL_STATES.filter((state) => counts[state] > 0);
  const words: Readonly<Record<CellState, string>> = {
    stated: 'stated',
    partial: 'stated in part',
    denied: 'said not to happen',
    deferred: 'left to other documents',
    silent: 'silent',
    'not-held': 'not in hand',
  };
  return counted.map((state) => `${counts[state]} ${words[state]}`).join(', ');
}

/**
 * Where a quotation stands: the headings above it, outermost first, then the line, page or paragraph; its offset where there is none. The
 * policy's `title` is left out where it is the outermost heading, since it would stand behind every quotation.
 */
export function toPlaceWords({ headings, place, start }: PlacedQuote, title: string | null = null): string {
  const spot = place === null ? `offset ${start}` : `${place.unit} ${place.number}`;
  const words = headings.map(toPlain);
  return [...(words[0] === title ? words.slice(1) : words), spot].join(' › ');
}

/** Who judged a cell, when, and what they noted; null where nobody did. */
export function toJudgementWords({ decision, machine, stale }: AspectCell): string | null {
  if (decision === null) return null;
  const { verdict, note, judged, origin } = decision;
  const { author, decidedAt } = origin ?? decision;
  const carried = origin === null ? '' : ` of the older version, carried over by ${decision.author}`;
  const did = verdict === 'confirm' ? 'Confirmed' : 'Judged so';
  const against = verdict === 'confirm' ? '' : `; the machine had said “${STATE_WORDS[judged.state]}”`;
  const later = stale ? ` The machine has come to say “${STATE_WORDS[machine.state]}” since.` : '';
  return `${did} by ${author}, ${decidedAt.slice(0, 10)}${carried}${against}.${note === '' ? '' : ` “${note}”`}${later}`;
}

/** Why an aspect is expected, each hook with the day from which it applies; said of a policy that is older where it is. */
export function toHookWords({ hooks, conditional }: Aspect, dated: string | null): readonly string[] {
  const words = hooks.map((hook) => `${hook.citation}${toSince(hook, dated)}`);
  return conditional === null ? words : [...words, conditional];
}

function toSince({ appliesFrom }: Hook, dated: string | null): string {
  if (appliesFrom === null) return '';
  const later = dated !== null && dated < appliesFrom ? ', after this policy’s date' : '';
  return ` (from ${appliesFrom}${later})`;
}
