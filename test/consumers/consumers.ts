// Finds the programs that load what Lacuna exports; run as a script, installs those of npm, and with --debian those of Debian where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installFromDebian } from '../support/debian.ts';

const FOLDER = import.meta.dirname;
const requireHere = createRequire(path.join(FOLDER, 'package.json'));

/** Debian’s Python, which sees Debian’s packages whatever other Python comes first. */
const PYTHON = '/usr/bin/python3';
/** Where Debian puts Apache UIMA. */
export const UIMA = '/usr/share/java/uimaj-core.jar';

/** Whether a package of npm is installed in this folder. */
export function isInstalled(name: string): boolean {
  try {
    requireHere.resolve(name);
    return true;
  } catch {
    return existsSync(path.join(FOLDER, 'node_modules', name));
  }
}

/** The file of a package, by its path within it. */
export function toFile(name: string): string {
  return path.join(FOLDER, 'node_modules', name);
}

/** A package of npm as modules see it, as the type that the test says it has. */
export async function load<T>(name: string): Promise<T> {
  return (await import(import.meta.resolve(name))) as T;
}

/** Whether Debian’s Python has a module. */
export function hasPython(module: string): boolean {
  return existsSync(PYTHON) && spawnSync(PYTHON, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0;
}

/** What a Python program prints, given JSON on its standard input. */
export function runPython(program: string, input: unknown): unknown {
  const ran = spawnSync(PYTHON, ['-c', program], { input: JSON.stringify(input), encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as unknown;
}

/** Whether a program stands on the path. */
export function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;
}

/** What is added to a suite’s name where it is skipped. */
export function toMissing(isThere: boolean, missing: string): string {
  return isThere ? '' : ` (skipped: ${missing} is not installed)`;
}

const DEBIAN = ['fasttext', 'python3-srsly', 'python3-nltk', 'libuima-core-java', 'default-jdk-headless'];

function isDebianReady(): boolean {
  return hasProgram('fasttext') && hasProgram('javac') && existsSync(UIMA) && hasPython('srsly') && hasPython('nltk');
}

function prepare(): void {
  if (!existsSync(path.join(FOLDER, 'node_modules', 'jsonld'))) {
    process.stderr.write('Installing the programs that load exports, for the tests\n');
    // Not `npm ci`: it wants every platform’s packages of DuckDB in the lock file, which npm does not write there.
    const npm = spawnSync('npm', ['install', '--no-save', '--loglevel=error'], {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (npm.status !== 0) process.stderr.write('They can’t be installed, so that their tests will be skipped\n');
  }
  if (process.argv.includes('--debian') && !isDebianReady()) installFromDebian(DEBIAN);
}

if (import.meta.main) prepare();
