import { parseWhole } from '../arguments.ts';
import { defineCommand } from '../command.ts';
import { WORKSPACE_OPTION } from '../workspace.ts';

const MAX_PORT = 65_535;

export const SERVE = defineCommand({
  operands: { usage: '', least: 0, most: 0 },
  options: {
    ...WORKSPACE_OPTION,
    port: { type: 'string', short: 'p', value: 'N', default: '0', help: 'The port (default: any that is free)' },
    model: { type: 'string', value: 'DIR', help: 'The model’s folder (default: the one that comes with Lacuna)' },
  },
  details: [
    'Prints the address, which holds a key that is good until the program ends, and serves this machine only. Ctrl-C ends it.',
    'Without --workspace it is the first workspace, the one that the application opens. The passphrase of a protected one can be given here, or in the window.',
  ].join('\n'),
  example: 'lacuna serve --workspace study.lacuna',
  async run({ values, output, passphraseOf, catchInterrupt }) {
    const port = parseWhole('port', values.port, 0, MAX_PORT);
    const interrupt = catchInterrupt();
    const { prepareFirstWorkspace } = await import('../../first-workspace.ts');
    const { serveApplication } = await import('../../serving.ts');
    const { workspace, model: modelFolder } = values;
    const workspaceFile = workspace ?? (await prepareFirstWorkspace());
    const passphrase = (await passphraseOf(workspaceFile)) ?? undefined;
    const serving = await serveApplication({ workspaceFile, passphrase, modelFolder, port });
    try {
      await output.write(`${serving.url}\n`);
      output.say('Press Ctrl-C to end');
      await awaitAbort(interrupt);
    } finally {
      await serving.close();
    }
  },
});

async function awaitAbort(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
