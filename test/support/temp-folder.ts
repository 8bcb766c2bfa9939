import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for the test that is running, gone when that test is. Made in the system's folder for such, or in the one given. */
export function createTempFolder(within: string = tmpdir()): string {
  const folder = mkdtempSync(path.join(within, 'lacuna-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
