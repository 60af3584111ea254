import { fakeId } from '#test/renderer/fake/fake-documents.ts';

/** Every screen of the desk, by a path that shows it over the sample data. */
export const screens = {
  home: '/',
  catalog: '/catalog',
  product: '/catalog/H10028',
  drafts: '/drafts',
  draft: `/drafts/${fakeId(1)}`,
  draftOfTwoMachines: `/drafts/${fakeId(5)}`,
  lists: '/lists',
  list: `/lists/${fakeId(970)}`,
  restock: '/restock',
  restockSession: `/restock/${fakeId(800)}`,
  restockGrid: '/restock/grid',
  estimates: '/estimates',
  estimate: `/estimates/${fakeId(200)}`,
  refused: `/estimates/${fakeId(201)}`,
  approvals: '/approvals',
  orders: '/orders',
  order: `/orders/${fakeId(600)}`,
  budgets: '/budgets',
  statement: '/statement',
  sync: '/sync',
  news: '/news',
  account: '/account',
  administration: '/account/administration',
};
