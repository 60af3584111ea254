// Before `npm run desk` and the tests: pages and loopback shell as their sources are now.
import { buildDeskIfStale } from './desk-build.ts';

process.exit((await buildDeskIfStale()) ? 0 : 1);
