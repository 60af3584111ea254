import { closeSync, fstatSync, openSync, readdirSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { openWriter, type WriteHandle } from '#sync/replica/database-file.ts';
import type { Database } from '#sync/backend/store/tables.ts';

function deskFile(profile: string): string {
  const found = readdirSync(profile, { recursive: true, encoding: 'utf8' }).find((path) => basename(path) === 'desk.db');
  if (found === undefined) throw new Error('no desk.db');
  return join(profile, found);
}

const inDesk = (work: (desk: WriteHandle<'desk'>) => unknown) => (profile: string): void => {
  const desk = openWriter(deskFile(profile), 'desk');
  work(desk);
  desk.close();
};

/** Acts, and not what goes up of drafts by itself. */
const ofThePerson = `kind NOT LIKE 'draft.%'`;

/** What a desk could have lost, doubled or left half: made by hand in a copy of its files, so that it is known that it would be found. */
export const lossesOfDesk: Readonly<Record<string, (profile: string) => void>> = {
  'a keystroke is gone': inDesk((desk) => desk.exec(`UPDATE draft SET body = json_remove(body, '$.lines[0]') WHERE state = 'open' AND body ->> '$.name' LIKE 'typed %' AND json_array_length(body, '$.lines') > 0`)),
  'an edit cannot be taken back any more': inDesk((desk) => desk.exec('DELETE FROM draft_step')),
  'a command is gone': inDesk((desk) => desk.exec(`DROP TRIGGER outbox_is_kept; DELETE FROM outbox WHERE seq = (SELECT max(seq) FROM outbox WHERE ${ofThePerson})`)),
  'a command is there twice': inDesk((desk) =>
    desk.exec(`INSERT INTO outbox (id, device_id, number, kind, schema_version, document_id, base_version, decided_at, payload, hash)
      SELECT '90000000-0000-4000-8000-000000000000', device_id, (SELECT max(number) + 1 FROM outbox), kind, schema_version, document_id, base_version, decided_at, payload, hash FROM outbox WHERE ${ofThePerson} ORDER BY seq DESC LIMIT 1`),
  ),
  'a draft was sent and is open all the same': inDesk((desk) => desk.exec(`UPDATE draft SET state = 'open', body = json_set(body, '$.state', 'open') WHERE state = 'submitted'`)),
  'a row of the account is gone': inDesk((desk) => desk.exec('DELETE FROM fact WHERE rowid = (SELECT max(rowid) FROM fact)')),
  'a page of the file is overwritten': (profile) => {
    // What the log beside the file still holds would hide the page.
    inDesk((desk) => desk.pragma('wal_checkpoint(TRUNCATE)'))(profile);
    const file = openSync(deskFile(profile), 'r+');
    const page = Buffer.alloc(4096, 0xa5);
    for (let at = 4096; at < fstatSync(file).size; at += 4 * 4096) writeSync(file, page, 0, page.length, at);
    closeSync(file);
  },
};

/** What a backend could have lost, doubled or left half; undone by whoever looks. */
export const lossesOfBackend: Readonly<Record<string, (database: Database) => Promise<unknown>>> = {
  'rows without their head': (database) => sql`update record set seq = seq + 1000 where scope = 'catalog'`.execute(database),
  'half an import': (database) => sql`update record set body = json_build_object('sku', body->>'sku', 'unit', body->>'unit', 'minQuantity', body->>'minQuantity', 'unitPrice', '1.0000', 'validFrom', body->>'validFrom', 'validTo', body->>'validTo') where entity = 'priceRow' and key like 'A%'`.execute(database),
  'a verdict without its effect': (database) => sql`with gone as (delete from record where scope = 'account:alpenhof' and entity = 'quote' returning digest) update scope_head set rows = rows - (select count(*) from gone), checksum = ((checksum - (select sum(digest) from gone)) % 281474976710656 + 281474976710656) % 281474976710656 where scope = 'account:alpenhof'`.execute(database),
  'an effect without its verdict': (database) => sql`delete from command_log where number = 1`.execute(database),
};
