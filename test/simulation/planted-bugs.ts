import { draftBases } from '#main/database/draft-bases.ts';
import { draftReader } from '#main/database/draft-store.ts';
import type { SharedFiles } from '#main/database/shared-files.ts';
import type { Random, SyncStore, Transport } from '#sync/client/ports.ts';
import { ok } from '#shared/domain/result.ts';
import { sharedOf } from '#shared/domain/drafts/shared-draft.ts';
import { removeDigest, rowDigest } from '#sync/protocol/row-digest.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import type { WriteHandle } from '#sync/replica/database-file.ts';
import type { AccountBugs } from './account-bugs.ts';
import type { DraftBugs } from './draft-bugs.ts';
import type { BackendBugs, FakeBackend } from '#test/sync/client/fake-backend.ts';

export interface BugContext {
  readonly desk: WriteHandle<'desk'>;
  readonly shared: SharedFiles;
  readonly random: Random;
  readonly backend: FakeBackend;
}

/** A fault that somebody could have written, put in through the seams of the engine; the product has no switch for it. */
export interface PlantedBug {
  readonly store?: (store: SyncStore, context: BugContext) => SyncStore;
  readonly transport?: (transport: Transport, context: BugContext) => Transport;
  readonly onRestart?: (context: BugContext) => void;
  /** True: the backend lets transactions commit later than others with higher numbers. */
  readonly lateCommits?: boolean;
  /** What the backend does wrong. */
  readonly backend?: BackendBugs;
  /** What the backend does wrong with drafts. */
  readonly drafts?: DraftBugs;
  /** What the backend does wrong with what people share in the account. */
  readonly account?: AccountBugs;
  /** True: it is looked for where people share things in the account. */
  readonly inAccount?: boolean;
  /** True: the cursor in a ready file is ahead of its rows. */
  readonly fileAhead?: boolean;
}

const sometimes = (random: Random): boolean => random.next() < 0.3;
const withoutRows = (page: FeedPage): FeedPage => ({ ...page, blocks: [], tombstones: [] });

/** A page that lost its first row on the way, and a sum that was made to fit. */
function shortened(page: FeedPage): FeedPage {
  const [block, ...blocks] = page.blocks;
  const [row, ...rows] = block?.rows ?? [];
  if (block === undefined || row === undefined) return page;
  const digest = rowDigest(block.entity, row[1], row[2]);
  const drained = page.drained && { rows: page.drained.rows - 1, checksum: removeDigest(page.drained.checksum, digest) };
  return { ...page, blocks: [{ ...block, rows }, ...blocks], drained };
}

const onStore = (change: (store: SyncStore, context: BugContext) => Partial<SyncStore>): PlantedBug => ({ store: (store, context) => ({ ...store, ...change(store, context) }) });
const inAccount = (change: (store: SyncStore, context: BugContext) => Partial<SyncStore>): PlantedBug => ({ ...onStore(change), inAccount: true });
const onTransport = (change: (transport: Transport, context: BugContext) => Partial<Transport>): PlantedBug => ({ transport: (transport, context) => ({ ...transport, ...change(transport, context) }) });

export const plantedBugs: Readonly<Record<string, PlantedBug>> = {
  'the last writer of a line wins, whatever stood there': { drafts: { lastWriterWins: true } },
  'a discarding takes what was typed since with it': { drafts: { discardsUnseen: true } },
  'a rival reading is dropped': { drafts: { dropsRivals: true } },
  'what comes in overwrites what was typed and not sent': onStore((store, { desk }) => ({
    receivePage: (scope, from, page, at) => {
      if (scope.startsWith('member:')) desk.prepare('DELETE FROM draft_base').run();
      if (scope.startsWith('member:')) desk.prepare('DELETE FROM draft').run();
      return store.receivePage(scope, from, page, at);
    },
  })),
  'the answer to a draft counts for what was typed since it was sent': onStore((store, { desk }) => ({
    settleCommands: (results, at, mark) => {
      store.settleCommands(results, at, mark);
      const bases = draftBases(desk);
      for (const { id } of draftReader(desk).list()) {
        const draft = draftReader(desk).get(id);
        if (draft !== undefined) bases.put(sharedOf(draft, bases.get(id)));
      }
    },
  })),
  'the last writer of a shared thing wins, whatever stood there': { account: { lastWriterWins: true } },
  'rights that were taken away still count': { account: { rightsAreRemembered: true } },
  'of several numbers or levels in one act the last is dropped': { account: { dropsTheLast: true } },
  'a number is given to two products': { account: { numbersNameTwo: true } },
  'an import takes what the account has administered': { account: { importsOverwrite: true } },
  'what was acknowledged counts as pulled as soon as anything has come': inAccount((store, { desk }) => ({
    confirmScope: (scope, at) => {
      store.confirmScope(scope, at);
      desk.prepare(`UPDATE outbox SET absorbed = 1 WHERE state = 'done'`).run();
    },
  })),
  'acting on one thing sets aside what was refused of another': inAccount((store, { desk }) => ({
    prepareCommands: () => {
      store.prepareCommands();
      desk.prepare(`UPDATE outbox SET state = 'discarded' WHERE state IN ('refused', 'conflict') AND EXISTS (SELECT 1 FROM outbox later WHERE later.document_id = outbox.document_id AND later.seq > outbox.seq AND later.state = 'waiting')`).run();
    },
  })),
  'a refusal holds back everything of its document': inAccount((store, { desk }) => ({
    settleCommands: (results, at, mark) => {
      store.settleCommands(results, at, mark);
      for (const { id, outcome } of results) {
        if (outcome !== 'rejected' && outcome !== 'conflict') continue;
        desk.prepare(`UPDATE outbox SET state = 'heldBack', refusal = json_object('kind', 'dependsOnRefused', 'detail', json_object('command', @id))
          WHERE state IN ('waiting', 'sending') AND document_id = (SELECT document_id FROM outbox WHERE id = @id) AND seq > (SELECT seq FROM outbox WHERE id = @id)`).run({ id });
      }
    },
  })),
  'what somebody else was quicker at is set aside without a word': inAccount((store, { desk }) => ({
    settleCommands: (results, at, mark) => {
      store.settleCommands(results, at, mark);
      desk.prepare(`UPDATE outbox SET state = 'discarded' WHERE state = 'conflict'`).run();
    },
  })),
  'naive cursor: a number is handed out before smaller ones are there': { lateCommits: true },
  'the cursor of a ready file is ahead of its rows': { fileAhead: true },
  'cursor before rows': onStore((store, { random }) => ({
    receivePage: (scope, from, page, at) => store.receivePage(scope, from, page.hasMore && sometimes(random) ? withoutRows(page) : page, at),
  })),
  'the sum of the backend is adopted': onStore((store, { random, backend }) => ({
    receivePage: (scope, from, page, at) => store.receivePage(scope, from, sometimes(random) && !page.hasMore ? shortened(page) : page, at),
    scopes: () => store.scopes().map((scope) => (scope.complete ? { ...scope, rows: backend.standing(scope.scope).rows, checksum: backend.standing(scope.scope).checksum } : scope)),
  })),
  'a repair adopts the sum of the backend': onStore((_store, { desk, shared }) => ({
    repairScope: (scope, { next, drained }) => {
      (shared.database(scope) ?? desk)
        .prepare('UPDATE scope SET cursor = ?, complete = 1, row_count = ?, checksum = ?, stage = NULL, staged_cursor = NULL WHERE name = ?')
        .run(next, drained.rows, drained.checksum, scope);
      return 'repaired';
    },
  })),
  'half a page is shown': onStore((store, { desk, shared }) => ({
    receivePage: (scope, from, page, at) => {
      const outcome = store.receivePage(scope, from, page, at);
      if (outcome === 'more') (shared.database(scope) ?? desk).prepare('UPDATE scope SET complete = 1 WHERE name = ?').run(scope);
      return outcome;
    },
  })),
  'tombstones are dropped': onStore((store) => ({ receivePage: (scope, from, page, at) => store.receivePage(scope, from, { ...page, tombstones: [] }, at) })),
  'a stale page is taken': onTransport((transport, { random }) => {
    const last = new Map<string, FeedPage>();
    return {
      feed: async (request, signal) => {
        const answer = await transport.feed(request, signal);
        if (!answer.ok) return answer;
        const stale = last.get(request.scope);
        last.set(request.scope, answer.value.value);
        return stale !== undefined && sometimes(random) ? ok({ ...answer.value, value: { ...stale, next: answer.value.value.next } }) : answer;
      },
    };
  }),
  'the epoch is ignored': { backend: { ignoresEpoch: true }, ...onTransport((transport) => {
    let first: string | null = null;
    return {
      scopes: async (mark, signal) => {
        const answer = await transport.scopes(mark, signal);
        if (!answer.ok) return answer;
        first ??= answer.value.value.scopes[0]?.epoch ?? null;
        const epoch = first ?? '';
        return ok({ ...answer.value, value: { ...answer.value.value, scopes: answer.value.value.scopes.map((scope) => ({ ...scope, epoch })) } });
      },
      feed: async (request, signal) => {
        const answer = await transport.feed(request, signal);
        return answer.ok && first !== null ? ok({ ...answer.value, value: { ...answer.value.value, epoch: first } }) : answer;
      },
    };
  }) },
  'removals are forgotten that somebody has not read': { backend: { ignoresHorizon: true } },
  'a restore from a backup is not noticed by the cursor': { backend: { ignoresHistory: true } },
  'a restore from a backup is not noticed by the mark': onTransport((transport) => ({
    scopes: (_mark, signal) => transport.scopes(null, signal),
    push: (commands, _mark, signal) => transport.push(commands, null, signal),
  })),
  'what a restore has lost is not sent again': onStore((store) => ({ resendCommands: (_ids, at, mark) => store.resendCommands([], at, mark) })),
  'what a restore has lost is sent again under new ids': onStore((store, { desk }) => ({
    resendCommands: (ids, at, mark) => {
      store.resendCommands([], at, mark);
      for (const id of ids) desk.prepare(`INSERT INTO outbox (id, device_id, number, kind, schema_version, document_id, base_version, decided_at, payload, hash)
        SELECT substr(id, 1, 32) || 'ffff', device_id, number + 1000, kind, schema_version, document_id, base_version, decided_at, payload, hash FROM outbox WHERE id = ?`).run(id);
    },
  })),
  'whatever is complete is confirmed unseen': onStore((store, { backend }) => ({
    scopes: () => store.scopes().map((scope) => (scope.complete && !scope.staging ? { ...scope, rows: backend.standing(scope.scope).rows, checksum: backend.standing(scope.scope).checksum, epoch: backend.epoch } : scope)),
  })),
  'a lost scope keeps its rows': onStore(() => ({ loseScope: () => undefined })),
  'a gained scope is forgotten': onStore((store, { random }) => ({ gainScope: (scope, epoch) => (random.next() < 0.8 ? undefined : store.gainScope(scope, epoch)) })),
  'a refetch throws away what is shown': onStore((store, { desk, shared }) => ({
    beginRefetch: (scope, epoch, asRepair) => {
      store.beginRefetch(scope, epoch, asRepair);
      const file = shared.database(scope) ?? desk;
      file.prepare(`UPDATE scope SET row_count = 0, checksum = 0 WHERE name = ?`).run(scope);
      for (const table of scope.startsWith('account:') ? ['fact'] : ['fact', 'product', 'price_row']) file.prepare(`DELETE FROM ${table}`).run();
    },
  })),
  'staged rows do not survive a restart, their cursor does': {
    onRestart: ({ desk, shared }) => {
      for (const file of [desk, ...shared.all()]) file.prepare('DELETE FROM staged_row').run();
    },
  },
  'a command gets a new id when it is sent again': onStore((store, { desk }) => ({
    takeCommands: (limit, except) =>
      store.takeCommands(limit, except).map((command) => {
        const attempts = desk.prepare<[string], number>('SELECT attempts FROM outbox WHERE id = ?').pluck().get(command.id) ?? 0;
        return attempts > 1 ? { ...command, id: `${command.id.slice(0, -4)}${String(attempts).padStart(4, 'f')}` } : command;
      }),
  })),
  'results are not kept in the transaction that applies the effect': { backend: { forgetsResults: true } },
  'acknowledged before it was judged': onTransport((transport, { random }) => ({
    push: async (commands, mark, signal) => {
      if (!sometimes(random)) return transport.push(commands, mark, signal);
      return ok({ bytes: 1, value: { serverTime: '2026-11-23T12:00:00.000Z', mark: null, results: commands.map(({ id }) => ({ id, outcome: 'applied' as const, repeated: false, refusal: null })) } });
    },
  })),
  'commands of a document overtake each other': onStore((store) => ({ takeCommands: (limit, except) => store.takeCommands(limit, except).toReversed() })),
  'commands are ordered by the clock of the machine': onStore((store) => ({
    takeCommands: (limit, except) => store.takeCommands(limit, except).toSorted((one, other) => Date.parse(one.decidedAt) - Date.parse(other.decidedAt)),
  })),
  'one refused command blocks all others': onStore((store, { desk }) => ({
    takeCommands: (limit, except) => (desk.prepare(`SELECT 1 FROM outbox WHERE state IN ('refused', 'conflict')`).get() === undefined ? store.takeCommands(limit, except) : []),
  })),
  'what follows a refused command is sent all the same': onStore((store, { desk }) => ({
    settleCommands: (results, at, mark) => {
      store.settleCommands(results, at, mark);
      desk.prepare(`UPDATE outbox SET state = 'waiting' WHERE state = 'heldBack'`).run();
    },
  })),
  'a command that got no reply is forgotten': onStore((store, { desk }) => ({
    releaseCommands: (ids) => {
      store.releaseCommands(ids);
      for (const id of ids) desk.prepare(`UPDATE outbox SET state = 'discarded' WHERE id = ? AND state = 'waiting'`).run(id);
    },
  })),
  'a command that got no reply counts as sent': onStore((store, { desk }) => ({
    releaseCommands: (ids) => {
      store.releaseCommands(ids);
      for (const id of ids) desk.prepare(`UPDATE outbox SET state = 'done' WHERE id = ? AND state = 'waiting'`).run(id);
    },
  })),
  'only what was tried once is tried again': onStore((store, { desk }) => ({
    takeCommands: (limit, except) => store.takeCommands(limit, except).filter(({ id }) => (desk.prepare<[string], number>('SELECT attempts FROM outbox WHERE id = ?').pluck().get(id) ?? 0) < 3),
  })),
  'the outbox goes with a scope that is lost': onStore((store, { desk }) => ({
    loseScope: (scope) => {
      store.loseScope(scope);
      desk.prepare(`DELETE FROM outbox WHERE state = 'waiting'`).run();
    },
  })),
  'a restart empties what was being sent': { onRestart: ({ desk }) => void desk.prepare(`DELETE FROM outbox WHERE state IN ('sending', 'waiting') AND attempts > 0`).run() },
  'a refusal is kept as done': onStore((store, { desk }) => ({
    settleCommands: (results, at, mark) => {
      store.settleCommands(results, at, mark);
      desk.prepare(`UPDATE outbox SET state = 'done' WHERE state = 'refused'`).run();
    },
  })),
  'the bytes of a command change when it is sent again': onStore((store, { desk }) => ({
    takeCommands: (limit, except) =>
      store.takeCommands(limit, except).map((command) => {
        const attempts = desk.prepare<[string], number>('SELECT attempts FROM outbox WHERE id = ?').pluck().get(command.id) ?? 0;
        return attempts > 1 ? { ...command, payload: `${command.payload} `, hash: command.hash.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')) } : command;
      }),
  })),
};
