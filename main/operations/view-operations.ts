import { z } from 'zod';
import { listLook, savedView, viewedLists, type SavedView, type ViewedList, type viewOperations } from '#shared/contract/view-operations.ts';
import { ok } from '#shared/domain/result.ts';
import type { Desk } from '#main/host/desk.ts';
import { invalid } from './failures.ts';
import type { Handlers } from './handler.ts';
import { keptPreference } from './kept-preference.ts';
import { withDesk } from './with-desk.ts';

const mostViews = 50;

const lookName = (list: ViewedList): string => `listLook.${list}`;
const viewsName = (list: ViewedList): string => `listViews.${list}`;

const viewsOf = (desk: Desk, list: ViewedList): SavedView[] => keptPreference(desk, viewsName(list), z.array(savedView)) ?? [];

/** Two names that a person cannot tell apart are one. */
const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

export const viewHandlers: Pick<Handlers, keyof typeof viewOperations> = {
  'views.get': withDesk(({ list }, desk) => ok({ look: keptPreference(desk, lookName(list), listLook), views: viewsOf(desk, list) })),

  'views.all': withDesk((_input, desk) => ok({ views: viewedLists.flatMap((list) => viewsOf(desk, list).map((view) => ({ list, ...view }))) })),

  'views.look': withDesk(({ list, look }, desk) => {
    desk.write((writer) => writer.settings.setPreference(lookName(list), JSON.stringify(look)));
    return ok({});
  }),

  'views.keep': withDesk(({ list, name, look }, desk, context) => {
    const before = viewsOf(desk, list);
    const replaced = before.find((view) => sameName(view.name, name));
    if (replaced === undefined && before.length >= mostViews) return invalid('name', `at most ${mostViews} views of a list; remove one first`);
    const id = replaced?.id ?? context.newId();
    const views = [...before.filter((view) => view !== replaced), { id, name, look }].toSorted((one, other) => one.name.localeCompare(other.name));
    desk.write((writer) => writer.settings.setPreference(viewsName(list), JSON.stringify(views)));
    context.announce(['views']);
    return ok({ id });
  }),

  'views.remove': withDesk(({ list, id }, desk, context) => {
    const left = viewsOf(desk, list).filter((view) => view.id !== id);
    desk.write((writer) => writer.settings.setPreference(viewsName(list), left.length === 0 ? null : JSON.stringify(left)));
    context.announce(['views']);
    return ok({});
  }),
};
