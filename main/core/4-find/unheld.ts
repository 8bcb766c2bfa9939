import type { AspectId, Finding } from '../../contract/findings.ts';

/** What is said of an aspect where the text tells nothing of it either way: never a gap. */
export function toUnheld(aspect: AspectId): Finding {
  return { aspect, state: 'not-held', evidence: [], facts: [], nearest: [], doubtful: false };
}
