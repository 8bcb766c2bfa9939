import type { AspectId } from '../aspects.ts';
import type { Fact } from '../finding.ts';

/** A fact with the aspect whose cell shows it. */
export interface PlacedFact {
  readonly aspect: AspectId;
  readonly fact: Fact;
}
