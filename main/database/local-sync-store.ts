import type { SyncStore } from '#sync/client/ports.ts';
import type { EntityName } from '#sync/protocol/entities.ts';
import { entityNames } from '#sync/protocol/entities.ts';
import type { WriteHandle } from '#sync/replica/database-file.ts';
import { factTable, type FactShadow } from '#sync/replica/fact-table.ts';
import { orderShadow } from './order-store.ts';
import { outboxQueue } from './outbox-queue.ts';
import { priceRowTable } from '#sync/replica/price-row-table.ts';
import { productTable } from '#sync/replica/product-table.ts';
import { promotionUseWriter } from './promotion-store.ts';
import { quoteShadow } from './quote-store.ts';
import { pageReceiver, type PageReceiver } from '#sync/replica/receive-page.ts';
import type { RowTable, RowTables } from '#sync/replica/row-table.ts';
import { scopeReader } from './scope-store.ts';
import { settingsReader, settingsWriter } from './settings-store.ts';

function tablesOf(table: (entity: EntityName) => RowTable): RowTables {
  const tables = new Map(entityNames.map((entity) => [entity, table(entity)]));
  return (entity) => tables.get(entity) as RowTable;
}

function deskTables(desk: WriteHandle<'desk'>): RowTables {
  const uses = promotionUseWriter(desk);
  const shadows: Partial<Record<EntityName, FactShadow>> = { quote: quoteShadow(uses), order: orderShadow(desk, uses) };
  return tablesOf((entity) => factTable(desk, entity, shadows[entity]));
}

function replicaTables(replica: WriteHandle<'replica'>): RowTables {
  return tablesOf((entity) => {
    if (entity === 'product') return productTable(replica);
    return entity === 'priceRow' ? priceRowTable(replica) : factTable(replica, entity);
  });
}

/** The engine's store over both files. A scope lives in one file with its cursor, because a transaction over two files is not atomic. */
export function localSyncStore(desk: WriteHandle<'desk'>, replica: WriteHandle<'replica'>): SyncStore {
  const queue = outboxQueue(desk);
  const shared = pageReceiver(replica, replicaTables(replica), () => undefined);
  const own = pageReceiver(desk, deskTables(desk), queue.absorbAnswered);
  const receiver = (scope: string): PageReceiver => (scope.startsWith('account:') ? own : shared);
  const scopes = scopeReader(desk, replica);
  const settings = settingsReader(desk, replica);
  const write = settingsWriter(desk);
  return {
    scopes: () => scopes.all(),
    gainScope: (scope, epoch) => receiver(scope).gain(scope, epoch),
    loseScope: (scope) => receiver(scope).lose(scope),
    beginRefetch: (scope, epoch, asRepair) => receiver(scope).refetch(scope, epoch, asRepair),
    receivePage: (scope, from, page, at) => receiver(scope).receive(scope, from, page, at),
    confirmScope: (scope, at) => receiver(scope).confirm(scope, at),
    takeCommands: (limit, exceptDocuments) => queue.take(limit, exceptDocuments),
    settleCommands: (results, at) => queue.settle(results, at),
    releaseCommands: (ids) => queue.release(ids),
    outboxCounts: () => queue.counts(),
    repairs: () => settings.repairs(),
    workOffline: () => settings.workOffline(),
    setWorkOffline: (workOffline) => write.setWorkOffline(workOffline),
    lastSuccessAt: () => settings.lastSuccessAt(),
    recordSuccess: (at) => write.setLastSuccessAt(at),
    clockOffsetMs: () => settings.clockOffsetMs(),
    recordClockOffset: (offsetMs) => write.setClockOffsetMs(offsetMs),
  };
}
