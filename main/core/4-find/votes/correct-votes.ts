import type { AspectId } from '../../../contract/findings.ts';
import type { ClauseInContext } from '../../3-label/clause-context.ts';
import type { Matrix } from '../../3-label/features/matrix.ts';
import { type Lessons, learnCorrection } from '../../3-label/learn/correction.ts';
import { addLinearScores, type LinearWeights } from '../../3-label/learn/linear.ts';
import type { JudgedClause } from './vote-sources.ts';

/** What is known of one clause, by the place of the aspect: whether it speaks of it, and how much that counts. `fold` tells read policies apart in turns. */
export interface Lesson {
  readonly clause: ClauseInContext;
  readonly known: ReadonlyMap<number, { readonly said: boolean; readonly counts: number }>;
  readonly fold: number | null;
}

/** How much a mistake weighs against the size of the correction. */
const COST = 30;
/** A linear model's raw score, stretched to about the log-odds that it stands for. */
const STRETCH = 2;
/** More walks than a correction of few lessons needs: mistakes weigh much here. */
const PASSES = 12;

/** Every aspect of a judged clause is known: what its reader did not name, it does not say. */
export function toLesson({ clause, said, unsure }: JudgedClause, aspects: readonly AspectId[]): Lesson {
  const known = aspects.map((aspect, place) => {
    return [place, { said: said.includes(aspect), counts: unsure.includes(aspect) ? 0.5 : 1 }] as const;
  });
  return { clause, known: new Map(known), fold: null };
}

/** Lessons laid out for learning what is to be added to a linear model's scores. `matrix` holds a row for each lesson. */
export function toLessons(lessons: readonly Lesson[], matrix: Matrix, heard: LinearWeights): Lessons {
  const labelCount = heard.biases.length;
  const targets = new Uint8Array(lessons.length * labelCount);
  const counts = new Float32Array(targets.length);
  const base = new Float64Array(targets.length);
  for (const [row, { known }] of lessons.entries()) {
    addLinearScores(
      heard,
      matrix,
      row,
      matrix.starts[row + 1]!,
      base.subarray(row * labelCount, (row + 1) * labelCount),
    );
    for (const [place, lesson] of known) {
      targets[row * labelCount + place] = Number(lesson.said);
      counts[row * labelCount + place] = lesson.counts;
    }
  }
  return { matrix, targets, counts, base: base.map((score) => score * STRETCH), cost: COST, labelCount };
}

/** The linear model with what the lessons of `rows` teach on top of it. The same lessons, rows and seed give the same weights. */
export function correct(heard: LinearWeights, lessons: Lessons, rows: Int32Array, seed: number): LinearWeights {
  const learned = learnCorrection(lessons, rows, seed, PASSES);
  return {
    weights: heard.weights.map((weight, at) => weight * STRETCH + learned.weights[at]!),
    biases: heard.biases.map((bias, at) => bias * STRETCH + learned.biases[at]!),
  };
}
