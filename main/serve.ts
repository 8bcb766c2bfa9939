import { parseArgs } from 'node:util';
import { LacunaError } from './contract/errors.ts';
import { takePassphrase } from './host/command-line/passphrase.ts';
import { awaitInterrupt, endWith } from './host/ending.ts';
import { serveApplication, type ServingOptions } from './host/serving.ts';

const USAGE = 'Usage: node main/serve.ts [--workspace FILE] [--port N] [--model FOLDER]';

function parseOptions(args: readonly string[]): ServingOptions {
  const { workspace, port, model } = parseFlags(args);
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new LacunaError('usage', { why: USAGE });
  return {
    workspaceFile: workspace,
    passphrase: takePassphrase(process.env),
    port: port === undefined ? undefined : Number(port),
    modelFolder: model,
  };
}

function parseFlags(args: readonly string[]): { workspace?: string; port?: string; model?: string } {
  try {
    const flag = { type: 'string' } as const;
    return parseArgs({ args: [...args], options: { workspace: flag, port: flag, model: flag } }).values;
  } catch (error) {
    throw new LacunaError('usage', { why: USAGE }, { cause: error });
  }
}

async function main(): Promise<void> {
  const serving = await serveApplication(parseOptions(process.argv.slice(2)));
  process.stdout.write(`Lacuna is at ${serving.url}\n`);
  await awaitInterrupt();
  await serving.close();
}

await main().catch(endWith);
