const part = (text: string): string => encodeURIComponent(text);

/** Every place of the desk. Paths stand behind the `#` of the address. */
export const paths = {
  home: () => '/',
  catalog: () => '/catalog',
  product: (sku: string) => `/catalog/${part(sku)}`,
  news: () => '/news',
  drafts: () => '/drafts',
  draft: (draftId: string) => `/drafts/${part(draftId)}`,
  lists: () => '/lists',
  list: (listId: string) => `/lists/${part(listId)}`,
  restock: () => '/restock',
  restockSession: (sessionId: string) => `/restock/${part(sessionId)}`,
  restockGrid: () => '/restock/grid',
  estimates: () => '/estimates',
  estimate: (quoteId: string) => `/estimates/${part(quoteId)}`,
  approvals: () => '/approvals',
  /** The decisions, with this one in hand. */
  approval: (quoteId: string) => `/approvals/${part(quoteId)}`,
  orders: () => '/orders',
  order: (orderId: string) => `/orders/${part(orderId)}`,
  budgets: () => '/budgets',
  statement: () => '/statement',
  sync: () => '/sync',
  account: () => '/account',
  administration: () => '/account/administration',
} as const;
