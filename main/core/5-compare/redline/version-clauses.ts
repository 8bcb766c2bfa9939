import { type Token, toTokens } from './tokens.ts';
import type { Span } from '../../../contract/types.ts';

/** A clause of one version, ready to be found again in the other. */
export interface VersionClause extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its words, without white space, quotation marks and markup: what must be equal for nothing to have changed. */
  readonly words: string;
  /** The lead-in's words and its own: items of two lists may say the same. */
  readonly key: string;
}

/** The words of a clause as {@link readVersionClause} takes it. */
export interface ClauseText extends Span {
  readonly text: string;
  readonly leadIn: string | null;
}

/** Read a clause of one version. */
export function readVersionClause({ start, end, text, leadIn }: ClauseText): VersionClause {
  const tokens = toTokens(text);
  const toKey = (all: readonly Token[]): string => all.map(({ key }) => key).join(' ');
  const words = toKey(tokens);
  return { start, end, text, tokens, words, key: `${leadIn === null ? '' : toKey(toTokens(leadIn))}\n${words}` };
}

/** Two clauses by their places in each version. `ratio` is the share of equal words. */
export interface VersionPair {
  readonly a: number;
  readonly b: number;
  readonly ratio: number;
}
