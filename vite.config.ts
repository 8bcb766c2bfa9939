import react from '@vitejs/plugin-react';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

// One `vite build` makes all three bundles: the renderer, the main process (ESM) and the sandboxed preload (CommonJS).
const external = ['electron', 'better-sqlite3', /^node:/, ...builtinModules];

// The notices of all that ships, in one file that the pages can show: what each bundle took in, and the one package beside them.
function writeNotices(): void {
  const root = import.meta.dirname;
  const bundled = ['renderer', 'main'].map((name) => {
    const file = path.join(root, 'dist', name, 'LICENSES.md');
    const notices = readFileSync(file, 'utf8').replace(/^# .*\n+/, '');
    rmSync(file);
    return `# In the ${name} bundle\n\n${notices}`;
  });
  const sqlite = readFileSync(path.join(root, 'node_modules/better-sqlite3/LICENSE'), 'utf8');
  const ciphers =
    'SQLite3 Multiple Ciphers, Copyright (c) 2006-2026 Ulrich Telle, with AEGIS, Copyright (c) 2023-2024 Frank Denis, and miniz, Copyright 2013-2014 RAD Game Tools and Valve Software, 2010-2014 Rich Geldreich and Tenacious Software LLC, all three under the licence above';
  const beside = `# Beside the bundles\n\n## better-sqlite3\n\nIn its build with ciphers, better-sqlite3-multiple-ciphers.\n\n${sqlite}\nIt holds SQLite, which is in the public domain, and ${ciphers}.\n`;
  // What a package took in itself, the bundler can't see.
  const within =
    '# Within the bundled packages\n\n## pdf.js (Apache-2.0), in unpdf\n\nCopyright Mozilla Foundation. Its licence is the Apache License 2.0, whose text stands above under react-aria-components.\n';
  writeFileSync(path.join(root, 'dist/renderer/NOTICES.md'), [...bundled, within, beside].join('\n'));
}

// pdf.js can also read files from addresses. Lacuna gives it bytes only, and what ships can't do the other: its method of this name gets
// a name of its own, so that a call of the browser's function, and a request, finds nothing to call.
function withoutNetwork(): Plugin {
  return {
    name: 'without-network',
    transform(code, id) {
      if (!id.endsWith('/unpdf/dist/pdfjs.mjs')) return null;
      const named = code
        .replaceAll(/\bfetch(?=\s*\()/g, 'fetchWithin')
        .replaceAll('new XMLHttpRequest', 'new NoRequest');
      return { code: named, map: null };
    },
  };
}

export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react(), withoutNetwork()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  environments: {
    client: {
      build: {
        outDir: '../dist/renderer',
        emptyOutDir: true,
        target: 'chrome150',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        // Read from a disk, not from a network.
        chunkSizeWarningLimit: 1500,
        license: { fileName: 'LICENSES.md' },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
      build: {
        outDir: '../dist/main',
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node24',
        minify: false,
        sourcemap: true,
        reportCompressedSize: false,
        license: { fileName: 'LICENSES.md' },
        rolldownOptions: {
          input: {
            desktop: 'main/desktop.ts',
            cli: 'main/cli.ts',
            serve: 'main/serve.ts',
            worker: 'main/host/worker.ts',
            'stream-worker': 'main/host/command-line/stream-worker.ts',
          },
          external,
          output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: '../dist/main',
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'chrome150',
        minify: false,
        reportCompressedSize: false,
        rolldownOptions: {
          input: { preload: 'main/preload.ts' },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) {
        const env = builder.environments[name];
        if (env) await builder.build(env);
      }
      writeNotices();
    },
  },
});
