import { homedir } from 'node:os';
import path from 'node:path';

const NAME = 'Lacuna';

/** The part of a machine that says where people's data goes. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The machine that this process runs on. */
export function getMachine(): Machine {
  return { platform: process.platform, home: homedir(), env: process.env };
}

/** The folder in which Lacuna keeps its workspaces, the same for the desktop, the browser and the command line. `LACUNA_HOME` overrides it. */
export function toDataFolder({ platform, home, env }: Machine): string {
  const chosen = env['LACUNA_HOME'];
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData/Roaming'), NAME);
  if (platform === 'darwin') return path.join(home, 'Library/Application Support', NAME);
  const configured = env['XDG_CONFIG_HOME'];
  return path.join(
    configured !== undefined && path.isAbsolute(configured) ? configured : path.join(home, '.config'),
    NAME,
  );
}

/** The workspace that is opened when none is named. */
export function toFirstWorkspace(dataFolder: string): string {
  return path.join(dataFolder, 'First workspace.lacuna');
}
