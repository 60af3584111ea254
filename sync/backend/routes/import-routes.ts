import { z } from 'zod';
import type { ImportFiles } from '#sync/backend/import/import-folder.ts';
import { ProblemError } from './problem-error.ts';
import { route, type Route } from './route.ts';

const bodyLimitBytes = 512 * 1024 * 1024;
const summaryShape = z.strictObject({ records: z.number().int(), changed: z.number().int(), removed: z.number().int() });

export function importRoutes(importFiles: ImportFiles): readonly Route[] {
  const summary = 'Imports a company folder: all of it, or nothing and every fault with its place.';
  const body = z.strictObject({ files: z.record(z.string(), z.string()) });
  return [
    route('POST', '/office/import', { summary, body, answer: summaryShape, bodyLimitBytes }, async (request) => {
      const imported = await importFiles(new Map(Object.entries(request.body.files)));
      if (!imported.ok) throw new ProblemError('invalid-company-folder', 422, `${imported.error.length} faults`, { faults: imported.error });
      return { ...imported.value };
    }),
  ];
}
