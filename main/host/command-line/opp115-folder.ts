import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Opp115Files } from '../../api/evaluate-opp115.ts';
import { LacunaError } from '../../contract/errors.ts';

/**
 * The policies of a folder in the layout of OPP-115, by name: each needs a page under `sanitized_policies` and a sheet of the same name under `annotations`.
 * Null if the path is no folder.
 *
 * @throws LacunaError `usage` if the folder has another layout, or a sheet has no page.
 */
export async function readOpp115Folder(folder: string): Promise<readonly Opp115Files[] | null> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const names = (await list(path.join(folder, 'annotations'))).filter((name) => name.endsWith('.csv')).toSorted();
  if (names.length === 0) {
    throw new LacunaError('usage', {
      why: `${folder} is not in the layout of OPP-115: it holds no annotations/*.csv.`,
    });
  }
  const pages = await list(path.join(folder, 'sanitized_policies'));
  return Promise.all(names.map(async (csv) => readPolicy(folder, csv.slice(0, -'.csv'.length), pages)));
}

async function readPolicy(folder: string, name: string, pages: readonly string[]): Promise<Opp115Files> {
  if (!pages.includes(`${name}.html`)) {
    throw new LacunaError('usage', {
      why: `annotations/${name}.csv has no page sanitized_policies/${name}.html beside it.`,
    });
  }
  const [html, csv] = await Promise.all([
    readFile(path.join(folder, 'sanitized_policies', `${name}.html`), 'utf8'),
    readFile(path.join(folder, 'annotations', `${name}.csv`), 'utf8'),
  ]);
  return { name, html, csv };
}

async function list(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
