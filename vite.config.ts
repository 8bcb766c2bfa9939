import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

// One `vite build` makes all three bundles: the renderer, the main process (ESM) and the sandboxed preload (CommonJS).
const external = ['electron', 'better-sqlite3', /^node:/, ...builtinModules];

export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
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
    },
  },
});
