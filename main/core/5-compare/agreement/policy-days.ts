import type { LabelId } from '../../../contract/labels.ts';
import { masiDistance } from './set-distance.ts';

/** What an annotator said of a clause, and when. */
export interface TimedWord {
  /** The clause’s number, different for each. */
  readonly clause: number;
  readonly annotator: string;
  readonly labels: readonly LabelId[];
  /** Milliseconds from 1970, by whatever clock. */
  readonly atMs: number;
}

/** A set of labels as a string, by {@link toSetKey}. */
type SetKey = string;

/** One day’s part of what was said of a policy. */
export interface DayTally {
  /** Answers that were given on the day, and still are the annotator’s, by their labels. */
  readonly answers: Map<SetKey, number>;
  /** By how much the sums of agreement rose on the day, or fell. */
  readonly agreement: AgreementSums;
}

/**
 * What Krippendorff’s alpha is made of, as in `krippendorffAlpha`: the clauses that two or more had judged, their answers, the distances (MASI)
 * between these, and how often each answer is among them. Sums of parts are the sums of the whole.
 */
export interface AgreementSums {
  clauses: number;
  ratings: number;
  disagreed: number;
  readonly values: Map<SetKey, number>;
}

/** What was said of a policy, by days in UTC, counted from 1 January 1970; and the clauses that each annotator has judged. */
export interface PolicyDays {
  readonly days: ReadonlyMap<number, DayTally>;
  readonly done: ReadonlyMap<string, number>;
}

const DAY_MS = 86_400_000;

/** The same string for the same labels in whatever order. */
export function toSetKey(labels: readonly LabelId[]): SetKey {
  return labels.length < 2 ? (labels[0] ?? '') : labels.toSorted().join(' ');
}

/** The labels that a key stands for. */
export function toLabelSet(key: SetKey): readonly LabelId[] {
  return key === '' ? [] : (key.split(' ') as LabelId[]);
}

/** No agreement counted yet. */
export function startSums(): AgreementSums {
  return { clauses: 0, ratings: 0, disagreed: 0, values: new Map() };
}

/**
 * Count the words on one policy’s clauses day by day. The words of one clause and annotator come in the log’s order, whatever their times are: the
 * last is the answer, and what was said before it in the log is never put in its place, even if its clock was ahead.
 */
export function countByDay(words: readonly TimedWord[]): PolicyDays {
  const days = new Map<number, DayTally>();
  const done = new Map<string, number>();
  const clauses = new Map<number, Map<string, { rank: number; key: SetKey }>>();
  const toDistance = rememberDistances();
  const tallyOf = (atMs: number): DayTally => {
    const day = Math.floor(atMs / DAY_MS);
    const tally = days.get(day) ?? { answers: new Map<SetKey, number>(), agreement: startSums() };
    days.set(day, tally);
    return tally;
  };
  const ranked = words.map((word, rank) => ({ word, rank })).toSorted((a, b) => a.word.atMs - b.word.atMs);
  for (const { word, rank } of ranked) {
    const said = clauses.get(word.clause) ?? new Map<string, { rank: number; key: SetKey }>();
    clauses.set(word.clause, said);
    if ((said.get(word.annotator)?.rank ?? -1) > rank) continue;
    const { agreement } = tallyOf(word.atMs);
    weigh(agreement, said, -1, toDistance);
    said.set(word.annotator, { rank, key: toSetKey(word.labels) });
    weigh(agreement, said, 1, toDistance);
  }
  for (const said of clauses.values()) {
    for (const [annotator, { rank, key }] of said) {
      add(tallyOf(words[rank]?.atMs ?? 0).answers, key, 1);
      done.set(annotator, (done.get(annotator) ?? 0) + 1);
    }
  }
  return { days, done };
}

/** Adds to one of some counts; those that come to 0 are taken out. */
export function add(counts: Map<string, number>, key: string, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

type ToDistance = (a: SetKey, b: SetKey) => number;

function weigh(
  sums: AgreementSums,
  said: ReadonlyMap<string, { readonly key: SetKey }>,
  sign: 1 | -1,
  toDistance: ToDistance,
): void {
  if (said.size < 2) return;
  const keys = [...said.values()].map(({ key }) => key);
  sums.clauses += sign;
  sums.ratings += sign * keys.length;
  let apart = 0;
  keys.forEach((key, at) => {
    add(sums.values, key, sign);
    for (const other of keys.slice(at + 1)) apart += 2 * toDistance(key, other);
  });
  sums.disagreed += (sign * apart) / (keys.length - 1);
}

/** MASI distances by the keys of sets, each worked out once. */
export function rememberDistances(): ToDistance {
  const known = new Map<string, number>();
  return (a, b) => {
    if (a === b) return 0;
    const pair = a < b ? `${a}|${b}` : `${b}|${a}`;
    const held = known.get(pair) ?? masiDistance(toLabelSet(a), toLabelSet(b));
    known.set(pair, held);
    return held;
  };
}
