// Processes killed at seeded moments while they mend a workspace or put a backup in its place. LACUNA_KILLS and LACUNA_KILLS_SEED as in kills.test.ts.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { toDecisionId, toPolicyId } from '../../main/contract/decode.ts';
import { createRandom } from '../../main/core/3-label/random.ts';
import { makeBackup } from '../../main/store/backup.ts';
import { checkFile } from '../../main/store/check-file.ts';
import { appendDecision } from '../../main/store/decisions.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { runUntilKilled } from './run-until-killed.ts';

const KILLS = Number(process.env['LACUNA_KILLS'] ?? 15);
const SEED = Number(process.env['LACUNA_KILLS_SEED'] ?? 1);
const CHILD = path.join(import.meta.dirname, 'repair-process.ts');
/** Long enough for some turns to be done. */
const SPAN_MS = 300;
const ENTRIES = 500;

function makeWorkspace(file: string): string {
  const db = openWorkspace(file);
  const rest = { policyId: toPolicyId('a'.repeat(64)), start: 0, end: 4, quote: 'stork' } as const;
  const said = { labels: ['retention'], action: 'set', author: 'Ada', decidedAt: '2026-05-01T12:00:00.000Z' } as const;
  db.transaction(() => {
    for (let at = 0; at < ENTRIES; at += 1) {
      const id = toDecisionId(`decision-${at}`);
      appendDecision(db, { ...rest, ...said, id, codebookRevision: 1, suggestion: null, origin: null });
    }
  })();
  db.close();
  return makeBackup(file, new Date('2026-05-01T12:00:00Z')).name;
}

it(
  `a workspace is there and whole after each of ${KILLS} kills of seed ${SEED} while it is mended or replaced`,
  { timeout: 3_600_000 },
  async () => {
    const file = path.join(createTempFolder(existsSync('/dev/shm') ? '/dev/shm' : tmpdir()), 'w.lacuna');
    const backup = makeWorkspace(file);
    const random = createRandom(SEED);
    let turns = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const moment = { opening: false, afterMs: random() * SPAN_MS };
      const said = await runUntilKilled([CHILD, file, backup], moment);
      turns += said.filter((line) => line === 'done').length;
      // Looked at before it is opened, which would make it.
      expect(existsSync(file), `after kill ${kill}`).toBe(true);
      expect(checkFile(file), `after kill ${kill}`).toMatchObject({ problems: [], entries: ENTRIES });
    }
    expect(turns).toBeGreaterThan(KILLS / 3);
  },
);
