import type { MemberRole } from '#shared/domain/accounts/account.ts';
import type { Caller, Office } from './caller.ts';

/** Who may use a route at all. What a member may see of it (scopes, documents) follows from the account that the token names. */
export type Access = 'anybody' | { readonly members: readonly MemberRole[] } | { readonly offices: readonly Office[] };

const everyMember: Access = { members: ['buyer', 'approver', 'admin'] };
const anyOffice: Access = { offices: ['sales', 'administrative', 'operator'] };
const sales: Access = { offices: ['sales'] };
const administrative: Access = { offices: ['administrative'] };
const deskOffices: Access = { offices: ['sales', 'administrative'] };

/** The one table of who may do what. A route that is not in it cannot be registered. */
export const accessTable: Readonly<Record<string, Access>> = {
  'GET /health': 'anybody',
  'GET /ready': 'anybody',
  'GET /metrics': 'anybody',
  'GET /openapi.json': 'anybody',
  'POST /session': 'anybody',
  'GET /session/directory': 'anybody',
  'GET /sync/scopes': everyMember,
  'GET /sync/feed': everyMember,
  'POST /sync/digests': everyMember,
  'POST /sync/rows': everyMember,
  'GET /sync/snapshots/:sha256': everyMember,
  'POST /sync/commands': everyMember,
  'POST /sync/commands/missing': everyMember,
  'GET /sync/poke': everyMember,
  'POST /office/import': { offices: ['operator'] },
  'GET /office/quotes': anyOffice,
  'POST /office/quotes/:id/issue': sales,
  'POST /office/quotes/:id/decline': sales,
  'POST /office/quotes/:id/reprice': sales,
  'GET /office/orders': anyOffice,
  'POST /office/orders/:id/confirm': sales,
  'POST /office/orders/:id/release': { offices: ['administrative'] },
  'POST /office/orders/:id/ship': sales,
  'POST /office/orders/:id/cancel': sales,
  'GET /office/work/orders': deskOffices,
  'GET /office/orders/:id': deskOffices,
  'GET /office/quotes/:id': deskOffices,
  'POST /office/quotes/:id/offer': sales,
  'POST /office/quotes/:id/extend': sales,
  'POST /office/orders/:id/answer': sales,
  'POST /office/orders/:id/answer-request': sales,
  'GET /office/products': sales,
  'POST /office/entries/forecast': sales,
  'POST /office/entries': sales,
  'GET /office/company': deskOffices,
  'GET /office/accounts': deskOffices,
  'POST /office/orders/:id/hold': administrative,
  'POST /office/orders/:id/refuse-release': administrative,
  'POST /office/orders/:id/invoice': administrative,
  'POST /office/conditions': administrative,
  'GET /office/accounts/:id/books': administrative,
  'POST /office/accounts/:id/credit-limit': administrative,
  'POST /office/accounts/:id/cards': administrative,
  'POST /office/accounts/:id/payments': administrative,
  'POST /office/accounts/:id/credit-notes': administrative,
  'GET /office-desk/': 'anybody',
  'GET /office-desk/*': 'anybody',
};

export type Verdict = 'allowed' | 'signIn' | 'forbidden';

/** `signIn` = nobody is known (401); `forbidden` = known, and not allowed (403). */
export function authorize(access: Access, caller: Caller): Verdict {
  if (access === 'anybody') return 'allowed';
  if (caller.kind === 'nobody') return 'signIn';
  if ('members' in access) return caller.kind === 'member' && caller.member.roles.some((role) => access.members.includes(role)) ? 'allowed' : 'forbidden';
  return caller.kind === 'office' && access.offices.includes(caller.office) ? 'allowed' : 'forbidden';
}
