import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type ViteBuilder } from 'vite';

const root = join(import.meta.dirname, '..');
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** One bundle for a Node side of the Electron shell: everything inside but Electron and Node itself, so nothing ships in node_modules. */
function nodeBundle(entry: string, outDir: string, output: { format: 'es' | 'cjs'; entryFileNames: string }, emptyOutDir = true): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['electron', ...nodeModules] },
    build: {
      outDir: join(root, outDir),
      emptyOutDir,
      copyPublicDir: false,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: { input: join(root, entry), platform: 'node', external: ['electron', ...nodeModules], output: { ...output, codeSplitting: false } },
    },
  };
}

/** The page of the seller's offices, which the backend serves. */
const officePage: EnvironmentOptions = {
  consumer: 'client',
  build: { outDir: join(root, 'out', 'office'), emptyOutDir: true, rolldownOptions: { input: join(root, 'renderer', 'office.html') } },
};

const electronSides = {
  main: nodeBundle('main/electron/electron-main.ts', 'out/main', { format: 'es', entryFileNames: 'electron-main.js' }),
  // Beside the main file, which is built first.
  thread: nodeBundle('main/electron/sync-worker.ts', 'out/main', { format: 'es', entryFileNames: 'sync-worker.js' }, false),
  // Looked for beside the main file too. The writer of PDF asks for the folder that only CommonJS knows.
  writing: nodeBundle('main/writing/writing-worker.ts', 'out/main', { format: 'cjs', entryFileNames: 'writing-worker.cjs' }, false),
  // Sandboxed preloads cannot be ES modules.
  preload: nodeBundle('main/electron/preload.ts', 'out/preload', { format: 'cjs', entryFileNames: 'preload.cjs' }),
} as const;

const pages = ['client', 'office'] as const;

async function buildSides(builder: ViteBuilder): Promise<void> {
  const sides = process.argv.includes('--app') ? [...pages, ...Object.keys(electronSides)] : pages;
  for (const name of sides) {
    const side = builder.environments[name];
    if (!side) throw new Error(`no side named ${name} to build`);
    await builder.build(side);
  }
}

/** `vite build` makes both pages, the desk's and the offices'; `vite build --app` makes the pages and both sides of the Electron shell. */
export default defineConfig(({ command }) => ({
  root: join(root, 'renderer'),
  base: './',
  cacheDir: join(root, 'node_modules', '.cache', 'vite'),
  plugins: [react()],
  build: {
    outDir: join(root, 'out', 'renderer'),
    emptyOutDir: true,
    // Electron 45 is Chromium 156; the loopback shell is opened in the same engine.
    target: 'chrome156',
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    // The content security policy allows no inlined fonts.
    assetsInlineLimit: 0,
  },
  ...(command === 'build' ? { builder: { buildApp: buildSides }, environments: { office: officePage, ...electronSides } } : {}),
}));
