import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Package {
  readonly devDependencies: Readonly<Record<string, string>>;
}

const PACKAGE = path.join(import.meta.dirname, '../../../package.json');

/** A peer with the version that package.json pins, such as “sbd 1.0.19”; the bare name if it is none of our packages. */
export function toVersioned(peer: string): string {
  const { devDependencies } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as Package;
  const version = devDependencies[peer.split(/[ /]/)[0] ?? ''];
  return version === undefined ? peer : `${peer} ${version}`;
}
