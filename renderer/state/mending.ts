import type { PolicyReading, ReaderSegment, SegmentKind, Span } from '../../main/contract/types.ts';
import { findFirstPlace, findNextPlace, findPlaceAt, type CaretStep } from '../text/cut-places.ts';
import { toKindPhrase } from '../text/kind-names.ts';

/** What is being asked of the person: where to cut (an offset into the policy's text), or what the segment is. */
export type Mending = { readonly do: 'cut'; readonly at: number } | { readonly do: 'rekind' };

/** What a person asks about the cutting of the segment in focus. */
export type MendIntent =
  | { readonly do: 'cut' | 'split' | 'merge' | 'ask-kind' | 'leave' }
  | { readonly do: 'caret'; readonly by: CaretStep; readonly way: 1 | -1 }
  | { readonly do: 'caret-to'; readonly offset: number }
  | { readonly do: 'rekind'; readonly kind: SegmentKind; readonly level?: number };

/** The calls that mend; each settles when the policy has been fetched anew. */
export interface MendPort {
  reading(): PolicyReading;
  split(span: Span, at: number): Promise<void>;
  merge(span: Span): Promise<void>;
  rekind(span: Span, kind: SegmentKind, level: number | undefined): Promise<void>;
}

/** What mending changes of the session. */
export interface MendState {
  readonly mending: Mending | null;
  readonly said: string;
}

const INTENTS: ReadonlySet<string> = new Set<MendIntent['do']>([
  'cut',
  'split',
  'merge',
  'ask-kind',
  'leave',
  'caret',
  'caret-to',
  'rekind',
]);

/** Whether something that was asked for is about the cutting of the text. */
export function isMendIntent(intent: { readonly do: string }): intent is MendIntent {
  return INTENTS.has(intent.do);
}

/** Do what was asked about the segment in focus. Rejects when the call is refused. */
export function mend(
  port: MendPort,
  segment: ReaderSegment,
  mending: Mending | null,
  intent: MendIntent,
  set: Tell,
): Promise<void> | void {
  const words = port.reading().text.slice(segment.start, segment.end);
  const place = (at: number | null): void =>
    set(
      at === null
        ? { said: 'There is only one word here, so that nothing can be cut.' }
        : { mending: { do: 'cut', at: segment.start + at }, said: toCutWords(words, at) },
    );
  const caret = mending?.do === 'cut' ? mending.at - segment.start : null;
  switch (intent.do) {
    case 'cut':
      return place(findFirstPlace(words));
    case 'caret':
      return caret === null ? undefined : place(findNextPlace(words, caret, intent.by, intent.way));
    case 'caret-to':
      return caret === null ? undefined : place(findPlaceAt(words, intent.offset));
    case 'leave':
      return set({ mending: null, said: 'Nothing was changed.' });
    case 'ask-kind':
      return set({
        mending: { do: 'rekind' },
        said: `This is ${toKindPhrase(segment.kind)}. Press the key beside what it is, or the level of a heading.`,
      });
    case 'split':
      return splitAt(port, segment, caret, set);
    case 'merge':
      return join(port, segment, set);
    case 'rekind':
      return rename(port, segment, intent, set);
  }
}

type Renaming = Extract<MendIntent, { do: 'rekind' }>;
type Tell = (change: Partial<MendState>) => void;

async function splitAt(port: MendPort, segment: ReaderSegment, caret: number | null, set: Tell): Promise<void> {
  set({ mending: null });
  if (caret === null) return;
  await port.split(segment, segment.start + caret);
  set({ said: 'Split in two. The first part is in focus.' });
}

async function join(port: MendPort, segment: ReaderSegment, set: Tell): Promise<void> {
  set({ mending: null });
  await port.merge(segment);
  set({ said: 'Joined with what followed.' });
}

async function rename(port: MendPort, segment: ReaderSegment, { kind, level }: Renaming, set: Tell): Promise<void> {
  const what = `${toKindPhrase(kind)}${level === undefined ? '' : ` of level ${level}`}`;
  set({ mending: null });
  if (kind === segment.kind && (level ?? segment.level) === segment.level)
    return set({ said: `It is ${what} already.` });
  await port.rekind(segment, kind, level);
  set({ said: `It is ${what} now.` });
}

const NEAR = 24;

function toCutWords(words: string, at: number): string {
  const before = words.slice(0, at).trimEnd().slice(-NEAR);
  const after = words.slice(at, at + NEAR).trimEnd();
  return `Cut between “…${before}” and “${after}…”.`;
}
