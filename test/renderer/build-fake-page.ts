import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Builds the page over the fake bridge into `outDir`, bundled as the product's page is. */
export async function buildFakePage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'fake-page'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome156', assetsInlineLimit: 0, reportCompressedSize: false, chunkSizeWarningLimit: 3000 },
  });
}
