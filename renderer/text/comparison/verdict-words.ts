import type { AspectCell } from '../../../main/contract/comparison.ts';
import type { CellState, LeftGap } from '../../../main/contract/types.ts';
import { toDay } from '../policy-names.ts';

const VERDICTS: Readonly<Record<CellState, string>> = {
  stated: '',
  partial: 'It says part of what is asked, or says it with a condition that empties it.',
  denied: 'It says that this does not happen. That tells the reader, and is no gap.',
  deferred: 'It sends the reader to another document for this.',
  silent: 'Nothing found: the whole policy is in hand, and it is silent on this.',
  'not-held': 'Nothing found, but the text in hand is not the whole policy: this is not a gap.',
};

const DOUBT =
  'In doubt: the rules hear nothing, but a model takes this clause for saying it, at least in part. Read it, then confirm or overrule.';

/** What a cell's state means, in a sentence; empty where its name says it all. */
export function toVerdictWords({ state, doubtful }: Pick<AspectCell, 'state' | 'doubtful'>): string {
  return doubtful ? DOUBT : VERDICTS[state];
}

/** Who judged a cell, when, and what they noted; of a judgement carried over, who judged the older version and who carried it over. */
export function toDecisionWords({ verdict, author, decidedAt, note, origin }: LeftGap): string {
  const did = verdict === 'confirm' ? 'Confirmed' : 'Overruled';
  const first = origin ?? { author, decidedAt };
  const carried = origin === null ? '' : ` of the older version, carried over by ${author}`;
  const said = note === '' ? '' : `: ${note}`;
  return `${did} by ${first.author}, ${toDay(first.decidedAt.slice(0, 10))}${carried}${said}`;
}
