import type { Matrix } from '../features/matrix.ts';

/**
 * What is to be learned. `targets` holds a number for each row and label, rows one after the other: 1 if they go together, else 0;
 * or how likely that is, where nobody said.
 * `ends` says up to where each row is read: its context is left out of some, so that the model can do without.
 */
export interface Problem {
  readonly matrix: Matrix;
  readonly targets: Float32Array;
  readonly labelCount: number;
  readonly ends: Int32Array;
  /** How much each row counts for the network. */
  readonly weights: Float32Array;
}
