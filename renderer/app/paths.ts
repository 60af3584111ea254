import type { CommandKind } from '#shared/contract/commands.ts';

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

const places: Readonly<Record<CommandKind, (documentId: string) => string>> = {
  'quote.request': paths.estimate,
  'quote.withdraw': paths.estimate,
  'quote.askExtension': paths.estimate,
  'quote.submitForApproval': paths.estimate,
  'approval.decide': paths.estimate,
  // Until the order is there, its estimate is what can be looked at.
  'order.place': paths.estimate,
  'order.placeDirect': paths.order,
  'order.requestChange': paths.order,
  'order.requestCancellation': paths.order,
  'order.answerChange': paths.order,
  'order.matchToQuote': paths.order,
  'account.setSubstitute': paths.account,
  'account.endSubstitute': paths.account,
  'account.change': paths.administration,
  'account.setOwnNumbers': paths.account,
  'account.changeList': paths.list,
  'account.setParLevels': paths.administration,
  'draft.save': paths.draft,
  'draft.discard': paths.drafts,
};

/** Where a person looks at what an act of the outbox was about. */
export const commandPlace = ({ kind, documentId }: { readonly kind: CommandKind; readonly documentId: string }): string => places[kind](documentId);
