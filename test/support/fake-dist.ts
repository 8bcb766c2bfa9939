// A stand-in for Electron's unpacked distribution, just enough for electron-builder to lay out an application and set fuses: the
// “binary” is a text file that carries a fuse wire. It cannot run; it lets the packaging be checked where Electron can't be had.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import electron from 'electron/package.json' with { type: 'json' };

/** What @electron/fuses looks for in the binary, before the version and number of the fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;
const FILES = ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'chrome-sandbox', 'chrome_crashpad_handler'];

/** Write the stand-in into a folder that does not exist yet. */
export function writeFakeDist(folder: string): void {
  for (const name of ['resources', 'locales']) mkdirSync(path.join(folder, name), { recursive: true });
  const wire = Buffer.from([1, FUSES, ...Buffer.from('1'.repeat(FUSES))]);
  const binary = Buffer.concat([Buffer.from(`#!/bin/sh\nexit 86\n${SENTINEL}`), wire, Buffer.from('\n')]);
  writeFileSync(path.join(folder, 'electron'), binary, { mode: 0o755 });
  writeFileSync(path.join(folder, 'version'), electron.version);
  for (const name of FILES) writeFileSync(path.join(folder, name), '');
}
