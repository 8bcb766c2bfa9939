import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseTrainingData } from '../../../main/api/training-data.ts';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import { toClausesInContext, type ClauseInContext } from '../../../main/core/3-label/clause-context.ts';
import { createRandom } from '../../../main/core/3-label/random.ts';
import type { LabelledClause } from '../../../main/core/3-label/train.ts';
import { readShippedClauses, writePolicies } from './policies.ts';

/** Where labelled clauses of real policies lie beside the repository, for those who have them. */
const REAL = path.join(import.meta.dirname, '../../../../shared/data');
/** One policy in so many is kept for testing. */
const HELD_OUT = 5;
const SPEED_CLAUSES = 20_000;
const SEED = 1;

/** Clauses to learn from, clauses of other policies to test on, and clauses without labels to time with. */
export interface LabelData {
  readonly name: string;
  readonly train: readonly LabelledClause[];
  readonly test: readonly LabelledClause[];
  readonly speed: readonly ClauseInContext[];
}

function shuffle<T>(values: readonly T[]): readonly T[] {
  const random = createRandom(SEED);
  const drawn = values.map((value) => ({ value, key: random() }));
  return drawn.toSorted((a, b) => a.key - b.key).map(({ value }) => value);
}

/** So many of the clauses, drawn the same way each time. */
export function drawClauses(clauses: readonly LabelledClause[], count: number): readonly LabelledClause[] {
  return shuffle(clauses).slice(0, count);
}

/** The clauses that the repository ships, split by policy. */
export async function readShipped(): Promise<LabelData> {
  const clauses = readShippedClauses();
  const docs = shuffle([...new Set(clauses.map(({ doc }) => doc))]);
  const heldOut = new Set(docs.filter((_, at) => at % HELD_OUT === 0));
  return {
    name: 'clauses that the repository ships',
    train: clauses.filter(({ doc }) => !heldOut.has(doc)),
    test: clauses.filter(({ doc }) => heldOut.has(doc)),
    speed: await readWrittenClauses(),
  };
}

async function readWrittenClauses(): Promise<readonly ClauseInContext[]> {
  const clauses: ClauseInContext[] = [];
  for (const policy of writePolicies(3e6, SEED)) {
    const { text, blocks } = await ingest(new TextEncoder().encode(policy), 'policy.txt');
    clauses.push(...toClausesInContext(text, segment({ text, blocks })).map(({ clause }) => clause));
  }
  return clauses.slice(0, SPEED_CLAUSES);
}

/** Clauses of real policies, where they lie beside the repository; else null. */
export function readReal(): LabelData | null {
  const [train, dev, unlabelled] = ['train.jsonl', 'dev.jsonl', 'unlabelled.jsonl.gz'].map((name) =>
    path.join(REAL, name),
  );
  if (train === undefined || dev === undefined || unlabelled === undefined || !existsSync(train)) return null;
  const parse = (file: string) => parseTrainingData([{ name: path.basename(file), bytes: readFileSync(file) }]).clauses;
  return { name: 'clauses of real policies', train: parse(train), test: parse(dev), speed: readUnlabelled(unlabelled) };
}

function readUnlabelled(file: string): readonly ClauseInContext[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n', SPEED_CLAUSES);
  return lines.map((line) => {
    const { heading, leadIn, text } = JSON.parse(line) as Readonly<Record<'heading' | 'leadIn' | 'text', string>>;
    const headings = heading === '' ? [] : [heading];
    return { text, headings, leadIn: leadIn === '' ? null : leadIn, previous: null, next: null };
  });
}
