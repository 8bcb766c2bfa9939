// Workspaces with and without a passphrase, all of whose decisions hold one sentence that can be looked for.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { toDecisionId, toPolicyId } from '../../main/contract/decode.ts';
import type { ErrorCode } from '../../main/contract/errors.ts';
import type { WorkspaceKey } from '../../main/contract/protection.ts';
import type { WritableDatabase } from '../../main/store/database.ts';
import { appendDecision } from '../../main/store/decisions.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { createTempFolder } from './temp-folder.ts';

/** Stands in every decision, and so must stand in no file. */
const SENTENCE = 'The heron keeps your letters for ninety days';
/** The moment of every decision and of the first backup. */
export const NOW = new Date('2026-05-01T12:00:00Z');

/** A path in a folder of its own. */
export const newFile = (): string => path.join(createTempFolder(), 'w.lacuna');

/** Open a workspace until the test is over. */
export function open(file: string, withKey: WorkspaceKey | null): WritableDatabase {
  const db = openWorkspace(file, { key: withKey });
  onTestFinished(() => void db.close());
  return db;
}

let count = 0;
/** Take so many decisions. */
export function decide(db: WritableDatabase, times: number): void {
  for (let at = 0; at < times; at += 1) {
    count += 1;
    appendDecision(db, {
      id: toDecisionId(`decision-${count}`),
      policyId: toPolicyId('a'.repeat(64)),
      start: 0,
      end: SENTENCE.length,
      quote: SENTENCE,
      labels: ['retention'],
      action: 'set',
      author: 'Ada',
      decidedAt: NOW.toISOString(),
      codebookRevision: 1,
      suggestion: null,
      origin: null,
    });
  }
}

/** A workspace of some decisions that nobody has open. */
export function makeWorkspace(file: string, withKey: WorkspaceKey | null, decisions = 300): void {
  const db = openWorkspace(file, { key: withKey });
  decide(db, decisions);
  db.close();
}

/** How many decisions a workspace holds. */
export const countEntries = (file: string, withKey: WorkspaceKey | null): unknown =>
  open(file, withKey).prepare('SELECT count(*) FROM decision').pluck().get();

/** The files in a folder and below it that hold the sentence as it is. */
export function listBare(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(SENTENCE))
    .map((file) => path.relative(folder, file));
}

/** An error of this code, for matchers. */
export const refusal = (code: ErrorCode): Error => expect.objectContaining({ name: 'LacunaError', code }) as Error;
