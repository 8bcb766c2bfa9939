import { LacunaError } from '../../../contract/errors.ts';
import { defineCommand } from '../command.ts';
import { PASSPHRASE_OPTION } from '../passphrase.ts';
import { toRefusal } from '../refusals.ts';
import { requireWorkspaceFile } from '../workspace.ts';

export const CHECK = defineCommand({
  operands: { usage: 'W', least: 1, most: 1 },
  options: {
    ...PASSPHRASE_OPTION,
    repair: { type: 'boolean', help: 'Mend a damaged workspace, keeping the damaged file beside it' },
    restore: {
      type: 'string',
      value: 'NAME',
      help: 'Go back to a backup (“latest” for the newest), keeping what is there beside it',
    },
  },
  details: [
    'Checks every page of the file and every entry of its log, and prints a JSON object: {workspace, sound, problems, policies, entries, backups}.',
    'With --repair, what can still be read is joined with what the newest sound backup holds; {repaired} then says what was lost, table by table.',
    'With --restore, the backup takes the workspace’s place. Neither overwrites anything. Close the workspace everywhere before both.',
    'Exit status 1 if the workspace is damaged (and was not repaired).',
  ].join('\n'),
  example: 'lacuna check study.lacuna',
  async run({ operands: [file = ''], values, output, passphraseOf }) {
    await requireWorkspaceFile(file);
    const { examineFile, findNewestBackup, mendFile, restoreFile } = await import('../../../api/mend-file.ts');
    const { findKeyForMending } = await import('../../../api/protection.ts');
    const key = await findKeyForMending(file, await passphraseOf(file));
    const now = new Date();
    if (values.restore !== undefined) {
      const name = values.restore === 'latest' ? (findNewestBackup(file)?.name ?? '') : values.restore;
      const replaced = restoreFile(file, name, now, key);
      output.say(`${name} is in place; what was there is now ${replaced}`);
    }
    const before = examineFile(file, key);
    const sound = before.problems.length === 0;
    const repaired = !sound && values.repair === true ? mendFile(file, now, key) : null;
    const { problems, ...state } = repaired === null ? before : examineFile(file, key);
    await output.write(
      `${JSON.stringify({ workspace: file, sound: problems.length === 0, problems, ...state, ...(repaired === null ? {} : { repaired }) }, null, 2)}\n`,
    );
    if (repaired !== null) output.say(`Repaired. The damaged file is now ${repaired.damagedFile}`);
    if (problems.length > 0) output.refuse(toRefusal(file, new LacunaError('damaged-workspace')));
  },
});
