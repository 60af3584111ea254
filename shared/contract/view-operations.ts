import { z } from 'zod';
import { act, query } from './operation.ts';

/** Lists whose look is kept. */
export const viewedLists = ['estimates', 'orders', 'drafts', 'approvals', 'invoices', 'catalog', 'draftLines'] as const;
export const viewedList = z.enum(viewedLists);
export type ViewedList = z.infer<typeof viewedList>;

/** How a list is looked at: what is left in, in which order, in which columns. Names of filters and columns are those of the screen. */
export const listLook = z.strictObject({
  filter: z.record(z.string().max(40), z.string().max(200)),
  sort: z.strictObject({ column: z.string().max(40), descending: z.boolean() }).nullable(),
  hidden: z.array(z.string().max(40)).max(40),
});
export type ListLook = z.infer<typeof listLook>;

export const savedView = z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(60), look: listLook });
export type SavedView = z.infer<typeof savedView>;

export const viewOperations = {
  'views.get': query('How a list was looked at last on this machine by the member who asks (null = never), and the views kept of it, by name.', {
    input: z.strictObject({ list: viewedList }),
    output: z.strictObject({ look: listLook.nullable(), views: z.array(savedView) }),
    reads: ['views'],
  }),
  'views.all': query('The views kept of every list.', {
    input: z.strictObject({}),
    output: z.strictObject({ views: z.array(savedView.extend({ list: viewedList })) }),
    reads: ['views'],
  }),
  'views.look': act('Remembers how a list is looked at.', { input: z.strictObject({ list: viewedList, look: listLook }), output: z.strictObject({}) }),
  'views.keep': act('Keeps a view of a list under a name; one of the same name is replaced. At most 50 a list.', {
    input: z.strictObject({ list: viewedList, name: savedView.shape.name, look: listLook }),
    output: z.strictObject({ id: z.uuid() }),
  }),
  'views.remove': act('Removes a view of a list.', { input: z.strictObject({ list: viewedList, id: z.uuid() }), output: z.strictObject({}) }),
};
