import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaches } from './support/arrows.ts';
import { parseImports, readImports, type ImportMap } from './support/imports.ts';

const ROOT = path.join(import.meta.dirname, '..');
const MAX_LINES = 300;

const imports = readImports(ROOT, ['main', 'renderer']);

/** A source tree of two files: one imports `written`, the other is what a relative import leads to. */
function seed(file: string, code: string): ImportMap {
  return new Map([[file, parseImports(file, code)]]);
}

describe('the arrows', () => {
  test('no file of main or renderer goes against them', () => {
    expect(imports.size).toBeGreaterThan(50);
    expect(findBreaches(imports)).toEqual([]);
  });

  test.for([
    ['main/contract/types.ts', "import { trimSpan } from '../core/span.ts';", 'contract does not import core'],
    ['main/contract/types.ts', "import { z } from 'zod';", 'contract does not use this package'],
    ['main/core/2-segment/a.ts', "import { openWorkspace } from '../../store/open.ts';", 'core does not import store'],
    [
      'main/core/2-segment/a.ts',
      "import { classify } from '../3-label/classify.ts';",
      'step 2 of core does not know step 3',
    ],
    ['main/core/span.ts', "import { ingest } from './1-ingest/ingest.ts';", 'step 0 of core does not know step 1'],
    ['main/core/1-ingest/a.ts', "import { readFile } from 'node:fs';", 'core does not use this package'],
    ['main/core/1-ingest/a.ts', "export * from '../../api/handlers.ts';", 'core does not import api'],
    ['main/core/1-ingest/a.ts', "const late = await import('../../host/dispatch.ts');", 'core does not import host'],
    ['main/core/1-ingest/a.ts', "type Late = import('../../store/open.ts').Open;", 'core does not import store'],
    ['main/store/a.ts', "import type { Document } from '../core/1-ingest/document.ts';", 'store does not import core'],
    ['main/store/a.ts', "import { createHandlers } from '../api/handlers.ts';", 'store does not import api'],
    ['main/api/a.ts', "import { readFile } from 'node:fs/promises';", 'api does not use this package'],
    ['main/api/a.ts', "import { createDispatch } from '../host/dispatch.ts';", 'api does not import host'],
    ['main/host/a.ts', "import { parseModel } from '../core/3-label/model.ts';", 'host does not import core'],
    ['main/host/a.ts', "import type { WritableDatabase } from '../store/database.ts';", 'host does not import store'],
    ['main/host/a.ts', "import { app } from 'electron';", 'host does not use this package'],
    ['main/serve.ts', "import { app } from 'electron';", 'doors does not use this package'],
    ['main/serve.ts', "import { createHandlers } from './api/handlers.ts';", 'doors does not import api'],
    ['main/elsewhere/a.ts', "import { app } from 'electron';", 'the file lies in no zone'],
    [
      'renderer/views/a.tsx',
      "import { createDispatch } from '../../main/host/dispatch.ts';",
      'renderer does not import host',
    ],
    ['renderer/views/a.tsx', "import path from 'node:path';", 'renderer does not use this package'],
    [
      'renderer/parts/a.tsx',
      "import { call } from '../client/call.ts';",
      'parts know neither client nor state nor views',
    ],
    [
      'renderer/parts/a.tsx',
      "import { useRoute } from '../state/route.ts';",
      'parts know neither client nor state nor views',
    ],
  ] as const)('%s with “%s” is a breach', ([file, code, why]) => {
    expect(findBreaches(seed(file, code))).toEqual([expect.stringContaining(why)]);
  });

  test.for([
    ['main/core/2-segment/a.ts', "// import { classify } from '../3-label/classify.ts';"],
    ['main/core/2-segment/a.ts', 'const text = "import { a } from \'../3-label/classify.ts\';";'],
    ['main/core/2-segment/a.ts', "import { trimSpan } from '../span.ts';"],
    ['main/core/3-label/a.ts', "import { segment } from '../2-segment/segment.ts';"],
    ['main/host/electron/a.ts', "import type { App } from 'electron';"],
    ['main/preload.ts', "import { ipcRenderer } from 'electron';"],
    ['renderer/main.tsx', "import './styles/base.css';"],
  ] as const)('%s with “%s” is none', ([file, code]) => {
    expect(findBreaches(seed(file, code))).toEqual([]);
  });

  test('a circle is named by the way round it', () => {
    const files: ImportMap = new Map([
      ['main/api/a.ts', parseImports('main/api/a.ts', "import { b } from './b.ts';")],
      ['main/api/b.ts', parseImports('main/api/b.ts', "export { c } from './c.ts';")],
      ['main/api/c.ts', parseImports('main/api/c.ts', "import { a } from './a.ts';")],
    ]);
    expect(findBreaches(files)).toEqual(['circle: main/api/a.ts → main/api/b.ts → main/api/c.ts → main/api/a.ts']);
  });
});

describe('the house rules that can be counted', () => {
  const files = [...imports.keys()];

  test('file names are kebab-case and say what they hold', () => {
    const name = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.tsx?$/;
    const vague = /(?:^|-)(?:utils?|helpers?|common|manager|index|misc)\b/;
    expect(files.filter((file) => !name.test(path.posix.basename(file)))).toEqual([]);
    expect(files.filter((file) => vague.test(path.posix.basename(file)))).toEqual([]);
  });

  test('files are short: none over 300 lines, nine in ten under 200, the median at most 120', () => {
    const lengths = files
      .map((file) => ({ file, lines: readFileSync(path.join(ROOT, file), 'utf8').split('\n').length - 1 }))
      .toSorted((a, b) => a.lines - b.lines);
    expect(lengths.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
    expect(lengths.filter(({ lines }) => lines >= 200).length / lengths.length).toBeLessThan(0.1);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThanOrEqual(120);
  });

  test('there are no default exports and no files that only hand on', () => {
    const code = new Map(files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
    expect(files.filter((file) => /^export default /m.test(code.get(file) ?? '') && !file.endsWith('.d.ts'))).toEqual(
      [],
    );
    expect(files.filter((file) => /^export (?:\*|\{[^}]*\}|type \{[^}]*\}) from /m.test(code.get(file) ?? ''))).toEqual(
      [],
    );
  });
});
