import { randomUUID } from 'node:crypto';
import type { SyncStore } from '#sync/client/ports.ts';
import type { EntityName } from '#sync/protocol/entities.ts';
import { withoutWaiting, type WriteHandle } from '#sync/replica/database-file.ts';
import { factTable, type FactShadow } from '#sync/replica/fact-table.ts';
import { lookThrough } from './look-through.ts';
import { settleDrafts } from './incoming-drafts.ts';
import { outgoingDrafts } from './outgoing-drafts.ts';
import { orderShadow } from './order-store.ts';
import { outboxQueue } from './outbox-queue.ts';
import { promotionUseWriter } from './promotion-store.ts';
import { quoteShadow } from './quote-store.ts';
import { pageReceiver, type PageReceiver } from '#sync/replica/receive-page.ts';
import { tablesOf, type RowTables } from '#sync/replica/row-table.ts';
import { scopeReader } from './scope-store.ts';
import { draftShadows, sharedDraftRows } from './shared-draft-rows.ts';
import { settingsReader, settingsWriter } from './settings-store.ts';
import type { SharedFiles } from './shared-files.ts';

function deskTables(desk: WriteHandle<'desk'>): RowTables {
  const uses = promotionUseWriter(desk);
  const shadows: Partial<Record<EntityName, FactShadow>> = { quote: quoteShadow(uses), order: orderShadow(desk, uses), ...draftShadows(desk) };
  return tablesOf((entity) => factTable(desk, entity, shadows[entity]));
}

/** A scope that is not there has nothing to receive. */
const nowhere: PageReceiver = { receive: () => 'stale', gain: () => undefined, lose: () => undefined, refetch: () => undefined, confirm: () => undefined, reread: () => undefined, digests: () => null, repair: () => 'stale' };

const isMembers = (scope: string): boolean => scope.startsWith('member:');
const isOwn = (scope: string): boolean => scope.startsWith('account:') || isMembers(scope);

/** The engine's store over all files of a desk. A scope lives in one file with its cursor, because a transaction over two files is not atomic. */
export function localSyncStore(desk: WriteHandle<'desk'>, shared: SharedFiles, newId: () => string = randomUUID): SyncStore {
  const queue = outboxQueue(desk);
  const settings = settingsReader(desk, shared.all);
  const write = settingsWriter(desk);
  const rows = sharedDraftRows(desk);
  const drafts = outgoingDrafts(desk, rows);
  const own = pageReceiver(desk, deskTables(desk), (scope) => {
    queue.absorbAnswered(isMembers(scope) ? 'drafts' : 'others');
    if (isMembers(scope)) settleDrafts(rows, newId);
  });
  const prepare = desk.transaction(() => drafts.prepare(newId));
  const receiver = (scope: string): PageReceiver => (isOwn(scope) ? own : (shared.receiver(scope) ?? nowhere));
  const scopes = scopeReader(desk, shared.all);
  const settle = desk.transaction((results: Parameters<SyncStore['settleCommands']>[0], at: string, mark: string | null) => {
    queue.settle(results, at);
    drafts.answered(results);
    if (mark !== null) write.setHistoryMark(mark);
  });
  const succeeded = desk.transaction((at: string) => write.setLastSuccessAt(at));
  const resend = desk.transaction((ids: readonly string[], at: string, mark: string | null) => {
    queue.resend(ids);
    write.setBackendRestored({ at, sentAgain: ids });
    write.setHistoryMark(mark);
  });
  return {
    scopes: () => scopes.all(),
    gainScope: (scope, epoch) => (isOwn(scope) ? own : shared).gain(scope, epoch),
    loseScope: (scope) => (isOwn(scope) ? own : shared).lose(scope),
    beginRefetch: (scope, epoch, asRepair) => receiver(scope).refetch(scope, epoch, asRepair),
    receivePage: (scope, from, page, at) => receiver(scope).receive(scope, from, page, at),
    rangeDigests: (scope, ranges) => receiver(scope).digests(scope, ranges),
    repairScope: (scope, repair, at) => receiver(scope).repair(scope, repair, at),
    lookThrough: async (pause) => {
      for (const { scope } of scopes.all().filter((each) => isOwn(each.scope))) own.reread(scope);
      return lookThrough(shared, pause);
    },
    confirmScope: (scope, at) => withoutWaiting(desk, () => receiver(scope).confirm(scope, at)),
    prepareCommands: () => prepare(),
    takeCommands: (limit, exceptDocuments) => queue.take(limit, exceptDocuments),
    settleCommands: (results, at, mark) => settle(results, at, mark),
    historyMark: () => settings.historyMark(),
    acknowledgedCommands: () => queue.acknowledged(),
    resendCommands: (ids, at, mark) => resend(ids, at, mark),
    backendRestored: () => settings.backendRestored(),
    releaseCommands: (ids) => queue.release(ids),
    outboxCounts: () => queue.counts(),
    repairs: () => settings.repairs(),
    workOffline: () => settings.workOffline(),
    setWorkOffline: (workOffline) => write.setWorkOffline(workOffline),
    lastSuccessAt: () => settings.lastSuccessAt(),
    recordSuccess: (at) => withoutWaiting(desk, () => succeeded(at)),
    clockOffsetMs: () => settings.clockOffsetMs(),
    recordClockOffset: (offsetMs) => withoutWaiting(desk, () => write.setClockOffsetMs(offsetMs)),
  };
}
