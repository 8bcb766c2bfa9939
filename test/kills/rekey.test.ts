// Processes killed at seeded moments while they change a workspace's passphrase. LACUNA_KILLS and LACUNA_KILLS_SEED as in kills.test.ts.
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { toDecisionId, toPolicyId } from '../../main/contract/decode.ts';
import type { WorkspaceKey } from '../../main/contract/protection.ts';
import { createRandom } from '../../main/core/3-label/random.ts';
import { makeBackup } from '../../main/store/backup.ts';
import { listBackups, toBackupFolder } from '../../main/store/backup-files.ts';
import { clearChange } from '../../main/store/change-key.ts';
import { checkFile } from '../../main/store/check-file.ts';
import { appendDecision } from '../../main/store/decisions.ts';
import { findSalt } from '../../main/store/file-header.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { runUntilKilled } from './run-until-killed.ts';

const KILLS = Number(process.env['LACUNA_KILLS'] ?? 15);
const SEED = Number(process.env['LACUNA_KILLS_SEED'] ?? 1);
const CHILD = path.join(import.meta.dirname, 'rekey-process.ts');
/** Long enough for some changes to be done. */
const SPAN_MS = 400;
const ENTRIES = 2000;
const SENTENCE = 'The heron keeps your letters for ninety days';
const NOW = new Date('2026-05-01T12:00:00Z');
const KEYS = [null, drawKey(), drawKey()] as const;

function drawKey(): WorkspaceKey {
  return randomBytes(48).toString('hex') as WorkspaceKey;
}

function makeWorkspace(file: string): void {
  const db = openWorkspace(file);
  const rest = { policyId: toPolicyId('a'.repeat(64)), start: 0, end: SENTENCE.length, quote: SENTENCE } as const;
  const said = { labels: ['retention'], action: 'set', author: 'Ada', decidedAt: NOW.toISOString() } as const;
  db.transaction(() => {
    for (let at = 0; at < ENTRIES; at += 1) {
      const id = toDecisionId(`decision-${at}`);
      appendDecision(db, { ...rest, ...said, id, codebookRevision: 1, suggestion: null, origin: null });
    }
  })();
  db.close();
  makeBackup(file, NOW);
}

/** Run until killed; the numbers that were said. */
async function killOnce(file: string, at: number, afterMs: number): Promise<readonly number[]> {
  const args = [CHILD, file, String(at), ...KEYS.map((key) => key ?? '-')];
  return (await runUntilKilled(args, { opening: false, afterMs })).slice(1).map(Number);
}

/** The number of the key that opens a file: its salt says which, and whether it really does is checked. */
function findNumber(file: string): number {
  const salt = Buffer.from(findSalt(file) ?? []).toString('hex');
  return KEYS.findIndex((key) => (key?.slice(64) ?? '') === salt);
}

it(
  `a workspace is whole, with the old passphrase or the new one, after each of ${KILLS} kills of seed ${SEED}`,
  { timeout: 3_600_000 },
  async () => {
    const folder = createTempFolder(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
    const file = path.join(folder, 'w.lacuna');
    makeWorkspace(file);
    const random = createRandom(SEED);
    let changes = 0;
    let at = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await killOnce(file, at, random() * SPAN_MS);
      changes += said.length;
      const last = said.at(-1) ?? at;
      at = findNumber(file);
      const where = `after kill ${kill}, with key ${at}`;
      expect([last, (last + 1) % KEYS.length], where).toContain(at);
      expect(checkFile(file, KEYS[at] ?? null), where).toMatchObject({ problems: [], entries: ENTRIES });
      openWorkspace(file, { key: KEYS[at] ?? null }).close();
      clearChange(file);
      for (const { name } of listBackups(file)) {
        const backup = path.join(toBackupFolder(file), name);
        expect(checkFile(backup, KEYS[findNumber(backup)] ?? null), where).toMatchObject({ entries: ENTRIES });
      }
    }
    expect(changes).toBeGreaterThan(KILLS / 3);
    // Nothing is left in the clear beside a protected workspace but a backup whose turn had not come, and that is brought along by the next.
    if (at === 0) return;
    makeBackup(file, new Date(NOW.getTime() + 60_000), KEYS[at] ?? null);
    const bare = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && readFileSync(path.join(entry.parentPath, entry.name)).includes(SENTENCE))
      .map(({ name }) => name);
    expect(bare).toEqual([]);
  },
);
