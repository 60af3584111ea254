// The raw limit: plain SQLite without a product around it, over the same rows, in a process of its own.
// node raw-limit-main.ts URL DIRECTORY PRODUCTS [PEERS-FOLDER]
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { folderMb, percentile, tell, timed, timesOf } from './measure.ts';
import { loadWorkload, type WorkloadPrice, type WorkloadProduct } from './workload.ts';

const [url = '', directory = '', productsText = '0', peers = null] = process.argv.slice(2);
const products = Number(productsText);
const workload = await loadWorkload(peers);
const database = new Database(join(directory, 'raw.db'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = NORMAL');
database.exec(`
  CREATE TABLE product (id INTEGER PRIMARY KEY, sku TEXT NOT NULL UNIQUE, gtin TEXT, name TEXT NOT NULL, description TEXT, brand TEXT, category TEXT, unit TEXT, pack_size INTEGER, version INTEGER);
  CREATE TABLE price (sku TEXT, list TEXT, min_quantity INTEGER, unit_minor INTEGER, currency TEXT, valid_from TEXT, valid_to TEXT, version INTEGER, PRIMARY KEY (sku, list, min_quantity, valid_from)) WITHOUT ROWID;
  CREATE TABLE purchase (id TEXT PRIMARY KEY, placed_at TEXT, note TEXT);
  CREATE TABLE purchase_line (purchase TEXT, number INTEGER, sku TEXT, quantity INTEGER, PRIMARY KEY (purchase, number)) WITHOUT ROWID;
  CREATE TABLE outbox (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, state TEXT, body TEXT);
`);
const putProduct = database.prepare(
  `INSERT INTO product (sku, gtin, name, description, brand, category, unit, pack_size, version) VALUES (@sku, @gtin, @name, @description, @brand, @category, @unit, @packSize, @version)
   ON CONFLICT (sku) DO UPDATE SET gtin = excluded.gtin, name = excluded.name, description = excluded.description, brand = excluded.brand, category = excluded.category, unit = excluded.unit, pack_size = excluded.pack_size, version = excluded.version`,
);
const putPrice = database.prepare('INSERT INTO price VALUES (@sku, @list, @minQty, @unitMinor, @currency, @validFrom, @validTo, @version) ON CONFLICT DO UPDATE SET unit_minor = excluded.unit_minor, valid_to = excluded.valid_to, version = excluded.version');

type RawLine = ({ readonly product: WorkloadProduct } | { readonly price: WorkloadPrice });

/** Newline-delimited JSON over HTTP, one object a row, all in one transaction. */
async function load(path: string): Promise<void> {
  const response = await fetch(url + path);
  if (response.body === null) throw new Error(`no answer from ${path}`);
  database.exec('BEGIN');
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const row = JSON.parse(line) as RawLine;
      if ('product' in row) putProduct.run(row.product);
      else putPrice.run(row.price);
    }
  }
  database.exec('COMMIT');
}

const first = await timed(async () => {
  await load('/bench/raw');
  database.exec(`CREATE VIRTUAL TABLE words USING fts5 (name, content = 'product', content_rowid = 'id', tokenize = 'unicode61'); INSERT INTO words (words) VALUES ('rebuild');`);
});
const diskMb = folderMb(directory);
await fetch(`${url}/bench/change`);
const delta = await timed(() => load('/bench/raw?changed'));

database.pragma('synchronous = FULL');
const putPurchase = database.prepare('INSERT INTO purchase VALUES (?, ?, ?)');
const putLine = database.prepare('INSERT INTO purchase_line VALUES (?, ?, ?, ?)');
const putCommand = database.prepare(`INSERT INTO outbox (id, state, body) VALUES (?, 'waiting', ?)`);
const act = database.transaction((number: number) => {
  const { lines } = workload.order(number, products);
  putPurchase.run(`purchase-${number}`, '2026-05-05', '');
  lines.forEach(({ sku, qty }, at) => putLine.run(`purchase-${number}`, at, sku, qty));
  putCommand.run(`purchase-${number}`, JSON.stringify(lines));
});
const acts = await timesOf(100, 60_000, act);

const done = database.prepare(`UPDATE outbox SET state = 'done' WHERE id = ?`);
const push = await timed(async () => {
  const waiting = database.prepare<[], { id: string; body: string }>(`SELECT id, body FROM outbox WHERE state = 'waiting' ORDER BY seq`).all();
  await fetch(`${url}/bench/raw-push`, { method: 'POST', body: JSON.stringify(waiting) });
  database.transaction(() => waiting.forEach(({ id }) => done.run(id)))();
});

const price = database.prepare<[string, string, number], number>(`SELECT unit_minor FROM price WHERE sku = ? AND list = ? AND min_quantity <= ? AND valid_from <= '2026-06-01' AND valid_to >= '2026-06-01' ORDER BY min_quantity DESC LIMIT 1`).pluck();
let looked = 0;
const lookups = await timed(() => {
  const endsAt = performance.now() + 2000;
  while (performance.now() < endsAt) {
    for (let at = 0; at < 50; at += 1, looked += 1) price.get(workload.sku((looked * 7919) % products), looked % 2 === 0 ? 'PL-A' : 'PL-B', 12);
  }
});

const find = database.prepare('SELECT product.sku, product.name FROM words JOIN product ON product.id = words.rowid WHERE words MATCH ? LIMIT 50');
const searches = await timesOf(workload.queries.length, 20_000, (run) => find.all((workload.queries[run] ?? []).map((word) => `"${word}"*`).join(' ')));
const misses = await timesOf(20, 5000, (run) => find.all(`"qqx${run}"* "zzz"*`));

tell({
  firstMs: first.ms, firstStallMs: first.stallMs, diskMb, deltaMs: delta.ms, actMs: percentile(acts, 0.5), actP99Ms: percentile(acts, 0.99), pushMs: push.ms,
  lookupsPerSecond: (looked / lookups.ms) * 1000, searchP50Ms: percentile(searches, 0.5), searchP95Ms: percentile(searches, 0.95), missMs: percentile(misses, 0.5),
});
database.close();
