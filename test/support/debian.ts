import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

// As root, or as somebody whom sudo asks for no password.
function findPrivilege(): readonly string[] | null {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

/** Install packages of Debian where that is allowed; whether they are there now. */
export function installFromDebian(packages: readonly string[]): boolean {
  const privilege = existsSync('/usr/bin/apt-get') ? findPrivilege() : null;
  if (privilege === null) return false;
  process.stderr.write(`Installing Debian’s ${packages.join(', ')} for the tests\n`);
  // Without the lock option a second apt-get fails at once instead of waiting.
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=600'];
  return [['update'], ['install', '-y', '--no-install-recommends', ...packages]].every((step) => {
    const [command = 'env', ...args] = [...privilege, ...apt, ...step];
    return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  });
}
