import { describe, expect, it } from 'vitest';
import { BACKUP_HABIT, toServeLine, toStanding, toVerdict } from '../../../renderer/text/backup-words.ts';

const one = { name: '2026-05-01T12-00-00Z.lacuna', madeAt: '2026-05-01T12:00:00.000Z', sizeBytes: 1 };

describe('words on backups', () => {
  it('say how often they are made, as the host does it', () => {
    expect(BACKUP_HABIT).toContain('every 10 minutes');
  });

  it.each([
    [[], false, 'There is no backup yet, and nothing to back up.'],
    [[], true, 'There is no backup yet.'],
    [[one], true, 'Something was done since the newest backup.'],
    [[one], false, 'The newest backup holds everything that was done so far.'],
  ] as const)('say whether all is backed up (%#)', (backups, isDue, words) => {
    expect(toStanding({ folder: 'w.backups', backups, isDue })).toBe(words);
  });

  it.each([
    [
      { problems: [], policies: 1, entries: 0 },
      'The workspace is sound: every page of its file and every entry of its log was read (1 policy, no entries).',
    ],
    [{ problems: ['a', 'b'], policies: 0, entries: 0 }, 'The workspace’s file is damaged: 2 problems found.'],
  ])('say what a check found (%#)', (found, words) => {
    expect(toVerdict(found)).toBe(words);
  });

  it('hold a file name together on a command line', () => {
    expect(toServeLine('My study as of 1.lacuna')).toBe('lacuna serve --workspace "My study as of 1.lacuna"');
  });
});
