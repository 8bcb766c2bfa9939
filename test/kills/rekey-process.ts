// A process made to be killed: `node rekey-process.ts WORKSPACE AT KEY…` gives a workspace one key after the other without end, “-” being none,
// and says each number when it is done. AT is the number of the key that the workspace has.
import { writeSync } from 'node:fs';
import type { WorkspaceKey } from '../../main/contract/protection.ts';
import { changeKey } from '../../main/store/change-key.ts';

const [file = '', start = '0', ...given] = process.argv.slice(2);
const keys = given.map((key) => (key === '-' ? null : (key as WorkspaceKey)));

writeSync(1, 'ready\n');
for (let at = Number(start); ; at = (at + 1) % keys.length) {
  const next = (at + 1) % keys.length;
  changeKey(file, keys[at] ?? null, keys[next] ?? null);
  writeSync(1, `${next}\n`);
}
