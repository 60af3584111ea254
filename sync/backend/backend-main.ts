import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import { readSettings } from './backend-settings.ts';
import { startBackend } from './start-backend.ts';

const settings = readSettings(process.argv.slice(2), join(import.meta.dirname, '..', '..'));
const log = pino({ level: process.env['LOG_LEVEL'] ?? 'warn' }, pino.destination(2));
try {
  const backend = await startBackend(settings, { now: () => new Date().toISOString(), newId: randomUUID, log });
  let closing = false;
  const close = (): void => {
    if (closing) return;
    closing = true;
    void backend.close().then(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  console.log(`Proforma backend listening on ${backend.url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
