import type { OutputOf } from '#shared/contract/contract.ts';
import type { Topic } from '#shared/contract/events.ts';
import { fakePrice, fakeProducts } from './fake-catalog.ts';
import { fakeId, fakeTotals } from './fake-documents.ts';
import type { FakeHandlers } from './fake-handlers.ts';
import { fakeTerms } from './fake-people.ts';

type Shown = OutputOf<'lists.get'>;

const members = fakeTerms.account.members.map(({ id, name }) => ({ id, name }));
const [me = { id: '', name: '' }, colleague = me] = members;

const summary = (index: number, more: Partial<Shown['list']>): Shown['list'] => ({
  id: fakeId(970 + index), name: 'Breakfast room', owner: me, right: 'own', sharing: { everyone: 'none', members: [{ id: colleague.id, right: 'edit' }] }, lines: 6, changedAt: '2026-11-20T09:15:00.000Z', changedBy: me, deleted: false, pending: false, attention: false, ...more,
});

/** Lists of which one is shared by a colleague, one waits, one was refused and one is deleted. */
export function fakeLists(empty: boolean, tell: (...topics: Topic[]) => void): FakeHandlers {
  const lists = empty
    ? []
    : [summary(0, { attention: true }), summary(1, { name: 'Spa, every month', owner: colleague, right: 'edit', sharing: { everyone: 'edit', members: [] }, changedBy: colleague }), summary(2, { name: 'Office', owner: colleague, right: 'use', sharing: { everyone: 'use', members: [] } }), summary(3, { name: 'Wine tasting', pending: true }), summary(4, { name: 'Summer terrace', deleted: true })];
  const lines: Shown['lines'] = fakeProducts.slice(0, 7).map((product, at) => {
    const quantity = String(12 * (at + 1));
    const { unitPrice, net, quantityCheck } = fakePrice(product, 'C62', quantity);
    return { sku: product.sku, unit: 'C62', quantity, note: at === 2 ? 'for the terrace' : '', name: product.name, ownNumber: at === 0 ? 'K-1' : null, status: product.status, replacedBy: product.replacedBy, quantityCheck, unitPrice, net, units: ['C62', 'XCT'] };
  });
  const one = (listId: string) => lists.find(({ id }) => id === listId) ?? lists[0] ?? summary(0, {});
  const change = (listId: string, values: Partial<Shown['list']>) => {
    const at = lists.findIndex(({ id }) => id === listId);
    if (at >= 0) lists[at] = { ...one(listId), ...values };
    tell('account');
    return {};
  };
  return {
    'lists.list': ({ text = '' }) => ({ lists: lists.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())) }),
    'lists.get': ({ listId }) => ({
      list: one(listId), lines, totals: fakeTotals(lines.map(({ net }) => net)), currency: 'EUR', members,
      attention: one(listId).attention ? { commandId: fakeId(960), kind: 'account.changeList', refusal: { kind: 'changedMeanwhile', detail: { part: 'listLine', name: lines[0]?.name ?? '' } }, canRepeat: true } : null,
    }),
    'lists.create': () => ({ listId: fakeId(970), lines: 6 }),
    'lists.rename': ({ listId, name }) => change(listId, { name }),
    'lists.share': ({ listId, sharing }) => change(listId, { sharing }),
    'lists.putLine': ({ sku, unit }) => ({ sku, unit: unit ?? 'C62' }),
    'lists.removeLine': () => ({}),
    'lists.moveLine': () => ({}),
    'lists.delete': ({ listId }) => change(listId, { deleted: true }),
    'lists.restore': ({ listId }) => change(listId, { deleted: false }),
    'lists.intoDraft': () => ({ draftId: fakeId(1), added: 6, leftOut: [{ sku: lines[5]?.sku ?? '', name: lines[5]?.name ?? '', reason: 'discontinued', replacedBy: lines[5]?.replacedBy ?? null }] }),
    'lists.repeat': () => ({ listId: fakeId(970), leftOut: { skus: ['H10044'], members: [] } }),
  };
}
