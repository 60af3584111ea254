import type { administrationOperations } from '#shared/contract/administration-operations.ts';
import { entryIdOf, type AccountChange } from '#shared/domain/accounts/account-change.ts';
import type { ApprovalRule } from '#shared/domain/accounts/account.ts';
import { parColumnsOf, readParRow, type ParRowFault } from '#shared/domain/accounts/par-level-table.ts';
import { applyingRules, type ApprovalFacts } from '#shared/domain/approvals/foresee-approval.ts';
import { ruleDeadEnds } from '#shared/domain/approvals/rule-dead-ends.ts';
import { isCancelled } from '#shared/domain/orders/last-paid.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { ok } from '#shared/domain/result.ts';
import { addDays, dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import type { Desk } from '#main/host/desk.ts';
import { textFinder } from '#main/database/find-text.ts';
import { actOnDocument } from './act-on-document.ts';
import { broughtRows } from './brought-table.ts';
import { invalid } from './failures.ts';
import type { Answer, Handlers } from './handler.ts';
import { productsByCode } from './product-codes.ts';
import { givenBack, headsByPlace, type RejectedRow } from './rejected-file.ts';
import { withStanding } from './with-desk.ts';

type Refused = Answer<'account.administration'>['refused'];

export const administrationHandlers: Pick<Handlers, keyof typeof administrationOperations> = {
  'account.administration': withStanding((_input, desk, { account }) => {
    const counts = Map.groupBy(desk.documents.parLevels(), ({ site }) => site);
    return ok({
      mayAdminister: account.members.some(({ id, roles }) => id === desk.identity.memberId && roles.includes('admin')),
      pending: [...new Set(desk.stores.outbox.pending().filter(isAdministration).map(({ documentId }) => documentId))],
      refused: desk.stores.outbox.needingAttention().flatMap((entry) => refusedOf(entry, desk)),
      deadEnds: ruleDeadEnds(account),
      parLevels: account.sites.map(({ id }) => ({ site: id, count: counts.get(id)?.length ?? 0 })),
    });
  }),

  'account.change': withStanding(({ change }, desk, standing, context) => {
    if (entryIdOf(change) === '') return invalid('change', 'an entry has to come: before, after or both');
    const acted = actOnDocument({ kind: 'account.change', payload: { change } }, context.newId(), desk, standing);
    return acted.ok ? ok({}) : acted;
  }),

  'account.foreseeRule': withStanding(({ rule }, desk, { account, company, today }) => {
    const since = addDays(today, -365);
    const orders = desk.stores.orders.all().filter((order) => order.state !== 'cancelled' && dayOfInstant(order.placedAt, company.timeZone) >= since);
    if (dependsOnTheMoment(rule)) return ok({ orders: orders.length, asked: null });
    const asked = orders.filter((order) => applyingRules(documentOf(order, desk), { ...account, approvalRules: [rule] }, noFacts).length > 0);
    return ok({ orders: orders.length, asked: asked.length });
  }),

  'account.parLevels': withStanding(({ site, text = '', offset = 0, limit = 100 }, desk) => {
    const isFound = textFinder(text);
    const named = desk.documents.parLevels(site).map(({ sku, minimum, maximum }) => {
      const product = desk.stores.catalog.product(sku);
      return { sku, name: product?.name ?? sku, baseUnit: product?.baseUnit ?? null, minimum, maximum };
    });
    const found = named.filter(({ sku, name }) => isFound(sku, name)).toSorted((one, other) => one.name.localeCompare(other.name) || one.sku.localeCompare(other.sku));
    return ok({ levels: found.slice(offset, offset + limit), total: found.length });
  }),

  'account.setParLevels': withStanding((payload, desk, standing, context) => {
    const acted = actOnDocument({ kind: 'account.setParLevels', payload }, context.newId(), desk, standing);
    return acted.ok ? ok({}) : acted;
  }),

  'account.readParLevels': withStanding(async ({ site, text, file, decimals, reasons }, desk) => {
    const table = await broughtRows({ text, file }, decimals);
    if (!table.ok) return table;
    const first = table.value[0].cells;
    const { columns, hasHead } = parColumnsOf(first);
    return desk.atOnce(() => {
      const present = new Map(desk.documents.parLevels(site).map(({ sku, minimum, maximum }) => [sku, { minimum, maximum }]));
      const levels: Answer<'account.readParLevels'>['levels'] = [];
      const rejected: RejectedRow<ParRowFault>[] = [];
      const seen = new Set<string>();
      for (const { row, cells } of hasHead ? table.value.slice(1) : table.value) {
        const read = readParRow(cells, columns, decimals, (code) => productsByCode(code, desk));
        if (!read.ok || seen.has(read.value.product.sku)) {
          rejected.push({ row, cells, fault: read.ok ? { kind: 'repeated', detail: {} } : read.error });
          continue;
        }
        const { sku, name } = read.value.product;
        seen.add(sku);
        levels.push({ sku, name, before: present.get(sku) ?? null, after: read.value.range });
      }
      return ok({ levels, ...givenBack(file?.name ?? 'par-levels.csv', headsByPlace({ ...columns }, first.length), rejected, reasons) });
    });
  }),
};

const isAdministration = ({ command }: OutboxEntry): boolean => command.kind === 'account.change' || command.kind === 'account.setParLevels';

/** With the last that was typed into the entry: what was changed once more before the answer came is held back behind what was refused. */
function refusedOf({ id, command, refusal }: OutboxEntry, desk: Desk): Refused {
  if (refusal === null) return [];
  if (command.kind === 'account.change') {
    const last = desk.stores.outbox.heldBackBehind(id).at(-1)?.command ?? command;
    const { part, before } = command.payload.change;
    const after = last.kind === 'account.change' ? last.payload.change.after : null;
    return [{ commandId: id, refusal, change: { part, before, after } as AccountChange, parLevels: null }];
  }
  return command.kind === 'account.setParLevels' ? [{ commandId: id, refusal, change: null, parLevels: refusedLevels([{ command }, ...desk.stores.outbox.heldBackBehind(id)], command.payload.site, desk) }] : [];
}

/** Of each product the last that was typed. */
function refusedLevels(said: readonly Pick<OutboxEntry, 'command'>[], site: string, desk: Desk): NonNullable<Refused[number]['parLevels']> {
  const standing = new Map(desk.documents.parLevels(site).map(({ sku, minimum, maximum }) => [sku, { minimum, maximum }]));
  const last = new Map(said.flatMap(({ command }) => (command.kind === 'account.setParLevels' ? command.payload.levels : [])).map(({ sku, after }) => [sku, after]));
  const levels = [...last].map(([sku, after]) => {
    const product = desk.stores.catalog.product(sku);
    return { sku, name: product?.name ?? sku, before: standing.get(sku) ?? null, after, isInCatalog: product !== undefined };
  });
  return { site, levels };
}

/** What the account knew of a purchase when it was made cannot be asked of its books afterwards. */
function dependsOnTheMoment({ when }: ApprovalRule): boolean {
  return when.overBudget === true || when.newProduct === true || when.priceAboveLastPercent !== null;
}

/** Never asked: `dependsOnTheMoment` keeps such rules away. */
const noFacts: ApprovalFacts = { lastPaid: () => null, isNew: () => false, budgetLeft: () => null };

function documentOf(order: Order, desk: Desk): Parameters<typeof applyingRules>[0] {
  const lines = order.lines.filter((line) => !isCancelled(line));
  return {
    author: order.author ?? '',
    gross: order.totals.gross,
    costCentre: order.costCentre,
    payment: order.allocation.map(({ kind }) => kind),
    lines: lines.map(({ sku, unit, unitPrice }) => ({ sku, unit, unitPrice, category: desk.stores.catalog.product(sku)?.category ?? '' })),
  };
}
