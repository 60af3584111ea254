import { refusal, type Refusal } from '#shared/domain/refusal.ts';
import type { CommandEnvelope } from '#sync/protocol/push.ts';
import type { Reading, Writing } from './tables.ts';

/** A command that has been judged for good. */
export interface LoggedCommand {
  readonly id: string;
  readonly deviceId: string;
  readonly number: number;
  readonly account: string;
  readonly member: string;
  readonly hash: string;
  readonly outcome: 'applied' | 'rejected' | 'conflict';
  readonly refusal: Refusal | null;
  readonly receivedAt: string;
}

/** Commands of the log that share an id, or a device and number, with any of these. */
export async function findLogged(reading: Reading, envelopes: readonly Pick<CommandEnvelope, 'id' | 'deviceId' | 'number'>[]): Promise<readonly LoggedCommand[]> {
  const rows = await reading
    .selectFrom('command_log')
    .selectAll()
    .where(({ eb, or, and }) =>
      or(envelopes.flatMap(({ id, deviceId, number }) => [eb('command_id', '=', id), and([eb('device_id', '=', deviceId), eb('number', '=', number)])])),
    )
    .execute();
  return rows.map((row) => ({
    id: row.command_id,
    deviceId: row.device_id,
    number: row.number,
    account: row.account,
    member: row.member,
    hash: row.hash,
    outcome: row.outcome,
    refusal: row.refusal === null ? null : refusal.parse(row.refusal),
    receivedAt: row.received_at,
  }));
}

/** Those of the ids under which a command of this member was judged. */
export async function judgedAmong(reading: Reading, ids: readonly string[], sender: Pick<LoggedCommand, 'account' | 'member'>): Promise<ReadonlySet<string>> {
  const rows = await reading
    .selectFrom('command_log')
    .select('command_id')
    .where('command_id', 'in', ids)
    .where('account', '=', sender.account)
    .where('member', '=', sender.member)
    .execute();
  return new Set(rows.map(({ command_id: id }) => id));
}

/** Stores the verdict in the transaction that applies the effect: both are there after a crash, or neither. */
export async function logCommand(writing: Writing, command: LoggedCommand): Promise<void> {
  await writing
    .insertInto('command_log')
    .values({
      command_id: command.id,
      device_id: command.deviceId,
      number: command.number,
      account: command.account,
      member: command.member,
      hash: command.hash,
      outcome: command.outcome,
      refusal: command.refusal === null ? null : JSON.stringify(command.refusal),
      received_at: command.receivedAt,
    })
    .execute();
}
