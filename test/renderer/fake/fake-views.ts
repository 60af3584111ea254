import type { Topic } from '#shared/contract/events.ts';
import type { SavedView, ViewedList } from '#shared/contract/view-operations.ts';
import { fakeId } from './fake-documents.ts';
import type { FakeHandlers } from './fake-handlers.ts';

/** Views held in memory: one of the orders, unless the desk is new. */
export function fakeViews(empty: boolean, tell: (...topics: Topic[]) => void): FakeHandlers {
  const views: (SavedView & { list: ViewedList })[] = empty ? [] : [{ list: 'orders', id: fakeId(980), name: 'Closed, dearest first', look: { filter: { state: 'closed' }, sort: { column: 'gross', descending: true }, hidden: ['site'] } }];
  return {
    'views.get': ({ list }) => ({ look: null, views: views.filter((view) => view.list === list).map(({ id, name, look }) => ({ id, name, look })) }),
    'views.all': () => ({ views }),
    'views.look': () => ({}),
    'views.keep': ({ list, name, look }) => {
      const id = fakeId(981 + views.length);
      views.push({ list, id, name, look });
      tell('views');
      return { id };
    },
    'views.remove': ({ id }) => {
      views.splice(views.findIndex((view) => view.id === id), 1);
      tell('views');
      return {};
    },
  };
}
