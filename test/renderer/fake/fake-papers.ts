import type { Topic } from '#shared/contract/events.ts';
import type { FakeHandlers } from './fake-handlers.ts';

/** Files that say what they are and nothing else: screens only hand them on. */
export function fakePapers(scenario: string, tell: (...topics: Topic[]) => void): FakeHandlers {
  let stop: (() => void) | null = null;
  const paper = (name: string) => ({ name: `${name}.pdf`, mediaType: 'application/pdf', base64: btoa('%PDF-1.7\n') });
  return {
    'documents.estimate': () => paper('Estimate'),
    'documents.order': () => paper('Order'),
    'documents.statement': () => paper('Statement'),
    'documents.restocking': () => paper('Restocking list'),
    'documents.dossiers': async () => {
      const folder = { name: 'dossiers.zip', mediaType: 'application/zip', base64: btoa('PK') };
      if (scenario !== 'slow-tables') return folder;
      const stopped = new Promise<void>((resolve) => {
        stop = resolve;
      });
      tell('papers');
      await stopped;
      return { ...folder, base64: null };
    },
    'documents.making': () => ({ progress: stop === null ? null : { done: 1, of: 2 } }),
    'documents.stopMaking': () => {
      stop?.();
      stop = null;
      return { stopped: true };
    },
    'documents.dossier': ({ form }) => (form === 'pdf' ? paper('Purchase dossier') : { name: 'Purchase dossier.zip', mediaType: 'application/zip', base64: btoa('PK') }),
    'documents.email': () => ({ name: 'Estimate.eml', mediaType: 'message/rfc822', base64: btoa('X-Unsent: 1\r\n\r\n') }),
    'tables.write': async ({ name, format }) => {
      const file = { name: `${name}.${format}`, mediaType: format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', base64: btoa(name.replaceAll(/[^ -~]/g, '?')) };
      if (scenario !== 'slow-tables') return file;
      const stopped = new Promise<void>((resolve) => {
        stop = resolve;
      });
      tell('tables');
      await stopped;
      return { ...file, base64: null };
    },
    'tables.writing': () => ({ progress: stop === null ? null : { rows: 6, of: 10 } }),
    'tables.stop': () => {
      stop?.();
      stop = null;
      return { stopped: true };
    },
    'documents.identify': () => ({ found: null }),
  };
}
