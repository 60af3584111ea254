import { standsOn } from '#shared/contract/parts-of-document.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { CommandEnvelope, CommandResult, PushAnswer } from '#sync/protocol/push.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { findLogged, judgedAmong, logCommand, type LoggedCommand } from '#sync/backend/store/command-log-store.ts';
import type { Commit } from '#sync/backend/store/commit.ts';
import { lockAccount, theCompany } from '#sync/backend/store/document-store.ts';
import { findMembership, type Membership } from '#sync/backend/store/member-store.ts';
import { memberScope } from '#sync/backend/store/record-store.ts';
import type { Database, Writing } from '#sync/backend/store/tables.ts';
import type { BackendPorts } from './backend-ports.ts';
import { knowsHistory, markHistory } from './history-mark.ts';
import { isIntact, judgeCommand, openEnvelope } from './judge-command.ts';
import { putDrafts } from './member-drafts.ts';
import { outcomeOf } from './outcome-of.ts';
import { settleOrder } from './order-desk.ts';
import { followUp } from './seller-acts.ts';

/** Why a push as a whole is not a sound continuation of what this device sent before; nothing can be applied until it is looked into. */
export interface Mismatch {
  readonly command: string;
  readonly reason: 'payloadDamaged' | 'sameIdOtherContent' | 'numberTaken' | 'someoneElses';
}

export interface PushDesk {
  /** `historyLost`: the caller has seen a history that this database does not have; nothing was judged. */
  readonly push: (caller: Membership, commands: readonly CommandEnvelope[], mark?: string | null) => Promise<Result<PushAnswer, Mismatch | 'historyLost'>>;
  /** Those of the ids under which no command of this member was judged, and the point of history at which the others were. */
  readonly missing: (caller: Membership, ids: readonly string[]) => Promise<{ readonly ids: readonly string[]; readonly mark: string | null }>;
}

interface PushParts {
  readonly ports: BackendPorts;
  readonly database: Database;
  readonly commit: Commit;
  readonly epoch: string;
}

interface Sender {
  readonly account: string;
  readonly member: string;
}

function compare(envelope: CommandEnvelope, earlier: Pick<CommandEnvelope, 'id' | 'deviceId' | 'number' | 'hash'> & Partial<Sender>, sender: Sender): Mismatch | null {
  if (earlier.id !== envelope.id) {
    const sameNumber = earlier.deviceId === envelope.deviceId && earlier.number === envelope.number;
    return sameNumber ? { command: envelope.id, reason: 'numberTaken' } : null;
  }
  // Tells a stranger nothing but that the id is in use.
  const foreign = earlier.account !== undefined && (earlier.account !== sender.account || earlier.member !== sender.member);
  if (foreign) return { command: envelope.id, reason: 'someoneElses' };
  const same = earlier.hash === envelope.hash && earlier.deviceId === envelope.deviceId && earlier.number === envelope.number;
  return same ? null : { command: envelope.id, reason: 'sameIdOtherContent' };
}

/** Judges a push as a whole before any of it is applied, so that a 422 never hides a half-applied batch. */
function findMismatch(commands: readonly CommandEnvelope[], logged: readonly LoggedCommand[], sender: Sender): Mismatch | null {
  for (const [at, envelope] of commands.entries()) {
    if (!isIntact(envelope)) return { command: envelope.id, reason: 'payloadDamaged' };
    for (const earlier of [...commands.slice(0, at), ...logged]) {
      const mismatch = compare(envelope, earlier, sender);
      if (mismatch !== null) return mismatch;
    }
  }
  return null;
}

const resultOf = ({ id, outcome, refusal }: LoggedCommand, repeated: boolean): CommandResult => ({ id, outcome, repeated, refusal });

async function effect(writing: Writing, changes: ChangeSet, envelope: CommandEnvelope, membership: Membership, now: string): Promise<Result<null, Refusal>> {
  const command = openEnvelope(envelope);
  if (!command.ok) return command;
  const company = await theCompany(writing);
  const judged = await judgeCommand(writing, { envelope, command: command.value, membership, company, now });
  if (!judged.ok) return judged;
  const { before, after, draft } = judged.value;
  const { account, member } = membership;
  if (after.drafts !== undefined) {
    const done = await followUp(writing, changes, after, { company, account, now });
    if (done.ok) putDrafts(changes, memberScope(account.id, member.id), draft, after.drafts);
    return done;
  }
  if (before.order === null || after.order === undefined) return followUp(writing, changes, after, { company, account, now });
  // An order that stood before has its number and its reservation: only the difference is settled.
  const settled = await settleOrder({ writing, changes, document: before.order, account, company, now }, after.order);
  if (!settled.ok) return settled;
  const { order: _settled, ...rest } = after;
  return followUp(writing, changes, rest, { company, account, now });
}

/**
 * Applies one command exactly once. The account is locked first, so two deliveries of the same command, or two desktops of one
 * account, come one after the other; then a repeat finds the stored result, and a new command stores its verdict in the
 * transaction of its effect.
 */
async function applyOnce({ ports, commit, epoch }: PushParts, sender: Sender, envelope: CommandEnvelope): Promise<Result<CommandResult, Mismatch>> {
  return commit(async (writing, changes) => {
    await lockAccount(writing, epoch, sender.account);
    const logged = await findLogged(writing, [envelope]);
    const mismatch = findMismatch([envelope], logged, sender);
    if (mismatch !== null) return err(mismatch);
    const earlier = logged.find(({ id }) => id === envelope.id);
    if (earlier !== undefined) return ok(resultOf(earlier, true));
    const now = ports.now();
    // Read under the lock: roles count as they are now, not as they were when the token was made.
    const membership = await findMembership(writing, sender.account, sender.member);
    const done = membership === undefined ? err(refuse('notYourRole')) : await effect(writing, changes, envelope, membership, now);
    const refusal = done.ok ? null : done.error;
    const verdict: LoggedCommand = {
      id: envelope.id,
      deviceId: envelope.deviceId,
      number: envelope.number,
      ...sender,
      hash: envelope.hash,
      outcome: outcomeOf(refusal),
      refusal,
      receivedAt: now,
    };
    await logCommand(writing, verdict);
    return ok(resultOf(verdict, false));
  });
}

function follows(later: CommandEnvelope, earlier: CommandEnvelope): boolean {
  if (later.documentId !== earlier.documentId) return false;
  const [one, other] = [openEnvelope(later), openEnvelope(earlier)];
  return !one.ok || !other.ok || standsOn(one.value, other.value);
}

export function createPushDesk(parts: PushParts): PushDesk {
  return {
    push: async (caller, commands, mark = null) => {
      if (mark !== null && !(await knowsHistory(parts.database, caller, parts.epoch, mark))) return err('historyLost');
      const sender = { account: caller.account.id, member: caller.member.id };
      const mismatch = findMismatch(commands, await findLogged(parts.database, commands), sender);
      if (mismatch !== null) return err(mismatch);
      const results: CommandResult[] = [];
      const failed: CommandEnvelope[] = [];
      for (const envelope of commands) {
        // What stands on a refused command was decided in the belief that it had succeeded.
        if (failed.some((earlier) => follows(envelope, earlier))) {
          failed.push(envelope);
          results.push({ id: envelope.id, outcome: 'later', repeated: false, refusal: refuse('dependsOnRefused', { document: envelope.documentId }) });
          continue;
        }
        const result = await applyOnce(parts, sender, envelope);
        if (!result.ok) return result;
        if (result.value.outcome !== 'applied') failed.push(envelope);
        results.push(result.value);
      }
      return ok({ serverTime: parts.ports.now(), results, mark: await markHistory(parts.database, caller, parts.epoch) });
    },
    missing: async (caller, ids) => {
      // The mark first: what is judged afterwards only makes it safer.
      const mark = await markHistory(parts.database, caller, parts.epoch);
      const judged = await judgedAmong(parts.database, ids, { account: caller.account.id, member: caller.member.id });
      return { ids: ids.filter((id) => !judged.has(id)), mark };
    },
  };
}
