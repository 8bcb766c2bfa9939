// Makes the table of policy words that alignment uses: how rare each is, and a vector for each, from clauses that nobody has labelled.
// node test/support/policy-vectors.ts CLAUSES.jsonl.gz OUT.json — the same clauses give the same file.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { toClauseWords, toTopicWords } from '../../main/core/5-compare/align/clause-words.ts';
import { findOwnNames } from '../../main/core/5-compare/align/own-names.ts';

const DIMENSIONS = 48;
const WINDOW = 6;
const MOST_WORDS = 8000;
const FEWEST_CLAUSES = 8;
const ROUNDS = 12;
/** Smoothing of the context's frequency (Levy, Goldberg and Dagan 2015). */
const CONTEXT_POWER = 0.75;

interface Line {
  readonly doc: string;
  readonly text: string;
}

const [from = '', to = ''] = process.argv.slice(2);
const lines = gunzipSync(readFileSync(from))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const clauses = readClauses(lines);
const { words, frequencies } = chooseWords(clauses);
const rows = toPpmi(words, clauses);
const vectors = decompose(rows, words.length);
const data = {
  clauses: clauses.length,
  dimensions: DIMENSIONS,
  words: words.join(' '),
  frequencies: frequencies.join(' '),
  vectors: quantise(vectors),
};
writeFileSync(to, `${JSON.stringify(data, null, 2)}\n`);

function readClauses(all: readonly Line[]): readonly (readonly string[])[] {
  const texts = new Set<string>();
  return [...Map.groupBy(all, ({ doc }) => doc).values()].flatMap((own) => {
    const names = findOwnNames(own.map(({ text }) => text).join('\n'), null);
    return own.flatMap(({ text }) => {
      const topic = toTopicWords(toClauseWords(text, names));
      const key = topic.join(' ');
      // Boilerplate that many policies share would drown the rest.
      if (texts.has(key)) return [];
      texts.add(key);
      return [topic];
    });
  });
}

function chooseWords(all: readonly (readonly string[])[]): { words: string[]; frequencies: number[] } {
  const counts = new Map<string, number>();
  for (const clause of all) for (const word of new Set(clause)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const chosen = [...counts]
    .filter(([word, count]) => count >= FEWEST_CLAUSES && /^[a-z<][a-z>.]*$/.test(word) && word.length <= 24)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS);
  return { words: chosen.map(([word]) => word), frequencies: chosen.map(([, count]) => count) };
}

type Row = { readonly columns: Int32Array; readonly values: Float64Array };

function toPpmi(chosen: readonly string[], all: readonly (readonly string[])[]): readonly Row[] {
  const numbers = new Map(chosen.map((word, at) => [word, at]));
  const counts = chosen.map(() => new Map<number, number>());
  for (const clause of all) {
    const known = clause.map((word) => numbers.get(word) ?? -1);
    known.forEach((word, at) => {
      if (word < 0) return;
      for (let on = at + 1; on <= Math.min(at + WINDOW, known.length - 1); on += 1) {
        const other = known[on]!;
        if (other < 0 || other === word) continue;
        const weight = 1 / Math.sqrt(on - at);
        counts[word]!.set(other, (counts[word]!.get(other) ?? 0) + weight);
        counts[other]!.set(word, (counts[other]!.get(word) ?? 0) + weight);
      }
    });
  }
  const sums = counts.map((row) => [...row.values()].reduce((sum, value) => sum + value, 0));
  const smooth = sums.map((sum) => sum ** CONTEXT_POWER);
  const all2 = smooth.reduce((sum, value) => sum + value, 0);
  return counts.map((row, word) => {
    const kept = [...row]
      .map(([other, count]) => {
        const one = Math.log((count * all2) / (sums[word]! * smooth[other]!));
        const two = Math.log((count * all2) / (sums[other]! * smooth[word]!));
        return [other, Math.max(0, (one + two) / 2)] as const;
      })
      .filter(([, value]) => value > 0)
      .toSorted(([a], [b]) => a - b);
    return {
      columns: Int32Array.from(kept, ([other]) => other),
      values: Float64Array.from(kept, ([, value]) => value),
    };
  });
}

/** The strongest directions of a symmetric matrix by orthogonal iteration; rows scaled by the root of their strength. */
function decompose(matrix: readonly Row[], size: number): Float64Array {
  let seed = 1;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return (seed >>> 8) / 2 ** 24 - 0.5;
  };
  let basis: Float64Array = Float64Array.from({ length: size * DIMENSIONS }, random);
  const strengths = new Float64Array(DIMENSIONS);
  for (let round = 0; round < ROUNDS; round += 1) {
    basis = multiply(matrix, basis, size);
    orthonormalise(basis, size, strengths);
  }
  return basis.map((value, at) => value * Math.sqrt(Math.abs(strengths[at % DIMENSIONS]!)));
}

function multiply(matrix: readonly Row[], basis: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size * DIMENSIONS);
  matrix.forEach(({ columns, values }, row) => {
    for (let at = 0; at < columns.length; at += 1) {
      const [value, from2] = [values[at]!, columns[at]! * DIMENSIONS];
      for (let on = 0; on < DIMENSIONS; on += 1) out[row * DIMENSIONS + on]! += value * basis[from2 + on]!;
    }
  });
  return out;
}

/** Gram and Schmidt, in place; `strengths` takes each column's length, which comes to its eigenvalue. */
function orthonormalise(basis: Float64Array, size: number, strengths: Float64Array): void {
  for (let column = 0; column < DIMENSIONS; column += 1) {
    for (let before = 0; before < column; before += 1) {
      let product = 0;
      for (let row = 0; row < size; row += 1)
        product += basis[row * DIMENSIONS + column]! * basis[row * DIMENSIONS + before]!;
      for (let row = 0; row < size; row += 1)
        basis[row * DIMENSIONS + column]! -= product * basis[row * DIMENSIONS + before]!;
    }
    let squares = 0;
    for (let row = 0; row < size; row += 1) squares += basis[row * DIMENSIONS + column]! ** 2;
    strengths[column] = Math.sqrt(squares);
    for (let row = 0; row < size; row += 1) basis[row * DIMENSIONS + column]! /= strengths[column]!;
  }
}

/** Each vector at length 127, in whole numbers, all as base64. */
function quantise(all: Float64Array): string {
  const bytes = new Int8Array(all.length);
  for (let row = 0; row < all.length; row += DIMENSIONS) {
    let squares = 0;
    for (let on = 0; on < DIMENSIONS; on += 1) squares += all[row + on]! ** 2;
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    let most = 0;
    for (let on = 0; on < DIMENSIONS; on += 1) most = Math.max(most, Math.abs(all[row + on]! * scale));
    for (let on = 0; on < DIMENSIONS; on += 1)
      bytes[row + on] = Math.round((all[row + on]! * scale * 127) / (most || 1));
  }
  return Buffer.from(bytes.buffer).toString('base64');
}
