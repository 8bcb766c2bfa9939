// The whole way from start to export, for a process that may be cut off from every network. Prints what it found as one line of
// JSON. With `browser` as its argument, a Chromium page takes part.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromWire, toWire } from '../../main/contract/wire.ts';
import { serveApplication } from '../../main/host/serving.ts';
import { openBrowser } from './launch.ts';
import { sendRaw, takeCookie } from './raw-request.ts';

/** What a session found. */
export interface OfflineReport {
  readonly policies: number;
  readonly rows: number;
  readonly exported: number;
  /** The page's title, console errors and requests to elsewhere; null without a browser. */
  readonly page: {
    readonly title: string;
    readonly problems: readonly string[];
    readonly foreign: readonly string[];
  } | null;
}

async function runSession(withBrowser: boolean): Promise<OfflineReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-offline-'));
  const serving = await serveApplication({
    workspaceFile: path.join(folder, 'Test.lacuna'),
    dataFolder: folder,
  });
  await serving.seeded;
  const cookie = await takeCookie(serving.url);
  const call = async (method: string, request: unknown): Promise<unknown> => {
    const headers = { cookie, origin: serving.origin, 'content-type': 'application/json' };
    const body = toWire({ method, request });
    const answer = fromWire((await sendRaw(serving.origin, { method: 'POST', path: '/api', headers, body })).body);
    return (answer as { readonly value: unknown }).value;
  };
  const policies = (await call('policy.list', {})) as readonly { readonly id: string }[];
  const { rows } = (await call('comparison.get', { policyIds: policies.map(({ id }) => id) })) as { rows: unknown[] };
  const exported = (await call('export.run', { format: 'jsonl', include: 'all' })) as { manifest: { rows: number } };
  const page = withBrowser ? await lookAt(serving.url, serving.origin) : null;
  await serving.close();
  await rm(folder, { recursive: true });
  return { policies: policies.length, rows: rows.length, exported: exported.manifest.rows, page };
}

async function lookAt(url: string, origin: string): Promise<NonNullable<OfflineReport['page']>> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const [problems, foreign]: [string[], string[]] = [[], []];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) foreign.push(request.url());
  });
  await page.goto(url);
  await page.getByText('CompuCom').first().waitFor();
  const title = await page.title();
  await browser.close();
  return { title, problems, foreign };
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await runSession(process.argv[2] === 'browser'))}\n`);
