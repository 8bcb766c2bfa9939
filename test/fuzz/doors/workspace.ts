import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LacunaError } from '../../../main/contract/errors.ts';
import { toDecisionId, toPolicyId } from '../../../main/contract/decode.ts';
import { appendDecision } from '../../../main/store/decisions.ts';
import { openWorkspace } from '../../../main/store/open.ts';
import { refusing } from '../../../main/store/refusals.ts';
import type { Door } from '../door.ts';
import { drawBelow, drawOne, mutate } from '../mutate.ts';

const WORDS = [
  'SQLite format 3\0',
  'CREATE TABLE ',
  'decision',
  '\0\0\0\0',
  '\xff\xff\xff\xff',
  '\r',
  '\x0d\0\0',
  'sqlite_schema',
];

function makeWorkspace(file: string): { readonly main: Buffer; readonly log: Buffer } {
  const db = openWorkspace(file);
  for (let at = 0; at < 40; at += 1) {
    appendDecision(db, {
      id: toDecisionId(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`),
      policyId: toPolicyId('a'.repeat(64)),
      start: at * 10,
      end: at * 10 + 9,
      quote: 'We share.',
      labels: ['sharing'],
      action: 'set',
      author: 'Ada',
      decidedAt: '2026-01-01T00:00:00.000Z',
      codebookRevision: 1,
      suggestion: null,
      origin: null,
    });
    if (at === 30) db.pragma('wal_checkpoint(TRUNCATE)');
  }
  const made = { main: readFileSync(file), log: readFileSync(`${file}-wal`) };
  db.close();
  return made;
}

/** Workspace files from elsewhere, some with a write-ahead log beside them: opened and read through, or refused. */
export function openWorkspaces(): Door {
  // In memory where that can be had: a hundred thousand files would wear a disk.
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lacuna-fuzz-'));
  const { main, log } = makeWorkspace(path.join(folder, 'sound.lacuna'));
  const clear = (): void => {
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  };
  return {
    abreast: 1,
    async attempt(random) {
      clear();
      const file = path.join(folder, 'w.lacuna');
      const spoilsLog = random() < 0.3;
      // Half the changes hit the first pages, which say what all others are.
      const split = random() < 0.5 ? 4096 * (1 + drawBelow(random, 3)) : main.length;
      const head = mutate(random, main.subarray(0, split), WORDS);
      const bytes = Buffer.concat([spoilsLog ? main.subarray(0, split) : head, main.subarray(split)]);
      writeFileSync(file, bytes);
      if (spoilsLog) writeFileSync(`${file}-wal`, mutate(random, log, WORDS));
      else if (random() < 0.2) writeFileSync(`${file}-wal`, log);
      if (random() < 0.05) writeFileSync(`${file}-journal`, drawOne(random, [log, head, 'x'.repeat(600)]));
      try {
        readThrough(file);
        return { sizeBytes: bytes.length, outcome: 'taken' };
      } catch (error) {
        if (error instanceof LacunaError) return { sizeBytes: bytes.length, outcome: error.code };
        throw error;
      }
    },
    close: async () => rmSync(folder, { recursive: true }),
  };
}

function readThrough(file: string): void {
  const db = openWorkspace(file);
  try {
    refusing(() => {
      for (const table of ['decision', 'policy', 'setting', 'codebook_change', 'judgement']) {
        db.prepare(`SELECT * FROM ${table}`).all();
      }
    });
  } finally {
    db.close();
  }
}
