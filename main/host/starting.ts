import { getMachine } from './data-folder.ts';
import { fetchElectron } from './electron-binary.ts';
import { findInstalledBrowser } from './installed-browser.ts';
import { runElectron, showInBrowser } from './outside-window.ts';
import { findResources } from './resources.ts';
import { serveApplication } from './serving.ts';
import { canOpenWindows, chooseWayIn, type Offer } from './way-in.ts';

const EARLY_MS = 5000;

/** What happens outside while the application runs: lines for people, and the wish to end. */
export interface Surroundings {
  readonly say: (line: string) => void;
  readonly stop: AbortSignal;
}

/** Show the application in the best way that this machine has, saying in one line which and why. Settles once it was closed. */
export async function startApplication(surroundings: Surroundings): Promise<void> {
  const machine = getMachine();
  const browser = (): string | null => findInstalledBrowser(machine);
  const offer: Offer = { hasDisplay: canOpenWindows(machine.platform, machine.env), electron: offerElectron, browser };
  const failed = await show(offer, surroundings);
  // Electron's sandbox needs what some kernels deny, and it then ends at once: the browser's window is the next best.
  const without = { program: null, why: 'Electron’s program is here but ended at once' } as const;
  if (failed) await show({ ...offer, electron: () => without }, surroundings);
}

function offerElectron(): ReturnType<Offer['electron']> {
  if (process.env['LACUNA_NO_ELECTRON'] !== undefined) return { program: null, why: 'LACUNA_NO_ELECTRON is set' };
  const program = fetchElectron();
  return program === null ? { program, why: 'Electron’s program could not be fetched' } : { program };
}

/** True if Electron ended so early and so badly that another way should be tried. */
async function show(offer: Offer, { say, stop }: Surroundings): Promise<boolean> {
  const way = chooseWayIn(offer);
  if (way.type === 'electron') {
    say(`Lacuna opens in Electron, since ${way.why}.`);
    const startedMs = performance.now();
    const status = await runElectron(way.program, findResources().root, stop);
    return status !== 0 && !stop.aborted && performance.now() - startedMs < EARLY_MS;
  }
  const serving = await serveApplication();
  if (way.type === 'browser') {
    say(`Lacuna opens in a window of ${way.program}, since ${way.why}; its address is ${serving.url}`);
    // Other users may see a program's arguments: what stands there is spent once the window is open.
    await showInBrowser(way.program, serving.createOneTimeLink(), stop);
  } else {
    say(`Lacuna is at ${serving.url} for a browser of this machine, since ${way.why}. Ctrl-C ends it.`);
    await untilAborted(stop);
  }
  await serving.close();
  return false;
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
