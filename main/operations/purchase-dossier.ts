import { comparePurchase } from '#shared/domain/orders/compare-purchase.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { DocumentParties } from '#main/documents/document-frame.ts';
import { purchaseDossier, type Dossier } from '#main/documents/dossier-paper.ts';
import { layOut, tableFile } from '#main/writing/writing-thread.ts';
import type { PaperLanguage } from '#main/documents/paper.ts';
import type { Desk } from '#main/host/desk.ts';
import { asFileName } from './file-name.ts';
import type { Standing } from './with-desk.ts';

/** All that the desk holds about a purchase; nothing is asked of the backend. */
export function dossierOf(order: Order, desk: Desk, { account, today, now }: Standing, parties: DocumentParties): Dossier {
  const estimate = order.quote === null ? null : (desk.documents.quote(order.quote.id)?.document ?? null);
  const ordered = estimate && [estimate.current, ...estimate.earlier].find(({ version }) => version === order.quote?.version);
  const compared = comparePurchase(order, ordered ?? null, desk.stores.ledger.entries(), today);
  return purchaseDossier({ order, estimate, account, compared }, now, parties);
}

/** One paper after the other. */
export const dossierPdf = ({ papers: [first, ...others] }: Dossier, made: Date): Promise<Buffer> => layOut([first.paper, ...others.map(({ paper }) => paper)], made);

/** A folder: the whole, each paper on its own, and the tables for a spreadsheet. */
export async function dossierFolder(dossier: Dossier, made: Date, language: PaperLanguage): Promise<Buffer> {
  const { zipFiles } = await import('#main/documents/zip-files.ts');
  const folder = asFileName(dossier.title, '').slice(0, -1);
  const files = [{ name: `${folder}/${asFileName(dossier.title, 'pdf')}`, bytes: await dossierPdf(dossier, made) }];
  for (const [at, { name, paper }] of dossier.papers.entries()) {
    files.push({ name: `${folder}/${asFileName(`${String(at + 1).padStart(2, '0')} ${name}`, 'pdf')}`, bytes: await layOut([paper], made) });
  }
  for (const { name, table } of dossier.tables) {
    const written = await tableFile(table, { name, format: 'csv', language });
    if (written?.ok !== true) throw new Error(`the table ${name} has a cell that is not what its column says`);
    files.push({ name: `${folder}/${asFileName(name, 'csv')}`, bytes: written.value });
  }
  return zipFiles(files, made);
}

export interface Following {
  readonly onDone: (dossiers: number) => void;
  /** Asked before each one. */
  readonly isStopped: () => boolean;
}

/** The whole of each purchase, side by side. Two that would have one name are told apart by a number. Null: it was stopped. */
export async function dossiersFolder(dossiers: readonly Dossier[], made: Date, { onDone, isStopped }: Following): Promise<Buffer | null> {
  const { zipFiles } = await import('#main/documents/zip-files.ts');
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const dossier of dossiers) {
    if (isStopped()) return null;
    const name = asFileName(dossier.title, 'pdf');
    files.push({ name: files.some((file) => file.name === name) ? `${String(files.length + 1)} ${name}` : name, bytes: await dossierPdf(dossier, made) });
    onDone(files.length);
  }
  return isStopped() ? null : zipFiles(files, made);
}
