import { expect, test } from 'vitest';
import type { Alignment, AlignmentObstacle } from '../../../../main/contract/alignment.ts';
import { toObstacleWords, toVersionObstacleWords } from '../../../../renderer/text/comparison/obstacle-words.ts';
import { makePolicy } from './support.ts';

const a = makePolicy(0, { name: 'kelp.txt', company: 'Kelp' });
const b = makePolicy(1, { name: 'tern.txt', company: 'Tern' });
const align = (obstacle: AlignmentObstacle | null): Alignment => ({
  a,
  b,
  obstacle,
  pairs: [],
  onlyA: [],
  onlyB: [],
  repeats: { a: [], b: [] },
});

test.for([
  [null, 'Kelp and Tern have no clauses in common.'],
  ['same-text', 'Kelp (kelp.txt) and Tern (tern.txt) are one and the same text: there is nothing to compare.'],
  ['a-not-english', 'Kelp is not in English, so that its clauses were not aligned with any others.'],
  ['b-not-english', 'Tern is not in English, so that its clauses were not aligned with any others.'],
] as const)('with the obstacle %s the reading pane says: %s', ([obstacle, words]) => {
  expect(toObstacleWords(align(obstacle))).toBe(words);
});

test.for([
  [null, null],
  ['same-text', 'kelp.txt and tern.txt are one and the same text: nothing changed.'],
  ['b-not-english', 'tern.txt is not in English: its clauses are compared by their words, and its aspects not at all.'],
] as const)('with the obstacle %s the page of changes says: %s', ([obstacle, words]) => {
  expect(toVersionObstacleWords({ a, b, obstacle })).toBe(words);
});
