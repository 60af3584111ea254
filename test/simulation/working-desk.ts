import { draftWriter } from '#main/database/draft-store.ts';
import { outboxWriter } from '#main/database/outbox-store.ts';
import { restockingWriter } from '#main/database/restocking-store.ts';
import { settingsWriter } from '#main/database/settings-store.ts';
import type { SharedReaders } from '#main/database/shared-readers.ts';
import type { Desk } from '#main/host/desk.ts';
import { openStores } from '#main/host/desk-stores.ts';
import { knowledgeOf } from '#main/host/open-desk.ts';
import { overlayDocuments, type DocumentOverlay } from '#main/host/overlay-documents.ts';
import type { OperationContext } from '#main/operations/operation-context.ts';
import type { SimulatedDesk } from './world.ts';

/** A desk as operations see it, over the files that the engine of a simulated desk writes. */
export interface WorkingDesk {
  /** What is shown, as of now. */
  readonly documents: DocumentOverlay;
  readonly desk: Desk;
  readonly context: OperationContext;
}

const opened = new WeakMap<object, WorkingDesk>();

/** Null until there is a catalog. */
export function workingDesk(simulated: SimulatedDesk, memberId: string, newId: () => string): WorkingDesk | null {
  const { desk: file, shared } = simulated.files();
  if (shared.database('catalog') === undefined) return null;
  const known = opened.get(file);
  const working = known ?? openWorkingDesk(simulated, memberId, newId);
  opened.set(file, working);
  working.documents.forget();
  return working;
}

function openWorkingDesk(simulated: SimulatedDesk, memberId: string, newId: () => string): WorkingDesk {
  const { desk: file, shared } = simulated.files();
  const readers: SharedReaders = {
    catalog: () => {
      const catalog = shared.database('catalog');
      if (catalog === undefined) throw new Error('the desk has no file for its catalog');
      return catalog;
    },
    list: (id) => shared.database(`list:${id}`),
    all: () => shared.all(),
    follow: () => undefined,
    close: () => undefined,
  };
  const stores = openStores(file, readers);
  const now = (): string => new Date(simulated.time.now()).toISOString();
  const documents = overlayDocuments(stores, () => knowledgeOf(stores, memberId, now()), () => simulated.time.now());
  const writer = { drafts: draftWriter(file), restocking: restockingWriter(file), outbox: outboxWriter(file), settings: settingsWriter(file) };
  const desk = {
    identity: { memberId },
    stores,
    documents,
    now: () => ({ instant: now(), trusted: true }),
    atOnce: <Value>(work: () => Value): Value => work(),
    write: <Value>(work: (all: typeof writer) => Value): Value => {
      const value = file.transaction(() => work(writer))();
      documents.forget();
      return value;
    },
  } as unknown as Desk;
  const context = { session: { desk: () => desk }, announce: () => undefined, newId } as unknown as OperationContext;
  return { documents, desk, context };
}
