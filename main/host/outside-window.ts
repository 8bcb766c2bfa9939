import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--window-size=1280,860',
];

/** Show an address in an application window of Chromium, with a profile of its own that is thrown away. Settles once the window is closed. */
export async function showInBrowser(program: string, url: string, stop: AbortSignal): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), 'lacuna-window-'));
  try {
    const args = [`--app=${url}`, `--user-data-dir=${profile}`, ...QUIET, ...toRootArguments()];
    await runProgram(program, args, 'ignore', stop);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Run Electron on the application's folder. Settles with its exit status once it has ended. */
export async function runElectron(program: string, root: string, stop: AbortSignal): Promise<number> {
  return runProgram(program, [root, ...toRootArguments()], 'inherit', stop);
}

// Chromium's sandbox refuses to work for root.
function toRootArguments(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function runProgram(
  program: string,
  args: readonly string[],
  stdio: 'ignore' | 'inherit',
  stop: AbortSignal,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio, signal: stop });
    child.on('error', () => resolve(1));
    child.on('exit', (status) => resolve(status ?? 1));
  });
}
