import { listAspects } from './aspects.ts';
import { DETECTORS } from './detector-list.ts';
import { TERM_FACTS } from './facts/term-rules.ts';
import { VOTES_ID } from './votes/vote-model.ts';
import { WORD_SETS } from './word-sets.ts';

/** To be raised whenever code, and not only a list of rules, comes to find something else. */
const REVISION = 5;

/** All that finding goes by, as one string: what was found by other rules need not be what these find. About 200,000 code units. */
export function describeFinder(): string {
  return JSON.stringify([REVISION, listAspects(), DETECTORS, TERM_FACTS, WORD_SETS, VOTES_ID]);
}
