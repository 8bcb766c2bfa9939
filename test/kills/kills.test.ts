// Processes killed at seeded moments. `npm run test:kills` makes it 1,000; LACUNA_KILLS_SEED draws other moments.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { WorkspaceKey } from '../../main/contract/protection.ts';
import { createRandom } from '../../main/core/3-label/random.ts';
import { copyMoment } from '../../main/store/copy-moment.ts';
import { findSalt } from '../../main/store/file-header.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { findLosses, killOnce, warmUp } from './kill-once.ts';
import { LOADS, type Load } from './loads.ts';
import { makeTemplate } from './make-template.ts';

const KILLS = Number(process.env['LACUNA_KILLS'] ?? 25);
const SEED = Number(process.env['LACUNA_KILLS_SEED'] ?? 1);
/** After so many kills new workspaces are begun, since checking a large one takes longer. */
const KILLS_A_PAIR = 100;
/** The keys of the two workspaces that take turns: one in the clear, one that is encrypted. */
const KEYS = [null, randomBytes(48).toString('hex') as WorkspaceKey] as const;
/** How long each kind of work goes on at most before it is cut off, in milliseconds: long enough for some to be done. */
const SPAN_MS: Readonly<Record<Load, number>> = { annotate: 60, import: 150, improve: 800, merge: 300, export: 100 };

it(
  `nothing that was answered is lost by ${KILLS} kills of seed ${SEED} under load`,
  { timeout: 14_400_000 },
  async () => {
    // A killed process leaves the system's memory as it is, so that nothing is proved by a disk, and a thousand runs would wear one.
    const folder = createTempFolder(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
    const template = await makeTemplate(folder);
    warmUp({ file: path.join(folder, 'warm.lacuna'), key: null }, template);
    const random = createRandom(SEED);
    const tally: Partial<Record<Load, number>> = {};
    const said: [string[], string[]] = [[], []];
    let answered = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const turn = kill % 2 === 0 ? 0 : 1;
      const key = KEYS[turn];
      const file = path.join(folder, `w-${kill - (kill % KILLS_A_PAIR) + turn}.lacuna`);
      if (kill % KILLS_A_PAIR === turn) {
        said[turn] = [];
        copyMoment(template.workspaceFile, null, file, key);
      }
      const load = LOADS[kill % LOADS.length] ?? 'annotate';
      const opening = random() < 0.1;
      const moment = { opening, afterMs: random() * (opening ? 400 : SPAN_MS[load]) };
      const lines = await killOnce({ file, key }, template, load, SEED + kill, moment);
      said[turn].push(...lines);
      answered += lines.length;
      tally[load] = (tally[load] ?? 0) + lines.length;
      expect(findSalt(file) === null, `after kill ${kill}`).toBe(key === null);
      expect(findLosses({ file, key }, said[turn]), `after kill ${kill}, under ${load}`).toEqual([]);
    }
    if (process.env['LACUNA_KILLS'] !== undefined) {
      process.stdout.write(
        `${KILLS} kills, half of them of an encrypted file, ${answered} answers kept, ${JSON.stringify(tally)}\n`,
      );
    }
    expect(answered).toBeGreaterThan(KILLS);
  },
);
