import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the application's own files lie. Read-only: they may be inside an archive. */
export interface Resources {
  readonly root: string;
  readonly corpusFolder: string;
  readonly modelFolder: string;
  readonly rendererFolder: string;
  readonly preloadFile: string;
  readonly packageFile: string;
}

/** Find the application's files from where this code runs: the source tree, `dist/main`, or the same inside Electron's archive. */
export function findResources(): Resources {
  const root = findRoot(path.dirname(fileURLToPath(import.meta.url)));
  return {
    root,
    corpusFolder: path.join(root, 'corpus'),
    modelFolder: path.join(root, 'models/default'),
    rendererFolder: path.join(root, 'dist/renderer'),
    preloadFile: path.join(root, 'dist/main/preload.cjs'),
    packageFile: path.join(root, 'package.json'),
  };
}

// The nearest folder above with a package.json: main/host and dist/main lie at different depths below it.
function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const above = path.dirname(folder);
  if (above === folder) throw new RangeError('No package.json above the application’s code');
  return findRoot(above);
}
