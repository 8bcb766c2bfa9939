import type { OwnKeys } from '../contract/key-bindings.ts';
import { findSetting, setSetting } from '../store/settings.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/** The keys that the person who decides now gave actions of the window. */
export function getKeys(bench: Workbench): OwnKeys {
  return readAll(bench).get(getAuthor(bench)) ?? {};
}

/** Put keys in the place of all that the person who decides now had. Each person's are kept under their name. */
export function setKeys(bench: Workbench, keys: OwnKeys): OwnKeys {
  setSetting(bench.db, 'keys', JSON.stringify([...readAll(bench).set(getAuthor(bench), keys)]));
  bench.push({ type: 'changed', what: 'keys', policyId: null });
  return keys;
}

function readAll({ db }: Workbench): Map<string, OwnKeys> {
  return new Map(JSON.parse(findSetting(db, 'keys') ?? '[]') as readonly (readonly [string, OwnKeys])[]);
}
