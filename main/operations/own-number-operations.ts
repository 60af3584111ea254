import type { ownNumberOperations } from '#shared/contract/own-number-operations.ts';
import { foldOwnNumber } from '#shared/domain/accounts/own-number.ts';
import { ownNumberColumns, readOwnNumberRow, type OwnNumberFault } from '#shared/domain/accounts/own-number-table.ts';
import type { RowFault } from '#shared/domain/drafts/order-table.ts';
import { ok } from '#shared/domain/result.ts';
import { textFinder } from '#main/database/find-text.ts';
import { actOnDocument } from './act-on-document.ts';
import { broughtRows } from './brought-table.ts';
import type { Answer, Handlers } from './handler.ts';
import { givenBack, headsByPlace, type RejectedRow } from './rejected-file.ts';
import { withStanding } from './with-desk.ts';

export const ownNumberHandlers: Pick<Handlers, keyof typeof ownNumberOperations> = {
  'account.ownNumbers': withStanding(({ text = '', offset = 0, limit = 100 }, desk, { account }) => {
    const isFound = textFinder(text);
    const named = desk.documents.ownNumbers().all().map(({ sku, number }) => ({ sku, number, name: desk.stores.catalog.product(sku)?.name ?? sku }));
    const found = named.filter(({ sku, number, name }) => isFound(number, sku, name));
    const roles = account.members.find(({ id }) => id === desk.identity.memberId)?.roles ?? [];
    return ok({
      numbers: found.slice(offset, offset + limit),
      total: found.length,
      mayChange: roles.includes('buyer') || roles.includes('admin'),
      pending: desk.stores.outbox.pending().some(({ kind }) => kind === 'account.setOwnNumbers'),
      refused: desk.stores.outbox.needingAttention().flatMap(({ id, kind, refusal }) => (kind === 'account.setOwnNumbers' && refusal !== null ? [{ commandId: id, kind, refusal }] : [])),
    });
  }),

  'account.setOwnNumbers': withStanding((payload, desk, standing, context) => {
    const acted = actOnDocument({ kind: 'account.setOwnNumbers', payload }, context.newId(), desk, standing);
    return acted.ok ? ok({}) : acted;
  }),

  'account.readOwnNumbers': withStanding(async ({ text, file, reasons }, desk) => {
    const table = await broughtRows({ text, file });
    if (!table.ok) return table;
    const first = table.value[0].cells;
    const { columns, hasHead } = ownNumberColumns(first);
    return desk.atOnce(() => {
      const index = desk.documents.ownNumbers();
      const rejected: RejectedRow<OwnNumberFault>[] = [];
      const read = new Map<string, Answer<'account.readOwnNumbers'>['numbers'][number]>();
      const given = new Set<string>();
      const rows = hasHead ? table.value.slice(1) : table.value;
      // The seller's codes only: a number of one's own stands in the other column.
      const results = rows.map(({ row, cells }) => ({ row, cells, result: readOwnNumberRow(cells, columns, (code) => desk.stores.catalog.allByCode(code)) }));
      const inTable = new Set(results.flatMap(({ result }) => (result.ok ? [result.value.sku] : [])));
      for (const { row, cells, result } of results) {
        const fault = ((): RowFault<OwnNumberFault> | null => {
          if (!result.ok) return result.error;
          const { sku, number } = result.value;
          if (read.has(sku)) return { kind: 'repeated', detail: {} };
          if (number === null) return null;
          // Standing at another product is no obstacle where the table itself gives that product another one.
          const isTaken = given.has(foldOwnNumber(number)) || index.holdersOf(number).some((holder) => holder !== sku && !inTable.has(holder)) || (number !== sku && desk.stores.catalog.product(number) !== undefined);
          return isTaken ? { kind: 'taken', detail: { number } } : null;
        })();
        if (fault !== null || !result.ok) {
          rejected.push({ row, cells, fault: fault ?? { kind: 'noCode', detail: {} } });
          continue;
        }
        const { sku, name, number } = result.value;
        if (number !== null) given.add(foldOwnNumber(number));
        read.set(sku, { sku, name, before: index.of(sku), after: number });
      }
      const heads = headsByPlace({ code: columns.code, 'own number': columns.number }, first.length);
      return ok({ numbers: [...read.values()], ...givenBack(file?.name ?? 'own-numbers.csv', heads, rejected, reasons) });
    });
  }),
};
