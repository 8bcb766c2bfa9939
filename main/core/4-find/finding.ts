import type { Fact } from '../../contract/findings.ts';

/** A fact as the detectors find it: its words are read from the text when all is found. */
export type FoundFact = Omit<Fact, 'quote'>;
