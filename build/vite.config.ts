import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type ViteBuilder } from 'vite';

const root = join(import.meta.dirname, '..');
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** One bundle for a Node side of a shell: everything inside but Electron and Node itself, so nothing ships in node_modules. */
function nodeBundle(entry: string, outDir: string, output: { format: 'es' | 'cjs'; entryFileNames: string; chunkFileNames?: string; codeSplitting?: boolean }, emptyOutDir = true): EnvironmentOptions {
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
      rolldownOptions: { input: join(root, entry), platform: 'node', external: ['electron', ...nodeModules], output: { codeSplitting: false, ...output } },
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

/** The loopback shell: from a few files it starts in half the time that a thousand take. What it loads when it is needed, and after the cache of compiled code, are files of their own. */
const loopbackSides = {
  loopback: nodeBundle('main/loopback/loopback-main.ts', 'out/loopback', { format: 'es', entryFileNames: 'loopback-main.js', chunkFileNames: '[name].js', codeSplitting: true }),
  loopbackThread: nodeBundle('main/loopback/sync-worker.ts', 'out/loopback', { format: 'es', entryFileNames: 'sync-worker.js' }, false),
  loopbackWriting: nodeBundle('main/writing/writing-worker.ts', 'out/loopback', { format: 'cjs', entryFileNames: 'writing-worker.cjs' }, false),
} as const;

const pages = ['client', 'office'] as const;

async function buildSides(builder: ViteBuilder): Promise<void> {
  const sides = [...pages, ...Object.keys(loopbackSides), ...(process.argv.includes('--app') ? Object.keys(electronSides) : [])];
  for (const name of sides) {
    const side = builder.environments[name];
    if (!side) throw new Error(`no side named ${name} to build`);
    await builder.build(side);
  }
}

/** `vite build` makes both pages, the desk's and the offices', and the loopback shell; `vite build --app` makes both sides of the Electron shell as well. */
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
    // Nothing of it goes over a line but to this machine.
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    // The content security policy allows no inlined fonts.
    assetsInlineLimit: 0,
  },
  ...(command === 'build' ? { builder: { buildApp: buildSides }, environments: { office: officePage, ...electronSides, ...loopbackSides } } : {}),
}));
