// `npm run desk`. Half of a start is the compiling of what has not changed since the last one: what was compiled is kept beside the installed
// packages, where only whoever may change the program can write. Node leaves it be where nothing can be written.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../node_modules/.cache/proforma-compiled');
enableCompileCache(folder);
// Threads take it from here.
process.env['NODE_COMPILE_CACHE'] ??= folder;
await import('./run-loopback.ts');
// Kept now and not at the end: a desk may be ended by a power cut.
flushCompileCache();
