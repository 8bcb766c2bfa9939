import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { alignFiles, type PairRow, readAlignable, type AlignableFile } from '../../../../main/api/align-files.ts';
import { loadModel } from '../../../../main/host/model-folder.ts';
import BLIND from '../../../fixtures/alignment/blind-pairs.json' with { type: 'json' };
import GOLD from '../../../fixtures/alignment/provided-pairs.json' with { type: 'json' };

const ROOT = path.join(import.meta.dirname, '../../../..');
type Entry = readonly [a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number];
type List = Readonly<Record<keyof typeof GOLD, readonly unknown[]>>;
const entriesOf = (kind: keyof typeof GOLD, list: List = GOLD): readonly Entry[] => list[kind] as readonly Entry[];
const KINDS = ['near-verbatim', 'same-meaning', 'apart'] as const;
const ALL = [GOLD, BLIND].flatMap((list) => KINDS.flatMap((kind) => entriesOf(kind, list)));

const files = new Map<string, AlignableFile>();
const aligned = new Map<string, readonly PairRow[]>();

beforeAll(async () => {
  const model = await loadModel(path.join(ROOT, 'models/default'));
  for (const name of new Set(ALL.flatMap(([a, , , b]) => [a, b]))) {
    files.set(name, await readAlignable({ name, bytes: readFileSync(path.join(ROOT, 'corpus', name)) }, model));
  }
}, 60_000);

function align(a: string, b: string): readonly PairRow[] {
  const key = `${a} ${b}`;
  const [one, other] = [files.get(a), files.get(b)];
  if (one === undefined || other === undefined) throw new RangeError(key);
  const pairs = aligned.get(key) ?? alignFiles(one, other).pairs;
  aligned.set(key, pairs);
  return pairs;
}

function countFound(kind: keyof typeof GOLD, grades: readonly string[], list: List = GOLD): number {
  // A clause stands for those that repeat it.
  const isAt = (side: 'a' | 'b', pair: PairRow, start: number): boolean =>
    [pair[side], ...pair.repeats[side]].some((span) => span.start === start);
  return entriesOf(kind, list).filter(([a, aStart, , b, bStart]) =>
    align(a, b).some((pair) => isAt('a', pair, aStart) && isAt('b', pair, bStart) && grades.includes(pair.grade)),
  ).length;
}

describe('the provided policies, against pairs made by reading', () => {
  it('pairs what is near-verbatim, nearly always as such', () => {
    expect(entriesOf('near-verbatim')).toHaveLength(27);
    expect(countFound('near-verbatim', ['near-verbatim', 'same-meaning'])).toBe(27);
    expect(countFound('near-verbatim', ['near-verbatim'])).toBeGreaterThanOrEqual(26);
  });

  it('pairs five of six that say the same in other words', () => {
    expect(entriesOf('same-meaning')).toHaveLength(73);
    expect(countFound('same-meaning', ['near-verbatim', 'same-meaning'])).toBeGreaterThanOrEqual(63);
  });

  it('takes none of the clauses that must stay apart for the same', () => {
    expect(entriesOf('apart')).toHaveLength(41);
    expect(countFound('apart', ['near-verbatim', 'same-meaning'])).toBe(0);
  });
});

describe('the provided policies, against pairs that another reader made who did not know the program', () => {
  const SAME = ['near-verbatim', 'same-meaning'];

  it('pairs what is near-verbatim, and four of five that say the same in other words', () => {
    expect(entriesOf('near-verbatim', BLIND)).toHaveLength(29);
    expect(countFound('near-verbatim', SAME, BLIND)).toBe(29);
    expect(countFound('near-verbatim', ['near-verbatim'], BLIND)).toBeGreaterThanOrEqual(28);
    expect(entriesOf('same-meaning', BLIND)).toHaveLength(57);
    expect(countFound('same-meaning', SAME, BLIND)).toBeGreaterThanOrEqual(48);
  });

  it('takes none of the clauses that must stay apart for the same', () => {
    expect(entriesOf('apart', BLIND)).toHaveLength(39);
    expect(countFound('apart', SAME, BLIND)).toBe(0);
  });
});
