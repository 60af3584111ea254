import { tourStanding, type tourOperations } from '#shared/contract/tour-operations.ts';
import { ok } from '#shared/domain/result.ts';
import type { Handlers } from './handler.ts';
import { keptPreference } from './kept-preference.ts';
import { withDesk } from './with-desk.ts';

const name = 'tour';

export const tourHandlers: Pick<Handlers, keyof typeof tourOperations> = {
  'tour.get': withDesk((_input, desk) => ok(keptPreference(desk, name, tourStanding) ?? { state: 'new', step: 0 })),

  'tour.keep': withDesk((standing, desk, context) => {
    desk.write((writer) => writer.settings.setPreference(name, JSON.stringify(standing)));
    context.announce(['tour']);
    return ok({});
  }),
};
