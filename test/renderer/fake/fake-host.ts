import type { OutputOf } from '#shared/contract/contract.ts';
import type { Topic } from '#shared/contract/events.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { comparePrices } from '#shared/domain/drafts/compare-prices.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { fakePrice, fakeProducts } from './fake-catalog.ts';
import { settleDoubled } from '#shared/domain/drafts/doubled-lines.ts';
import { settleRival } from '#shared/domain/drafts/settle-rival.ts';
import { fakeLists } from './fake-lists.ts';
import { fakeSearch } from './fake-search.ts';
import { fakeDraft, fakeId, fakeMergedDraft, fakeOrder, fakeOwnNumbers, fakeQuote, fakeTotals, summaryOf } from './fake-documents.ts';
import { fakeBudgetPreview, fakeBudgets, fakeOpenItems, fakeSpend, fakeStatement } from './fake-money.ts';
import type { FakeHandlers } from './fake-handlers.ts';
import { fakeOrderActs, fakeOrderAnswer } from './fake-order-acts.ts';
import { fakeAdministration } from './fake-administration.ts';
import { fakeComparison, fakeSubstitutions } from './fake-approvals.ts';
import { fakePapers } from './fake-papers.ts';
import { fakeViews } from './fake-views.ts';
import { fakeWeeks } from './fake-weeks.ts';
import { fakeRestocking } from './fake-restocking.ts';
import { fakeMemberNames, fakePerson, fakeTerms } from './fake-people.ts';

type Tell = (...topics: Topic[]) => void;

const soon = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

const fakeNotices: OutputOf<'session.current'>['notices'] = [
  { kind: 'deskRestored', keptAs: '/home/giulia/proforma/desk-damaged-2026-11-28T12-00-00-000Z.db', backupFrom: soon(-20), rescued: { drafts: 2, commands: 3, counts: 41 } },
  { kind: 'replicaRefetched' },
  { kind: 'backupMissing' },
];

function fakeStatus(scenario: string, workOffline: boolean): OutputOf<'sync.status'> {
  const first = scenario === 'first-sync';
  return {
    connection: workOffline ? 'workingOffline' : scenario === 'offline' ? 'offline' : 'online',
    activity: first ? 'pulling' : 'idle',
    progress: first ? { scope: 'catalog', rowsDone: 12_400, rowsTotal: 20_000, bytes: 3_400_000 } : null,
    workOffline, lastSuccessAt: soon(-0.1), lastProblem: scenario === 'offline' ? { kind: 'offline', detail: 'connect ECONNREFUSED 127.0.0.1:5432' } : null, diskFull: scenario === 'damaged', keepsFailing: scenario === 'damaged', nextAttemptAt: null, hasCatalog: !first, waiting: 1, needsAttention: scenario === 'empty' ? 0 : 1, repairs: 0,
    backendRestored: scenario === 'damaged' ? { at: soon(-0.2), sentAgain: [fakeId(801), fakeId(803)] } : null,
    scopes: [{ scope: 'catalog', rows: 20_412, complete: !first, receivedAt: soon(-1) }, { scope: 'list:contract', rows: 840, complete: !first, receivedAt: soon(-1) }, { scope: 'account:lago', rows: 312, complete: !first, receivedAt: soon(-1) }],
  };
}

function fakeChange(product: Product | undefined, before: string | null, today: string | null, quantity: string): OutputOf<'drafts.get'>['lines'][number]['change'] {
  const successor = fakeProducts.find(({ sku }) => sku === product?.replacedBy);
  if (successor) return { finding: 'discontinued', action: 'takeReplacement', proposed: { sku: successor.sku, name: successor.name, unit: 'C62', quantity, unitPrice: fakePrice(successor, 'C62', quantity).unitPrice }, replacement: 'dearer', difference: null, percent: null };
  const { moved, difference, percent } = comparePrices(before, today);
  return moved === 'dearer' || moved === 'cheaper' ? { finding: moved, action: 'take', proposed: null, replacement: null, difference, percent } : null;
}

function pricedDraft(draft: Draft): OutputOf<'drafts.get'> {
  const lines = draft.lines.map((line) => {
    const product = fakeProducts.find(({ sku }) => sku === line.sku);
    const { quantityCheck, ...price } = fakePrice(product, line.unit, line.quantity);
    const seen = Number(line.seen?.unitPrice ?? '0');
    const today = Number(price.unitPrice ?? '0');
    return { id: line.id, name: product?.name ?? null, price, quantityCheck, moved: seen === today ? ('same' as const) : seen < today ? ('dearer' as const) : ('cheaper' as const), status: product?.status ?? ('unknown' as const), replacedBy: product?.replacedBy ?? null, units: (product?.packagings ?? []).map(({ unit, content, minimum, multiple }) => ({ unit, content, minimum, multiple })), lastPaid: { unitPrice: '3.9', day: '2026-09-14', order: fakeId(600), number: 'SO-7000', channel: 'phone' as const }, change: fakeChange(product, line.seen?.unitPrice ?? null, price.unitPrice, line.quantity) };
  });
  const obstacles = lines.filter((line) => !line.quantityCheck.ok).map((line) => ({ lineId: line.id, kind: 'quantityOffMultiple', detail: {} }));
  return { draft, lines, ownNumbers: fakeOwnNumbers(draft.lines), totals: fakeTotals(lines.map((line) => line.price.net)), day: '2026-11-23', steps: { undo: 1, redo: 0 }, obstacles, device: '11111111-1111-4111-8111-111111111111' };
}

/** Handlers over sample data held in memory. `scenario`: full, empty, offline, first-sync, failing, loading, damaged, slow-tables (a table is half written until it is stopped), stalled-rows (the second of several choices in restocking is not answered), first-run and first-run-empty (the tour is offered). */
export function createFakeHost(scenario: string, tell: Tell): FakeHandlers {
  const empty = scenario === 'empty' || scenario === 'first-run-empty';
  const drafts: Draft[] = empty ? [] : [fakeDraft()];
  const discarded: { act: string; at: string; merged: { id: string; name: string } | null; drafts: Draft[] }[] = [];
  const quotes = empty ? [] : [fakeQuote(0, 'issued', ['withdraw', 'submitForApproval', 'askExtension', 'copyToDraft']), fakeQuote(1, 'approved', ['order', 'askExtension', 'copyToDraft'], { attention: true }), fakeQuote(2, 'requested', ['withdraw', 'copyToDraft'], { pending: true }), fakeQuote(3, 'inApproval', ['decide', 'copyToDraft'])];
  const orders = empty ? [] : (['onHold', 'confirmed', 'partlyShipped', 'closed', 'closed'] as const).map((state, index) => fakeOrder(index, state));
  let tour: OutputOf<'tour.get'> = { state: scenario === 'first-run' || scenario === 'first-run-empty' ? 'new' : 'done', step: 0 };
  let workOffline = false;
  let lineNumber = 500;
  let merged = fakeMergedDraft();
  const draftOf = (id: string): Draft => drafts.find((draft) => draft.id === id) ?? (id === merged.id ? merged : fakeDraft());
  const change = (id: string, values: Partial<Draft>) => {
    const at = drafts.findIndex((draft) => draft.id === id);
    drafts[at] = { ...draftOf(id), ...values, changedAt: new Date().toISOString() };
    tell('drafts');
    return {};
  };
  const inboxRow = (index: number) => (quotes[index] ? [{ ...summaryOf(quotes[index]), deadline: soon(20), workingDaysLeft: 1, isLate: false, authorName: 'Carla Rinaldi', rules: ['Above 500 EUR'], onBehalfOf: index === 0 ? { id: 'm3', name: fakeMemberNames['m3'] ?? '' } : null, waitsFor: [fakeMemberNames['m2'] ?? ''], later: [], obstacle: null, reminder: null, decision: index === 1 ? { decision: 'approve' as const, onBehalfOfName: fakeMemberNames['m3'] ?? '', at: soon(-30), outcome: 'approved' as const } : null }] : []);
  return {
    'session.current': () => ({ person: scenario === 'signed-out' ? null : fakePerson, signIn: 'confirmed', backend: 'http://127.0.0.1:8090', notices: scenario === 'damaged' ? fakeNotices : [] }),
    'session.directory': () => ({ members: fakeTerms.account.members.map(({ name, email, roles }) => ({ accountName: 'Albergo del Lago', name, email, roles })) }),
    'session.signIn': () => ({ person: fakePerson }),
    'session.signOut': () => ({}),
    'account.get': () => (empty ? { ...fakeTerms, cards: [], account: { ...fakeTerms.account, approvalRules: [] } } : fakeTerms),
    'sync.status': () => fakeStatus(scenario, workOffline),
    'sync.run': () => ({ status: fakeStatus(scenario, workOffline) }),
    'sync.stop': () => ({}),
    'sync.setWorkOffline': (input) => {
      workOffline = input.workOffline;
      tell('sync');
      return {};
    },
    'outbox.list': () => ({
      items: empty
        ? []
        : [
            { id: fakeId(801), number: 8, kind: 'order.place', documentId: fakeId(201), documentTitle: 'Spa restock', decidedAt: soon(-2), state: 'refused', attempts: 1, refusal: { kind: 'paymentBlocked', detail: {} }, foreseen: null, canRepeat: false },
            { id: fakeId(805), number: 11, kind: 'account.changeList', documentId: fakeId(971), documentTitle: 'Spring cleaning', decidedAt: soon(-2), state: 'refused', attempts: 1, refusal: { kind: 'unknownProduct', detail: { sku: 'H10044' } }, foreseen: null, canRepeat: true },
            { id: fakeId(802), number: 9, kind: 'quote.request', documentId: fakeId(202), documentTitle: 'Kitchen smallware', decidedAt: soon(-1), state: 'waiting', attempts: 2, refusal: null, foreseen: { refusal: null }, canRepeat: false },
            { id: fakeId(804), number: 10, kind: 'order.place', documentId: fakeId(204), documentTitle: 'Rooms linen', decidedAt: soon(-1), state: 'waiting', attempts: 0, refusal: null, foreseen: { refusal: { kind: 'expired', detail: {} } }, canRepeat: false },
            { id: fakeId(803), number: 7, kind: 'approval.decide', documentId: fakeId(203), documentTitle: 'Breakfast buffet', decidedAt: soon(-30), state: 'done', attempts: 1, refusal: null, foreseen: null, canRepeat: false },
          ],
    }),
    'outbox.discard': () => ({}),
    'outbox.correct': () => ({ draftId: fakeId(1) }),
    ...fakeWeeks(quotes, orders),
    'tour.get': () => tour,
    'tour.keep': (standing) => {
      tour = standing;
      tell('tour');
      return {};
    },
    ...fakeSearch(empty),
    ...fakeLists(empty, tell),
    ...fakeSpend(empty),
    'catalog.changes': () => ({
      isReady: true, watched: empty ? 0 : 212, currency: 'EUR',
      products: empty ? [] : [
        { sku: fakeProducts[0]!.sku, name: fakeProducts[0]!.name, unit: 'C62', seenAt: soon(-90), changes: [{ change: { kind: 'dearer', before: '4.5000', after: '4.9500', percent: '10.0' }, name: null }, { change: { kind: 'promotion', id: 'autumn' }, name: 'Autumn fair' }] },
        { sku: fakeProducts[1]!.sku, name: fakeProducts[1]!.name, unit: 'C62', seenAt: soon(-200), changes: [{ change: { kind: 'replaced', by: fakeProducts[2]!.sku }, name: fakeProducts[2]!.name }] },
        { sku: fakeProducts[2]!.sku, name: fakeProducts[2]!.name, unit: 'C62', seenAt: soon(-90), changes: [{ change: { kind: 'packaging', unit: 'XBX', before: '12', after: '10' }, name: null }] },
        { sku: fakeProducts[3]!.sku, name: fakeProducts[3]!.name, unit: 'C62', seenAt: soon(-90), changes: [{ change: { kind: 'cheaper', before: '2.0000', after: '1.9000', percent: '5.0' }, name: null }] },
        { sku: fakeProducts[4]!.sku, name: fakeProducts[4]!.name, unit: 'C62', seenAt: soon(-90), changes: [{ change: { kind: 'gone' }, name: null }] },
      ],
    }),
    'catalog.changesSeen': () => ({}),
    'pricing.resolve': ({ lines }) => {
      const priced = lines.map((line) => fakePrice(fakeProducts.find(({ sku }) => sku === line.sku), line.unit, line.quantity));
      return { lines: priced, ...fakeTotals(priced.map((line) => line.net)), day: '2026-11-23' };
    },
    'pricing.single': ({ lines }) => ({ lines: lines.map((line) => fakePrice(fakeProducts.find(({ sku }) => sku === line.sku), line.unit, line.quantity)).map(({ listPrice, unitPrice }) => ({ listPrice, unitPrice })), day: '2026-11-23' }),
    'pricing.singleNext': ({ lines }) => ({ lines: lines.map(({ sku }) => (sku.endsWith('4') ? null : { more: '11', quantity: '12', unitPrice: '2.9', free: '0', by: 'tier', id: 'contract', name: 'Contract prices' })), day: '2026-11-23' }),
    'pricing.lists': () => ({ lists: [{ id: 'contract', name: 'Contract prices', kind: 'contract', validFrom: '2026-01-01', validTo: '2026-12-31', edition: '3F9A2C01B7E4', rows: 11662, asOf: '2026-11-23T09:12:00.000Z' }] }),
    'pricing.nextPrices': ({ lines }) => ({ lines: lines.map((line, index) => (index % 3 === 0 ? { more: '12', quantity: String(Number(line.quantity) + 12), unitPrice: '2.9', free: '0', by: 'tier', id: 'contract', name: 'Contract prices' } : null)), day: '2026-11-23' }),
    'pricing.overDays': ({ lines, from, to }) => {
      const priced = lines.map((line) => fakePrice(fakeProducts.find(({ sku }) => sku === line.sku), line.unit, line.quantity));
      const withoutExplanation = priced.map(({ list, listPrice, unitPrice, free, promotions, net, vatCategory }) => ({ list, listPrice, unitPrice, free, promotions, net, vatCategory }));
      return { spans: [{ from, to, lines: withoutExplanation, totals: fakeTotals(priced.map((line) => line.net)) }] };
    },
    'drafts.list': ({ state }) => ({ drafts: drafts.filter((draft) => !state || draft.state === state).map(({ id, name, state: shown, lines, changedAt, becameQuote }) => ({ id, name, state: shown, lines: lines.length, changedAt, becameQuote, leftOf: null })) }),
    'drafts.get': ({ draftId }) => pricedDraft(draftOf(draftId)),
    'drafts.create': () => {
      const id = fakeId(10 + drafts.length);
      drafts.push({ ...fakeDraft(), id, name: 'Draft of 23 November', lines: [] });
      tell('drafts');
      return { draftId: id };
    },
    'drafts.update': ({ draftId, ...values }) => change(draftId, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))),
    'drafts.putLine': ({ draftId, lineId, line }) => {
      lineNumber += 1;
      const id = lineId ?? fakeId(lineNumber);
      const before = draftOf(draftId).lines;
      const old = before.find((candidate) => candidate.id === lineId);
      const unit = line.unit ?? 'C62';
      const price = fakePrice(fakeProducts.find(({ sku }) => sku === line.sku), unit, line.quantity);
      const next = { id, sku: line.sku, unit, quantity: line.quantity, targetPrice: line.targetPrice ?? null, note: line.note ?? '', seen: old?.seen ?? { unitPrice: price.unitPrice, list: 'contract', promotions: [], day: '2026-11-23' } };
      change(draftId, { lines: old ? before.map((candidate) => (candidate.id === id ? next : candidate)) : [...before, next] });
      return { lineId: id, quantityCheck: price.quantityCheck };
    },
    'drafts.editLines': ({ draftId, lines: edits }) =>
      change(draftId, {
        lines: draftOf(draftId).lines.map((line) => {
          const edit = edits.find(({ lineId }) => lineId === line.id);
          return edit === undefined ? line : { ...line, quantity: edit.quantity ?? line.quantity, unit: edit.unit ?? line.unit, targetPrice: edit.targetPrice === undefined ? line.targetPrice : edit.targetPrice, note: edit.note ?? line.note };
        }),
      }),
    'drafts.removeLine': ({ draftId, lineId }) => change(draftId, { lines: draftOf(draftId).lines.filter(({ id }) => id !== lineId) }),
    'drafts.addTable': () => ({
      columns: { code: 0, quantity: 1, unit: null, targetPrice: null, note: null }, doubled: [], heads: ['code', 'quantity'],
      accepted: [{ row: 1, sku: 'H10028', name: 'Bath towel, white', unit: 'C62', quantity: '24' }],
      rejected: [{ row: 2, cells: ['NONE', '1'], reason: 'unknownCode', detail: { code: 'NONE' } }],
      rejectedFile: { name: 'lines-rejected.csv', text: 'code,quantity,row,reason\n' },
    }),
    'drafts.acceptPrices': ({ draftId }) => change(draftId, { lines: draftOf(draftId).lines.map((line) => ({ ...line, seen: { unitPrice: fakePrice(fakeProducts.find(({ sku }) => sku === line.sku), line.unit, line.quantity).unitPrice, list: 'contract', promotions: [], day: '2026-11-23' } })) }),
    'drafts.settle': ({ place, choice }) => {
      const settled = settleRival(merged, place, choice, new Date().toISOString());
      if (settled.ok) merged = settled.value;
      tell('drafts');
      return {};
    },
    'drafts.settleDoubled': ({ lineId, choice }) => {
      const settled = settleDoubled(merged, lineId, choice, new Date().toISOString());
      if (settled.ok) merged = settled.value;
      tell('drafts');
      return {};
    },
    'drafts.copy': ({ draftIds, name, discard }) => {
      const sources = drafts.filter(({ id }) => draftIds.includes(id));
      const draftId = fakeId(700 + drafts.length);
      if (discard) {
        for (const source of sources) drafts.splice(drafts.indexOf(source), 1);
        discarded.push({ act: draftId, at: new Date().toISOString(), merged: { id: draftId, name }, drafts: sources });
      }
      drafts.unshift({ ...sources[0]!, id: draftId, name, lines: sources.flatMap(({ lines }) => lines) });
      tell('drafts');
      return { draftId };
    },
    'drafts.discard': ({ draftId, together = draftId, forGood }) => {
      const gone = drafts.splice(drafts.findIndex(({ id }) => id === draftId), 1);
      const last = discarded.find(({ act }) => act === together);
      if (last) last.drafts.push(...gone);
      else if (!forGood) discarded.push({ act: together, at: new Date().toISOString(), merged: null, drafts: gone });
      tell('drafts');
      return {};
    },
    'drafts.lastDiscarded': () => {
      const last = discarded.at(-1);
      return { act: last ? { at: last.at, merged: last.merged, drafts: last.drafts.map(({ id, name, lines }) => ({ id, name, lines: lines.length })) } : null };
    },
    'drafts.restore': ({ draftId }) => {
      const at = draftId === undefined ? discarded.length - 1 : discarded.findIndex((act) => act.drafts.some(({ id }) => id === draftId));
      const [act] = discarded.splice(at, 1);
      const back = act?.drafts.filter(({ id }) => act.merged !== null || draftId === undefined || id === draftId) ?? [];
      const left = act?.drafts.filter((draft) => !back.includes(draft)) ?? [];
      if (act && left.length > 0) discarded.push({ ...act, drafts: left });
      if (act?.merged) drafts.splice(drafts.findIndex(({ id }) => id === act.merged?.id), 1);
      drafts.push(...back);
      tell('drafts');
      return { drafts: back.map(({ id, name }) => ({ id, name })), mergedStays: false };
    },
    'quotes.list': ({ states }) => ({ quotes: quotes.map((answer) => ({ ...summaryOf(answer), allowed: answer.allowed })).filter((quote) => !states || states.includes(quote.state)) }),
    'quotes.get': ({ quoteId }) => quotes.find(({ quote }) => quote.id === quoteId) ?? quotes[0]!,
    'quotes.request': () => ({ quoteId: fakeId(202) }),
    'quotes.withdraw': () => ({}),
    'quotes.submitForApproval': () => ({}),
    'quotes.askExtension': () => ({}),
    'quotes.copyToDraft': () => ({ draftId: fakeId(1) }),
    'quotes.foresee': () => ({ validUntil: soon(24 * 21), orderBy: soon(24 * 30), because: ['validity.default?days=30', 'orderBy.withinDays?days=14&day=2026-12-30'] }),
    'payment.plan': ({ total, instruments }) => ({ allocation: instruments[0] ? [{ ...instruments[0], amount: total }] : [], blocked: null, ...(instruments[0]?.kind === 'card' ? { hold: { reason: 'card' as const, detail: '' } } : {}) }),
    'budgets.list': () => fakeBudgets(empty),
    'budgets.preview': (input) => fakeBudgetPreview('quoteId' in input ? '7214.30' : typeof input.draft === 'string' ? pricedDraft(draftOf(input.draft)).totals.gross : '0.00'),
    'ledger.statement': ({ from, to }) => fakeStatement(from, to, empty),
    'ledger.openItems': () => fakeOpenItems(empty),
    'approvals.inbox': () => ({ mine: [...inboxRow(3), ...inboxRow(0)], others: inboxRow(2), mayCome: quotes[0] ? [{ ...summaryOf(quotes[0]), authorName: 'Carla Rinaldi', onBehalfOf: null, rules: ['Above 500 EUR'], approveBy: soon(120), workingDaysLeft: 4 }] : [], decided: inboxRow(1) }),
    ...fakeAdministration(empty),
    'account.substitutions': () => fakeSubstitutions(empty),
    'account.foreseeSubstitute': () => ({ barred: [{ quoteId: fakeId(103), number: 'Q-2026-00104', title: 'Breakfast buffet', gross: '1240.50', currency: 'EUR', reason: 'ownDocument' }] }),
    'account.setSubstitute': () => ({ substitutionId: fakeId(901) }),
    'account.endSubstitute': () => ({}),
    'quotes.compare': ({ quoteId, to }) => fakeComparison((quotes.find(({ quote }) => quote.id === quoteId) ?? quotes[0]!).quote, to),
    'approvals.decide': () => ({}),
    'approvals.foresee': () => ({ steps: [{ id: 's1', rules: [{ id: 'r1', name: 'Above 500 EUR' }], approvers: ['m2', 'm3'], need: 'any', deadline: soon(48), onDeadline: 'remind', routedToAdmin: false, rule: 'Above 500 EUR', approverNames: [fakeMemberNames['m2'] ?? '', fakeMemberNames['m3'] ?? ''] }], deadEnd: null }),
    'search.everything': () => ({
      products: empty ? [] : [{ sku: 'H10028', name: 'Bath towel, white' }],
      drafts: [],
      lists: empty ? [] : [{ id: fakeId(970), name: 'Breakfast room', lines: 6 }],
      quotes: quotes.slice(0, 2).map(({ quote }) => ({ id: quote.id, number: quote.number, title: quote.title, state: quote.state })),
      orders: orders.slice(0, 2).map((order) => ({ id: order.id, number: order.number, state: order.state, placedAt: order.placedAt, gross: order.totals.gross, currency: order.currency })),
      movements: empty ? [] : [{ number: 'INV-26-0042', type: 'invoice', date: '2026-11-12', amount: '1240.50', currency: 'EUR', order: null, orderId: null }],
    }),
    'orders.list': ({ channel }) => {
      const shown = orders.filter((order) => !channel || order.channel === channel);
      return { orders: shown.map((order) => ({ id: order.id, number: order.number, state: order.state, channel: order.channel, placedAt: order.placedAt, site: order.site, lines: order.lines.length, gross: order.totals.gross, currency: order.currency, quoteNumber: order.quote?.number ?? null, pending: false, attention: null })), total: shown.length };
    },
    'orders.get': ({ orderId }) => fakeOrderAnswer(orders.find(({ id }) => id === orderId) ?? fakeOrder(0, 'onHold'), orders),
    ...fakeOrderActs(quotes.map(({ quote }) => quote)),
    ...fakeRestocking(empty, scenario === 'stalled-rows'),
    ...fakePapers(scenario, tell),
    ...fakeViews(empty, tell),
    'orders.place': () => ({ orderId: fakeId(600) }),
    'orders.reorderTogether': () => ({ draftId: fakeId(1), lines: 5 }),
    'orders.reorder': () => ({ draftId: fakeId(1), lines: [] }),
  };
}
