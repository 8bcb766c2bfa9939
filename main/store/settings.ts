import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, find, run, select } from './sql.ts';

/**
 * What a workspace remembers besides policies and decisions: the name of the person who decides; whether the policies that come with the
 * application have still to be put in (`due`) or not (`done`); the id of the model in use, empty for the default; and the scores from which
 * labels are given, as JSON, empty for the model's own. In a file for sending, `texts` says that they were `left-out`.
 * `blind` are the names of those who work blind, as JSON; `keys` the keys that people gave actions of the window, as JSON.
 */
export type SettingName = 'author' | 'seeding' | 'model' | 'thresholds' | 'texts' | 'blind' | 'keys';

const byName = select<{ name: SettingName }, { value: string }>('SELECT value FROM setting WHERE name = @name');
const put = change<{ name: SettingName; value: string }>(
  'INSERT INTO setting (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
);

/** A setting's value, or null if it was never set. */
export function findSetting(db: ReadableDatabase, name: SettingName): string | null {
  return find(db, byName, { name })?.value ?? null;
}

/** Set a setting. */
export function setSetting(db: WritableDatabase, name: SettingName, value: string): void {
  run(db, put, { name, value });
}
