import type { AspectId } from '../../../contract/findings.ts';
import type { FoundFact } from '../finding.ts';

/** A fact with the aspect whose cell shows it. */
export interface PlacedFact {
  readonly aspect: AspectId;
  readonly fact: FoundFact;
}
