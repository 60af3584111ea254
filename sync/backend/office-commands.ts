import { z } from 'zod';
import { order, type Order } from '#shared/domain/orders/order.ts';
import { quote, type Quote } from '#shared/domain/quotes/quote.ts';
import { readFolderFiles } from './import/read-folder-files.ts';
import { OfficeError, signInAsOffice } from './office-client.ts';

export type Print = (line: string) => void;

const summary = z.object({ records: z.number(), changed: z.number(), removed: z.number() });
const quotes = z.object({ quotes: z.array(quote) });
const orders = z.object({ orders: z.array(order) });

const quoteLine = ({ id, number, state, account, title, current }: Quote): string =>
  [number ?? id, state, account, `v${current.version}`, current.totals.gross, current.validUntil ?? '', title].join('\t');

const orderLine = ({ id, number, state, account, channel, placedAt, totals, hold }: Order): string =>
  [number ?? id, state, account, channel, placedAt, totals.gross, hold?.reason ?? ''].join('\t');

/** People name a document by its number or, where it has none yet, by its id. */
function named<Document extends Quote | Order>(documents: readonly Document[], name: string): Document {
  const found = documents.find(({ id, number }) => id === name || number === name);
  if (found === undefined) throw new OfficeError([`no document is called ${name}`]);
  return found;
}

export async function importCompany(backend: string, folder: string, print: Print): Promise<void> {
  const files = Object.fromEntries(await readFolderFiles(folder));
  const office = await signInAsOffice(backend, 'operator');
  const done = await office.post('/office/import', { files }, summary);
  print(`${done.records} records: ${done.changed} changed, ${done.removed} removed`);
}

export async function listQuotes(backend: string, print: Print): Promise<void> {
  const office = await signInAsOffice(backend, 'sales');
  (await office.get('/office/quotes', quotes)).quotes.forEach((one) => print(quoteLine(one)));
}

async function actOnQuote(backend: string, name: string, act: 'issue' | 'decline' | 'reprice', body: unknown, print: Print): Promise<void> {
  const office = await signInAsOffice(backend, 'sales');
  const { id } = named((await office.get('/office/quotes', quotes)).quotes, name);
  print(quoteLine(await office.post(`/office/quotes/${encodeURIComponent(id)}/${act}`, body, quote)));
}

export const issueQuote = (backend: string, name: string, note: string, print: Print): Promise<void> => actOnQuote(backend, name, 'issue', { note }, print);
export const repriceQuote = (backend: string, name: string, note: string, print: Print): Promise<void> => actOnQuote(backend, name, 'reprice', { note }, print);
export const declineQuote = (backend: string, name: string, reason: string, print: Print): Promise<void> => actOnQuote(backend, name, 'decline', { reason }, print);

export async function listOrders(backend: string, state: string | undefined, print: Print): Promise<void> {
  const office = await signInAsOffice(backend, 'sales');
  const query = state === undefined ? '' : `?state=${encodeURIComponent(state)}`;
  (await office.get(`/office/orders${query}`, orders)).orders.forEach((one) => print(orderLine(one)));
}

type OrderAct = 'confirm' | 'release' | 'cancel';

export async function actOnOrder(backend: string, name: string, act: OrderAct, body: unknown, print: Print): Promise<void> {
  const office = await signInAsOffice(backend, act === 'release' ? 'administrative' : 'sales');
  const { id } = named((await office.get('/office/orders', orders)).orders, name);
  print(orderLine(await office.post(`/office/orders/${encodeURIComponent(id)}/${act}`, body, order)));
}
