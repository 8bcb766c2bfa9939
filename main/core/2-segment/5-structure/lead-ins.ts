import type { Span } from '../../../contract/types.ts';

/** A sentence that items below it may complete, with the depth of the unit that it stands in: -1 for a paragraph. */
export interface OpenLeadIn {
  readonly depth: number;
  readonly span: Span;
}

/** Lead-ins that are open at the present place, outermost first. */
export type LeadIns = readonly OpenLeadIn[];

/** Most lead-ins held open at once. */
const DEEPEST = 12;
const AWAITS = /(?::|[—–]|[\p{L}\p{N}])["”’')*_\s]*$/u;
const NAMES_LIST = /\b(?:follow(?:s|ing)|below|these|includ(?:e|es|ing)|such as)\b[^.]*\.["”’')*_\s]*$/i;

/** Whether a sentence opens a list: it ends in a colon or without an end, or speaks of what follows. */
export function isLeadIn(sentence: string): boolean {
  return sentence.endsWith('.')
    ? NAMES_LIST.test(sentence.slice(-120))
    : AWAITS.test(sentence.slice(-20)) || NAMES_LIST.test(sentence.slice(-120));
}

/** The lead-in of an item at this depth, or null. */
export function findLeadIn(open: LeadIns, depth: number): Span | null {
  return open.findLast((leadIn) => leadIn.depth < depth)?.span ?? null;
}

/** What stays open behind a unit at this depth, whose last sentence is `span`. */
export function reopen(open: LeadIns, depth: number, span: Span, isOpen: boolean): LeadIns {
  const above = open.filter((leadIn) => leadIn.depth < depth);
  return isOpen ? [...above.slice(-DEEPEST), { depth, span }] : above;
}
