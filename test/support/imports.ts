// Reads what each source file imports, with a real parser: comments and strings that look like imports don't count.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';

/** One import. `target` is a path from the root for our own files, and the package as written otherwise. */
export interface Import {
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** Each source file (its path from the root, with forward slashes) and what it imports. */
export type ImportMap = ReadonlyMap<string, readonly Import[]>;

/** Read every source file below some folders of a root. */
export function readImports(root: string, folders: readonly string[]): ImportMap {
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root },
  ).map((file) => file.split(path.sep).join('/'));
  return new Map(files.map((file) => [file, parseImports(file, readFileSync(path.join(root, file), 'utf8'))]));
}

/** The imports of one file, re-exports, dynamic imports and types' imports among them. */
export function parseImports(file: string, code: string): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, source, importKind, exportKind } = node as Record<string, unknown>;
    const isImport =
      typeof type === 'string' && /^(?:Import|Export\w+)Declaration$|^ImportExpression$|^TSImportType$/.test(type);
    const written = isImport ? (Object(source) as { readonly value?: unknown }).value : undefined;
    if (typeof written === 'string') {
      const typeOnly = importKind === 'type' || exportKind === 'type' || type === 'TSImportType';
      found.push({ ...resolveTarget(file, written), typeOnly });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
  return found;
}

function resolveTarget(file: string, written: string): { readonly target: string; readonly own: boolean } {
  if (!written.startsWith('.')) return { target: written, own: false };
  return { target: path.posix.join(path.posix.dirname(file), written), own: true };
}
