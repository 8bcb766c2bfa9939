// A process made to be killed: `node repair-process.ts WORKSPACE BACKUP` mends a workspace and goes back to a backup of it by turns, without end,
// and says when each is done. What is kept aside is cleared away, so that the folder does not fill.
import { rmSync, writeSync } from 'node:fs';
import { repairFile, restoreInPlace } from '../../main/store/repair.ts';

const [file = '', backup = ''] = process.argv.slice(2);
const now = new Date('2026-05-02T12:00:00Z');

writeSync(1, 'ready\n');
for (let turn = 0; ; turn += 1) {
  const aside = turn % 2 === 0 ? repairFile(file, now).damagedFile : restoreInPlace(file, backup, now);
  rmSync(aside);
  writeSync(1, 'done\n');
}
