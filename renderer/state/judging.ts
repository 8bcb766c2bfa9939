import type { Request } from '../../main/contract/api.ts';
import { listActive, toCurrentLabels, type Codebook } from '../../main/contract/codebook.ts';
import type { Certainty } from '../../main/contract/gold-status.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import type { Decision, PolicyReading, ReaderSegment, Span } from '../../main/contract/types.ts';
import { isLabelled, passes, toLabelsInForce, type Filter } from '../text/clause-state.ts';
import { findStep } from '../text/steps.ts';

/** What a person says of the clause in focus. `unsure` takes what is shown, marked as unsure, and goes on. An empty note takes the note away. */
export type Judgement =
  | { readonly do: 'toggle'; readonly label: LabelId }
  | { readonly do: 'none' }
  | { readonly do: 'confirm' }
  | { readonly do: 'unsure' }
  | { readonly do: 'note'; readonly note: string };

/** What judging needs of the world. */
export interface JudgingPort {
  reading(): PolicyReading;
  author(): string | null;
  codebook(): Codebook;
  decide(request: Omit<Request<'decision.add'>, 'policyId'>): Promise<Decision>;
  /** Show what now stands on a clause of this policy. */
  show(span: Span, decision: Decision | null): void;
}

/**
 * Where the person is, and for how long: `spentMs` is null where nobody measures. `goOn` leads on in the list that is gone through, told what was
 * done; null where there is none, and it goes on in the policy.
 */
export interface JudgingPlace {
  readonly focus: number | null;
  readonly filter: Filter;
  readonly spentMs: number | null;
  readonly goOn: ((said: string) => Promise<void>) | null;
}

type Change = (change: { readonly said?: string; readonly focus?: number }) => void;

/** Store what a person says of the clause in focus, show it, and go on where that belongs to it. */
export async function judge(
  port: JudgingPort,
  { focus, filter, spentMs, goOn }: JudgingPlace,
  set: Change,
  judgement: Judgement,
): Promise<void> {
  const segment = focus === null ? undefined : port.reading().segments[focus];
  if (segment === undefined) return;
  if (!isLabelled(segment.kind)) return set({ said: 'Only clauses and list items carry labels.' });
  if (!isShown(segment) && judgement.do !== 'toggle' && judgement.do !== 'none') {
    const why = judgement.do === 'note' ? 'A note is kept with a decision' : 'Nothing is suggested here';
    return set({ said: `${why}: choose labels, or “None applies”.` });
  }
  const labels = toAskedLabels(port.codebook(), segment, judgement);
  const goesOn = judgement.do === 'confirm' || judgement.do === 'unsure';
  const certainty = toCertainty(ownDecision(segment, port.author()), judgement);
  if (judgement.do !== 'confirm' || !isConfirmedBy(segment, port.author())) {
    const { start, end } = segment;
    const note = judgement.do === 'note' ? judgement.note.trim() : ownDecision(segment, port.author())?.note;
    const decided = await port.decide({
      start,
      end,
      labels,
      action: goesOn ? 'confirm' : 'set',
      suggestionShown: segment.prediction !== null,
      certainty,
      ...(note === undefined || note === '' ? {} : { note }),
      ...(spentMs === null ? {} : { spentMs }),
    });
    port.show(segment, decided);
  }
  const said = `${toDeed(judgement, certainty)}: ${toNames(port.codebook(), labels)}.`;
  set({ said });
  if (!goesOn) return;
  if (goOn !== null) return goOn(said);
  const next = findStep(port.reading().segments, focus, 'next', (s) => isLabelled(s.kind) && passes(s, filter));
  if (next === null) set({ said: `${said} This was the last clause here.` });
  else set({ focus: next });
}

/** Whether there is anything to confirm, or to write a note to: without it, Enter must not come to mean that none applies. */
export function isShown({ decision, prediction }: ReaderSegment): boolean {
  return decision !== null || prediction !== null;
}

function ownDecision({ decision }: ReaderSegment, author: string | null): Decision | null {
  return decision !== null && decision.author === author && decision.verdict !== true ? decision : null;
}

/** Changing a label says nothing of how sure one is; a note on what one has not decided is no decision to be sure of. */
function toCertainty(own: Decision | null, judgement: Judgement): Certainty {
  if (judgement.do === 'unsure') return 'unsure';
  if (judgement.do === 'confirm') return 'sure';
  if (judgement.do === 'note') return own === null ? 'unsure' : (own.certainty ?? 'sure');
  return own?.certainty ?? 'sure';
}

function toDeed(judgement: Judgement, certainty: Certainty): string {
  if (judgement.do === 'note') return certainty === 'unsure' ? 'Noted; the labels count as unsure' : 'Noted';
  if (judgement.do === 'unsure') return 'Marked as unsure';
  return judgement.do === 'confirm' ? 'Confirmed' : 'Set';
}

/** What is decided now is said in the labels of today: one that is not in use any more falls away. */
function toAskedLabels(codebook: Codebook, segment: ReaderSegment, judgement: Judgement): readonly LabelId[] {
  const active = new Set(listActive(codebook).map(({ id }) => id));
  const shown = toLabelsInForce(segment).filter((id) => active.has(id));
  if (judgement.do === 'none') return [];
  if (judgement.do !== 'toggle') return shown;
  const { label } = judgement;
  return shown.includes(label) ? shown.filter((id) => id !== label) : toCurrentLabels(codebook, [...shown, label]);
}

/** Confirming twice says nothing new, so Enter on what one has confirmed only goes on. */
function isConfirmedBy(segment: ReaderSegment, author: string | null): boolean {
  const own = ownDecision(segment, author);
  return own !== null && own.action === 'confirm' && own.certainty !== 'unsure';
}

/** Labels by their names in the codebook, for a sentence. */
export function toNames({ labels: known }: Codebook, labels: readonly LabelId[]): string {
  const names = known.filter(({ id }) => labels.includes(id)).map(({ short }) => short);
  return names.length === 0 ? 'none applies' : names.join(', ');
}
