import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

/** Oldest supported runtime: Electron 33 = Node 20.18 and Chromium 130; the command line runs on Node 20.19. */
const node = 'node20.18';
const chromium = 'chrome130';

/** One part only when scripts/lib/build.mjs asks for it, everything otherwise. */
const part = process.env.GRIDWRIGHT_BUILD;

/** Native modules cannot be bundled; they stay in node_modules and ship beside the program. */
const native = ['sqlite3', '@napi-rs/canvas'];

const mainEntries = {
  index: 'main/index.ts',
  cli: 'main/cli.ts',
  'jobs/worker': 'main/jobs/worker.ts',
  'sources/gdalWorker': 'main/sources/gdal/gdalWorker.mjs',
};
const presentEntries = Object.fromEntries(
  Object.entries(mainEntries)
    .map(([name, path]) => [name, at(path)] as const)
    .filter(([, path]) => existsSync(path)),
);

/** geos-wasm is LGPL: a chunk of its own can be replaced by the user. */
const replaceableChunks = {
  codeSplitting: { groups: [{ name: 'geos-wasm', test: /node_modules[\\/]geos-wasm/ }] },
};

export default defineConfig({
  ...(part !== 'renderer' && {
    main: {
      build: {
        outDir: at('out/main'),
        target: node,
        sourcemap: true,
        // Everything but the native modules is bundled, so that only those two ship in node_modules.
        externalizeDeps: false,
        rolldownOptions: {
          input: presentEntries,
          external: ['electron', ...native],
          output: {
            format: 'es' as const,
            entryFileNames: '[name].js',
            chunkFileNames: 'chunks/[name]-[hash].js',
            ...replaceableChunks,
          },
        },
      },
    },
    preload: {
      build: {
        outDir: at('out/preload'),
        target: node,
        sourcemap: true,
        externalizeDeps: false,
        rolldownOptions: {
          input: { preload: at('main/preload.ts') },
          external: ['electron'],
          // A sandboxed preload script must be CommonJS.
          output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
        },
      },
    },
  }),
  ...(part !== 'main' && {
    renderer: {
      root: at('renderer'),
      publicDir: at('resources/public'),
      plugins: [react()],
      worker: { format: 'es' as const },
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        target: chromium,
        sourcemap: true,
        chunkSizeWarningLimit: 6000,
        // Inlined data: URLs of fonts and images would need a wider content security policy.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { index: at('renderer/index.html') },
          output: replaceableChunks,
        },
      },
    },
  }),
});
