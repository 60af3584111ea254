import { join } from 'node:path';
import type { Topic } from '#shared/contract/events.ts';
import type { ProductStanding } from '#shared/domain/catalog/product-change.ts';
import type { SessionIdentity } from '#sync/protocol/session.ts';
import { statusOf } from '#sync/client/sync-status.ts';
import { openReader, type WriteHandle } from '#sync/replica/database-file.ts';
import { backUpDaily } from '#main/database/desk-backup.ts';
import { draftWriter } from '#main/database/draft-store.ts';
import { openDeskFileInSteps, type OpenedDesk } from '#main/database/open-desk-file.ts';
import { outboxWriter, type OutboxEntry } from '#main/database/outbox-store.ts';
import { restockingWriter } from '#main/database/restocking-store.ts';
import { seenProductWriter } from '#main/database/seen-product-store.ts';
import { settingsWriter } from '#main/database/settings-store.ts';
import { sharedReaders } from '#main/database/shared-readers.ts';
import { clockTrust } from './clock-trust.ts';
import type { DeskKnowledge } from './command-context.ts';
import type { Desk, DeskNotice, DeskSetup, DeskStores, DeskSync, DeskWriter } from './desk.ts';
import { openStores } from './desk-stores.ts';
import { overlayDocuments } from './overlay-documents.ts';
import { watchProducts } from './product-watch.ts';
import { knownOwnNumbers } from './known-own-numbers.ts';
import { readingMoment } from './reading-moment.ts';
import { syncRelay } from './sync-relay.ts';
import type { SyncSide, SyncSideEvents } from './sync-side.ts';

/** Where one member's files are. The ids come from outside; as folder names they may only be names. */
export function deskDirectory(profileDirectory: string, { backendId, accountId, memberId }: SessionIdentity): string {
  const asName = (id: string): string => encodeURIComponent(id).replaceAll('.', '%2E').replaceAll('*', '%2A');
  return join(profileDirectory, asName(backendId), asName(accountId), asName(memberId));
}

/** What one transaction of the person's own touched. */
interface Touched {
  topics: Topic[];
  appended: OutboxEntry[];
  /** A refused command was set aside. */
  setAside: boolean;
}

/** A writer of which every method says that something changed. */
function announced<Writer extends object>(writer: Writer, touch: () => void): Writer {
  const methods = Object.entries(writer).map(([name, method]: [string, (...values: unknown[]) => unknown]) => [
    name,
    (...values: unknown[]): unknown => {
      touch();
      return method(...values);
    },
  ]);
  return Object.fromEntries(methods) as Writer;
}

/** The writers of the desk; each says what it touched. */
function openWriters(desk: WriteHandle<'desk'>, touched: Touched): DeskWriter {
  const touch = (...topics: Topic[]): number => touched.topics.push(...topics);
  const drafts = draftWriter(desk);
  const restocking = restockingWriter(desk);
  const outbox = outboxWriter(desk);
  const settings = settingsWriter(desk);
  return {
    drafts: {
      save: (draft) => {
        touch('drafts');
        drafts.save(draft);
      },
      step: (id, side, at) => {
        touch('drafts');
        return drafts.step(id, side, at);
      },
      remove: (draft, act) => {
        touch('drafts');
        return drafts.remove(draft, act);
      },
      restore: (draft, unsent) => {
        touch('drafts');
        drafts.restore(draft, unsent);
      },
      forgetDiscarded: drafts.forgetDiscarded,
      base: drafts.base,
      noteBase: drafts.noteBase,
      touch: drafts.touch,
    },
    restocking: announced(restocking, () => touch('restocking')),
    outbox: {
      append: (command, replaces) => {
        touch('outbox', 'sync', ...(command.kind.startsWith('draft.') ? [] : (['quotes', 'orders'] as const)), ...(command.kind.startsWith('account.') ? ['account' as const] : []));
        const entry = outbox.append(command, replaces);
        touched.appended.push(entry);
        touched.setAside ||= replaces !== undefined && replaces.length > 0;
        return entry;
      },
      discard: (id) => {
        touch('outbox', 'quotes', 'orders', 'sync', 'account');
        touched.setAside = true;
        return outbox.discard(id);
      },
    },
    settings: {
      setClockSeen: settings.setClockSeen,
      setPreference: (name, value) => {
        touch('session');
        settings.setPreference(name, value);
      },
    },
  };
}

function topicsOf(scope: string): Topic[] {
  if (scope === 'catalog') return ['catalog', 'prices', 'account'];
  if (scope.startsWith('member:')) return ['drafts', 'outbox'];
  return scope.startsWith('list:') ? ['prices'] : ['account', 'prices', 'quotes', 'orders', 'outbox'];
}

/** What rules know when they foresee; null while company, account or the member is not there yet. */
export function knowledgeOf(stores: DeskStores, memberId: string, now: string): DeskKnowledge | null {
  const company = stores.company.get();
  const account = stores.account.get();
  const actor = account?.members.find(({ id }) => id === memberId);
  const book = stores.prices.book(now);
  if (company === undefined || account === undefined || actor === undefined || book === undefined) return null;
  return {
    company, account, actor, now,
    cards: stores.account.cards(),
    credit: stores.account.credit(),
    book: () => book,
    orders: () => stores.orders.all(),
    quotes: () => stores.quotes.all(),
    parLevels: (site) => stores.account.parLevels(site),
    ownNumbers: () => knownOwnNumbers(stores.account.ownNumbers()),
    lists: () => new Map(stores.account.lists().map((list) => [list.id, list])),
  };
}

function noticesOf({ repair, backupMissing }: OpenedDesk, { refetched }: SyncSide): DeskNotice[] {
  return [
    ...(repair === null ? [] : [repair]),
    ...(refetched ? [{ kind: 'replicaRefetched' } as const] : []),
    ...(backupMissing ? [{ kind: 'backupMissing' } as const] : []),
  ];
}

/** What the person is told about their files; each thing once. */
function fileNotices(first: readonly DeskNotice[], log: DeskSetup['log']): { readonly all: readonly DeskNotice[]; add(notice: DeskNotice): void } {
  const all: DeskNotice[] = [];
  const add = (notice: DeskNotice): void => {
    log.warn({ notice }, 'a file of the desk was not sound');
    if (!all.some(({ kind }) => kind === notice.kind)) all.push(notice);
  };
  first.forEach(add);
  return { all, add };
}

interface WatchedDesk {
  readonly desk: WriteHandle<'desk'>;
  readonly stores: DeskStores;
  readonly moment: ReturnType<typeof readingMoment>;
  readonly now: () => string;
  readonly onChanged: () => void;
}

/** Looks for products that changed since the person saw them, and remembers what they have seen. */
function openProductWatch({ scheduler, log }: DeskSetup, { desk, stores, moment, now, onChanged }: WatchedDesk): ReturnType<typeof watchProducts> {
  const seen = seenProductWriter(desk);
  const saveSeen = desk.transaction((standings: readonly ProductStanding[]) => seen.see(standings, now()));
  const watch = watchProducts({
    stores, scheduler, now, onChanged,
    atOnce: (work) => moment.atOnce(work),
    save: (standings) => moment.interrupted(() => saveSeen(standings)),
    onBug: (error) => log.error({ err: error }, 'looking for changed products failed'),
  });
  watch.lookAgain();
  return watch;
}

/** So long after the first edit of a draft that is not sent yet it goes out, with what was typed meanwhile. */
const draftPauseMs = 5_000;

/** What an act has touched goes out: commands at once, what was typed into a draft a while after the first edit. */
function sending(scheduler: DeskSetup['scheduler'], nudge: () => void): { after(topics: readonly Topic[]): void; cancel(): void } {
  let cancel: (() => void) | null = null;
  const soon = (): void => {
    cancel ??= scheduler.after(draftPauseMs, () => {
      cancel = null;
      nudge();
    });
  };
  return {
    after: (topics) => {
      if (topics.includes('outbox')) nudge();
      else if (topics.includes('drafts')) soon();
    },
    cancel: () => cancel?.(),
  };
}

const backupCheckMs = 3_600_000;

/** The synchronisation as operations see it: what is in memory there, and what is on the disk here. */
function deskSync(side: SyncSide, { scopes, outbox, settings }: DeskStores): DeskSync {
  const stored = {
    scopes: () => scopes.all(),
    outboxCounts: () => outbox.counts(),
    repairs: () => settings.repairs(),
    backendRestored: () => settings.backendRestored(),
    workOffline: () => settings.workOffline(),
    lastSuccessAt: () => settings.lastSuccessAt(),
  };
  const status = (): ReturnType<DeskSync['status']> => statusOf(side.running(), stored);
  return {
    status,
    start: () => side.start(),
    nudge: () => side.nudge(),
    runNow: async () => {
      await side.runNow();
      return status();
    },
    stop: () => side.stop(),
    setWorkOffline: (workOffline) => side.setWorkOffline(workOffline),
  };
}

/** Whoever waits for this thread is served first. */
const pause = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/**
 * Opens one member's desk: files checked and repaired, stores, synchronisation (not started). Rejects with `NewerFileError` when the files were
 * written by a newer version of the product.
 */
export async function openDesk(setup: DeskSetup): Promise<Desk> {
  const { identity, clock, log, key } = setup;
  const directory = deskDirectory(setup.profileDirectory, identity);
  const opened = await openDeskFileInSteps(directory, { now: () => new Date(clock.now()).toISOString(), newId: () => setup.ids.next(), key }, pause);
  const { desk, path: deskPath } = opened;
  const relay = syncRelay((error) => log.error({ err: error }, 'synchronisation failed'));
  const side = await setup.openSync({ directory, key }, relay.events).catch((error: unknown) => {
    desk.close();
    throw error;
  });
  const deskRead = openReader(deskPath, 'desk', key);
  const sharedRead = sharedReaders(side.paths, (scope) => (scope === 'catalog' ? null : key));
  const stores = openStores(deskRead, sharedRead);
  const moment = readingMoment(() => [deskRead, ...sharedRead.all()]);
  const notices = fileNotices(noticesOf(opened, side), log);

  const trust = clockTrust(stores.settings, () => clock.now());
  const now = (): ReturnType<Desk['now']> => {
    const offsetMs = stores.settings.clockOffsetMs() ?? 0;
    return { instant: new Date(clock.now() + offsetMs).toISOString(), trusted: trust.trusted() };
  };
  const documents = overlayDocuments(stores, () => knowledgeOf(stores, identity.memberId, now().instant), () => clock.now());
  const changed = (...topics: readonly Topic[]): void => setup.onChanged([...new Set(topics)]);
  const toldByBackend = (...topics: readonly Topic[]): void => {
    documents.forget();
    changed(...topics);
  };
  relay.listen({
    onStatus: () => {
      changed('sync');
      // The first synchronisation is over a moment after its last rows were received.
      if (productWatch.standing() === null && side.running().activity === 'idle') productWatch.lookAgain();
    },
    onPulled: (scopes) => {
      toldByBackend(...scopes.flatMap(topicsOf));
      productWatch.lookAgain();
    },
    onAnswered: () => toldByBackend('outbox', 'quotes', 'orders', 'drafts', 'sync', 'account'),
    onPaths: (paths) => sharedRead.follow(paths),
    onDropped: (scope) => {
      notices.add({ kind: 'replicaRefetched' });
      toldByBackend('session', ...topicsOf(scope));
    },
    ...loggedOnly(log),
  });
  const engine = deskSync(side, stores);

  const touched: Touched = { topics: [], appended: [], setAside: false };
  const writers = openWriters(desk, touched);
  const inTransaction = desk.transaction((work: (writer: DeskWriter) => unknown) => {
    trust.note(writers.settings);
    return work(writers);
  });
  const productWatch = openProductWatch(setup, { desk, stores, moment, now: () => now().instant, onChanged: () => changed('news') });
  const stopBackups = keepBackups(setup, desk, directory);
  const outgoing = sending(setup.scheduler, () => engine.nudge());

  return {
    identity,
    stores,
    documents,
    engine,
    productWatch,
    atOnce: (work) => moment.atOnce(work),
    write: <Value>(work: (writer: DeskWriter) => Value) => {
      Object.assign(touched, { topics: [], appended: [], setAside: false } satisfies Touched);
      const value = moment.interrupted(() => inTransaction(work) as Value);
      const { topics, appended, setAside } = touched;
      if (setAside) documents.forget();
      else if (appended.length > 0) documents.appended(appended);
      changed(...topics);
      outgoing.after(topics);
      return value;
    },
    now,
    notices: notices.all,
    close: async () => {
      for (const stop of [stopBackups, outgoing.cancel]) stop();
      productWatch.close();
      await side.close();
      for (const open of [deskRead, sharedRead, desk]) open.close();
    },
  };
}

/** What only whoever reads the log wants to know. */
const loggedOnly = (log: DeskSetup['log']): Pick<SyncSideEvents, 'onSnapshotFault' | 'onHistoryLost'> => ({
  onSnapshotFault: (scope, fault) => log.warn({ scope, fault }, 'a ready file was of no use'),
  onHistoryLost: (commands) => log.warn({ commands }, 'the backend was restored from a backup; what it had acknowledged and lost is sent again'),
});

/** A daily backup while the desk is open. Returns how to stop. */
function keepBackups({ scheduler, clock, log }: DeskSetup, desk: WriteHandle<'desk'>, directory: string): () => void {
  let cancel: () => void = () => undefined;
  const wait = (): void => {
    cancel = scheduler.after(backupCheckMs, () => {
      try {
        backUpDaily(desk, directory, new Date(clock.now()).toISOString());
      } catch (error) {
        log.error({ err: error }, 'the daily backup failed');
      }
      wait();
    });
  };
  wait();
  return () => cancel();
}
