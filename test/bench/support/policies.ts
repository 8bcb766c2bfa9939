import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTrainingData } from '../../../main/api/training-data.ts';
import { createRandom } from '../../../main/core/3-label/random.ts';
import type { LabelledClause } from '../../../main/core/3-label/train.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
/** The longest run of sentences set as one paragraph. */
const PARAGRAPH = 4;

/** The labelled clauses that the repository ships: invented policies, and the five provided ones. */
export function readShippedClauses(): readonly LabelledClause[] {
  const names = ['corpus/training/own.jsonl', 'corpus/training/provided.jsonl'];
  return parseTrainingData(names.map((name) => ({ name, bytes: readFileSync(path.join(ROOT, name)) }))).clauses;
}

/** The five provided policies as files. */
export function readProvidedPolicies(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const names = globSync('corpus/*.txt', { cwd: ROOT }).toSorted();
  return names.map((name) => ({
    name: path.basename(name),
    bytes: new Uint8Array(readFileSync(path.join(ROOT, name))),
  }));
}

/** A policy's clauses as its text: headings, lead-ins over their items, the rest in paragraphs. */
function toPolicyLines(clauses: readonly LabelledClause[], random: () => number): readonly string[] {
  const lines: string[] = [];
  let [heading, leadIn, room]: [string | null, string | null, number] = [null, null, 0];
  for (const clause of clauses) {
    const above = clause.headings.at(-1) ?? null;
    if (above !== heading && above !== null) lines.push('', above, '');
    if (clause.leadIn !== null && clause.leadIn !== leadIn) lines.push(clause.leadIn);
    const flows = clause.leadIn === null && above === heading && room > 0 && leadIn === null;
    if (flows) lines.push(`${lines.pop() ?? ''} ${clause.text}`);
    else lines.push(clause.leadIn === null ? clause.text : `* ${clause.text}`);
    room = flows ? room - 1 : Math.floor(random() * PARAGRAPH);
    [heading, leadIn] = [above, clause.leadIn];
  }
  return lines;
}

/** The line with a reference before its last mark, so that hardly two lines are the same: a cache must not be what is measured. */
function makeDistinct(line: string, reference: number): string {
  return /[.;:!?]$/.test(line) ? `${line.slice(0, -1)} (ref. ${reference})${line.slice(-1)}` : line;
}

/**
 * Policies of at least so many bytes together: the shipped ones again and again in a drawn order, each line that ends a sentence with a number of its own.
 * The same seed gives the same policies.
 */
export function writePolicies(sizeBytes: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const invented = [...Map.groupBy(readShippedClauses(), ({ doc }) => doc)].filter(([doc]) => doc.startsWith('own'));
  const sources = [
    ...readProvidedPolicies().map(({ bytes }) => new TextDecoder().decode(bytes).split('\n')),
    ...invented.map(([, clauses]) => toPolicyLines(clauses, random)),
  ];
  const policies: string[] = [];
  let [size, reference] = [0, 1000];
  while (size < sizeBytes) {
    const lines = sources[Math.floor(random() * sources.length)]!;
    const policy = lines.map((line) => makeDistinct(line, (reference += 1))).join('\n');
    policies.push(policy);
    size += Buffer.byteLength(policy);
  }
  return policies;
}
