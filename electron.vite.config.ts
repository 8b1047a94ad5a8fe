import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

// electron/dev/buildApp.mjs sets these; by hand it is a development build into out/.
const outDir = process.env.ANDUN_BUILD_OUT ?? 'out';
// Tests of the processes put a small engine and page in place of the real ones.
const engine = process.env.ANDUN_BUILD_ENGINE ?? 'electron/engine/engineMain.ts';
const page = process.env.ANDUN_BUILD_PAGE ?? 'renderer';
const kind = process.env.ANDUN_BUILD_KIND ?? 'development';

const define = {
  __DEV_SWITCHES__: String(kind === 'development'),
  // A package around the development donor needs it; a release has no such code.
  __ENGINE_AS_CHILD__: String(kind !== 'release'),
};
const minify = kind !== 'development';
/** Loaded from node_modules at run time: native, or given by Electron. */
const external = ['electron', 'better-sqlite3', 'onnxruntime-node', 'sharp'];
/** Node 20.18 is in the oldest Electron that runs this (see electron/main/compat.ts). */
const target = 'node20.18';

/**
 * The decoders of scanned pages (JBIG2, JPEG 2000) that pdf.js imports by name from its worker, in
 * their form without WebAssembly, which the policy of the page does not allow.
 */
const pdfDecoders = {
  name: 'pdf-decoders',
  generateBundle() {
    for (const file of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']) {
      const source = readFileSync(path.join('node_modules/pdfjs-dist/wasm', file));
      this.emitFile({ type: 'asset', fileName: `pdfjs/${file}`, source });
    }
  },
} satisfies Plugin;

export default defineConfig({
  main: {
    define,
    build: {
      target,
      minify,
      outDir: path.join(outDir, 'main'),
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          index: 'electron/main/main.ts',
          engine,
          parser: 'electron/engine/parsers/parserMain.ts',
          ocr: 'electron/engine/parsers/ocrMain.ts',
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    define,
    build: {
      target,
      minify,
      outDir: path.join(outDir, 'preload'),
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: { preload: 'electron/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: page,
    define,
    plugins: [react(), pdfDecoders],
    build: {
      target: 'chrome130',
      minify,
      outDir: path.resolve(outDir, 'renderer'),
      // The page's policy has no data: for scripts and fonts.
      assetsInlineLimit: 0,
      rollupOptions: { input: path.resolve(page, 'index.html') },
    },
  },
});
