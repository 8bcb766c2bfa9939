// Processes killed at seeded moments. `npm run test:kills` makes it 1,000; LACUNA_KILLS_SEED draws other moments.
import { copyFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createRandom } from '../../main/core/3-label/random.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { findLosses, killOnce, warmUp } from './kill-once.ts';
import { LOADS, type Load } from './loads.ts';
import { makeTemplate } from './make-template.ts';

const KILLS = Number(process.env['LACUNA_KILLS'] ?? 25);
const SEED = Number(process.env['LACUNA_KILLS_SEED'] ?? 1);
/** After so many kills a new workspace is begun, since checking a large one takes longer. */
const KILLS_A_FILE = 50;
/** How long each kind of work goes on at most before it is cut off, in milliseconds: long enough for some to be done. */
const SPAN_MS: Readonly<Record<Load, number>> = { annotate: 60, import: 150, improve: 800, merge: 300, export: 100 };

it(
  `nothing that was answered is lost by ${KILLS} kills of seed ${SEED} under load`,
  { timeout: 14_400_000 },
  async () => {
    // A killed process leaves the system's memory as it is, so that nothing is proved by a disk, and a thousand runs would wear one.
    const folder = createTempFolder(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
    const template = await makeTemplate(folder);
    warmUp(path.join(folder, 'warm.lacuna'), template);
    const random = createRandom(SEED);
    const tally: Partial<Record<Load, number>> = {};
    let file = '';
    let said: string[] = [];
    let answered = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      if (kill % KILLS_A_FILE === 0) {
        file = path.join(folder, `w-${kill}.lacuna`);
        said = [];
        copyFileSync(template.workspaceFile, file);
      }
      const load = LOADS[kill % LOADS.length] ?? 'annotate';
      const opening = random() < 0.1;
      const moment = { opening, afterMs: random() * (opening ? 400 : SPAN_MS[load]) };
      const lines = await killOnce(file, template, load, SEED + kill, moment);
      said.push(...lines);
      answered += lines.length;
      tally[load] = (tally[load] ?? 0) + lines.length;
      expect(findLosses(file, said), `after kill ${kill}, under ${load}`).toEqual([]);
    }
    if (process.env['LACUNA_KILLS'] !== undefined) {
      process.stdout.write(`${KILLS} kills, ${answered} answers kept, ${JSON.stringify(tally)}\n`);
    }
    expect(answered).toBeGreaterThan(KILLS);
  },
);
