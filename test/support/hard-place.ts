// Runs in a namespace of its own (`unshare -rm`), where drives can be mounted and taken away. Prints a JSON object: what each attempt came to.
// Usage: hard-place.ts PLACE FOLDER, FOLDER being empty.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { LacunaError } from '../../main/contract/errors.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { findSetting, setSetting } from '../../main/store/settings.ts';
import type { WritableDatabase } from '../../main/store/database.ts';

const [place = '', folder = ''] = process.argv.slice(2);
const file = path.join(folder, 'w.lacuna');
const mount = (...args: readonly string[]): void => void execFileSync('mount', [...args, folder]);
const mountDrive = (options: string): void => mount('-t', 'tmpfs', '-o', options, 'drive');

function attempt(work: () => void): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof LacunaError ? `${error.code}: ${error.message}` : String(error);
  }
}

const write = (db: WritableDatabase, value: string) => (): void => setSetting(db, 'author', value);

const PLACES: Readonly<Record<string, () => object>> = {
  'full disk': () => {
    mountDrive('size=2m');
    const db = openWorkspace(file);
    const before = attempt(write(db, 'Ada'));
    const full = attempt(write(db, 'x'.repeat(4_000_000)));
    db.close();
    const again = openWorkspace(file);
    return { before, full, kept: findSetting(again, 'author'), after: attempt(write(again, 'Ben')) };
  },
  'vanished drive': () => {
    mountDrive('size=8m');
    const db = openWorkspace(file);
    const before = attempt(write(db, 'Ada'));
    execFileSync('umount', ['--lazy', folder]);
    return {
      before,
      gone: attempt(write(db, 'Ben')),
      anew: attempt(() => void openWorkspace(path.join(folder, 'sub/w'))),
    };
  },
  'read-only folder': () => {
    mountDrive('size=8m');
    const db = openWorkspace(file);
    write(db, 'Ada')();
    db.close();
    mount('-o', 'remount,ro');
    return { opened: attempt(() => void openWorkspace(file)), made: attempt(() => void openWorkspace(`${file}2`)) };
  },
};

process.stdout.write(`${JSON.stringify(PLACES[place]?.() ?? null)}\n`);
