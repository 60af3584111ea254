import { z } from 'zod';
import { importFolder } from '#sync/backend/import/import-folder.ts';
import type { Commit } from '#sync/backend/policies/commit.ts';
import { ProblemError } from './problem-error.ts';
import { route, type Route } from './route.ts';

const bodyLimitBytes = 512 * 1024 * 1024;
const summary = z.strictObject({ records: z.number().int(), changed: z.number().int(), removed: z.number().int() });

export function importRoutes({ commit }: { commit: Commit }): readonly Route[] {
  return [
    route(
      'POST',
      '/office/import',
      {
        summary: 'Imports a company folder: all of it, or nothing and every fault with its place.',
        body: z.strictObject({ files: z.record(z.string(), z.string()) }),
        answer: summary,
        bodyLimitBytes,
      },
      async ({ body }) => {
        const imported = await importFolder(commit, new Map(Object.entries(body.files)));
        if (!imported.ok) throw new ProblemError('invalid-company-folder', 422, `${imported.error.length} faults`, { faults: imported.error });
        return { ...imported.value };
      },
    ),
  ];
}
