import { EXPORT_FORMAT_IDS, EXPORT_FORMATS } from '../../../contract/export-formats.ts';
import { parseChoice, requireValue } from '../arguments.ts';
import { defineCommand } from '../command.ts';
import { openWorkspaceFor, requireWorkspaceFile, WORKSPACE_OPTION } from '../workspace.ts';
import { writeFilesWhole } from '../written-files.ts';

export const EXPORT = defineCommand({
  operands: { usage: '', least: 0, most: 0 },
  options: {
    ...WORKSPACE_OPTION,
    format: {
      type: 'string',
      short: 'f',
      value: 'F',
      help: 'One of those below',
    },
    out: { type: 'string', short: 'o', value: 'DIR', help: 'The folder to write into; made if need be' },
    decided: { type: 'boolean', help: 'Leave out clauses that nobody has decided' },
  },
  details: [
    'Writes the data set and manifest.json, which says what was left out and why, and prints the manifest.',
    'Labels are people’s decisions where there are any, the model’s elsewhere; “source” tells which.',
    '',
    'Formats:',
    ...EXPORT_FORMATS.map(({ id, name, hint }) => `  ${id.padEnd(15)} ${name}: ${hint}`),
  ].join('\n'),
  example: 'lacuna export --workspace study.lacuna --format jsonl --out study-data',
  async run({ values, output, passphraseOf }) {
    const workspaceFile = requireValue('workspace', values.workspace);
    const format = parseChoice('format', requireValue('format', values.format), EXPORT_FORMAT_IDS);
    const folder = requireValue('out', values.out);
    await requireWorkspaceFile(workspaceFile);
    const application = await openWorkspaceFor(workspaceFile, { passphraseOf });
    try {
      const include = values.decided === true ? 'decided' : 'all';
      const { files, manifest } = await application.handlers['export.run']({ format, include });
      const written = `${JSON.stringify(manifest, null, 2)}\n`;
      const others = files.filter(({ name }) => name !== 'manifest.json');
      await writeFilesWhole(folder, [...others, { name: 'manifest.json', bytes: written }]);
      await output.write(written);
      output.say(`${manifest.rows} clauses of ${manifest.policies} policies written to ${folder}`);
    } finally {
      await application.close();
    }
  },
});
