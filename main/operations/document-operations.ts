import type { documentOperations } from '#shared/contract/document-operations.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { versionChecksum } from '#main/documents/checksum.ts';
import type { DocumentParties } from '#main/documents/document-frame.ts';
import { estimatePaper } from '#main/documents/estimate-paper.ts';
import { orderPaper } from '#main/documents/order-paper.ts';
import type { Paper, PaperLanguage } from '#main/documents/paper.ts';
import { layOut } from '#main/writing/writing-thread.ts';
import { restockingPaper } from '#main/documents/restocking-paper.ts';
import { statementPaper } from '#main/documents/statement-paper.ts';
import type { Desk } from '#main/host/desk.ts';
import { notFound } from './failures.ts';
import { asFileName } from './file-name.ts';
import type { Handlers } from './handler.ts';
import type { Dossier } from '#main/documents/dossier-paper.ts';
import { dossierFolder, dossierOf, dossierPdf, dossiersFolder } from './purchase-dossier.ts';
import { restockList } from './restocking-document.ts';
import { shownStatement } from './show-statement.ts';
import { withDesk, withStanding, type Standing } from './with-desk.ts';

const partiesOf = (desk: Desk, { company, account }: Standing, language: PaperLanguage, unitNames: Readonly<Record<string, string>> = {}): DocumentParties => ({
  company, account, language,
  ownNumber: (sku) => desk.documents.ownNumbers().of(sku),
  unitName: (unit) => unitNames[unit] ?? unit,
});

async function pdfOf(paper: Paper, now: string, name = paper.title) {
  const bytes = await layOut([paper], new Date(now));
  return ok({ name: asFileName(name, 'pdf'), mediaType: 'application/pdf', base64: bytes.toString('base64') });
}

function paperOfEstimate(quoteId: string, version: number | undefined, desk: Desk, parties: DocumentParties): Result<Paper, Failure> {
  const quote = desk.documents.quote(quoteId)?.document;
  const wanted = quote && [quote.current, ...quote.earlier].find((candidate) => version === undefined || candidate.version === version);
  if (quote === undefined || wanted === undefined) return notFound({ quote: quoteId, ...(version === undefined ? {} : { version: String(version) }) });
  return ok(estimatePaper(quote, wanted, parties));
}

function paperOfOrder(orderId: string, desk: Desk, parties: DocumentParties): Result<Paper, Failure> {
  const order = desk.documents.order(orderId)?.document;
  return order === undefined ? notFound({ order: orderId }) : ok(orderPaper(order, parties));
}

/** Dossiers that are being made now, by the name that their making was given. */
const makings = new Map<string, { isStopped: boolean; done: number; readonly of: number }>();

export const documentHandlers: Pick<Handlers, keyof typeof documentOperations> = {
  'documents.estimate': withStanding(({ quoteId, version, language, unitNames }, desk, standing) => {
    const paper = paperOfEstimate(quoteId, version, desk, partiesOf(desk, standing, language, unitNames));
    return paper.ok ? pdfOf(paper.value, standing.now) : paper;
  }),

  'documents.order': withStanding(({ orderId, language, unitNames }, desk, standing) => {
    const paper = paperOfOrder(orderId, desk, partiesOf(desk, standing, language, unitNames));
    return paper.ok ? pdfOf(paper.value, standing.now) : paper;
  }),

  'documents.email': withStanding(async ({ document, language, unitNames }, desk, standing) => {
    const parties = partiesOf(desk, standing, language, unitNames);
    const paper = document.kind === 'estimate' ? paperOfEstimate(document.quoteId, document.version, desk, parties) : paperOfOrder(document.orderId, desk, parties);
    if (!paper.ok) return paper;
    const { mailDraft } = await import('#main/documents/mail-draft.ts');
    const { memberName, email } = desk.identity;
    const { name, salesEmail } = standing.company;
    const date = new Date(standing.now);
    const bytes = await mailDraft({
      from: { name: memberName, address: email },
      to: salesEmail == null ? null : { name, address: salesEmail },
      paper: paper.value,
      attachment: { name: asFileName(paper.value.title, 'pdf'), bytes: await layOut([paper.value], date) },
      date,
    });
    return ok({ name: asFileName(paper.value.title, 'eml'), mediaType: 'message/rfc822', base64: bytes.toString('base64') });
  }),

  'documents.statement': withStanding(({ from, to, language }, desk, standing) => {
    const paper = statementPaper(shownStatement({ from, to }, desk, standing), standing.now, partiesOf(desk, standing, language));
    return pdfOf(paper, standing.now, `${paper.title} ${from} ${to}`);
  }),

  'documents.restocking': withStanding(({ sessionId, language, unitNames }, desk, standing) => {
    const session = desk.stores.restocking.get(sessionId);
    if (session === undefined) return notFound({ session: sessionId });
    const paper = restockingPaper(restockList(session, desk, standing), standing.now, partiesOf(desk, standing, language, unitNames));
    return pdfOf(paper, standing.now, `${paper.title} ${standing.today}`);
  }),

  'documents.dossier': withStanding(async ({ orderId, form, language, unitNames }, desk, standing) => {
    const order = desk.documents.order(orderId)?.document;
    if (order === undefined) return notFound({ order: orderId });
    const dossier = dossierOf(order, desk, standing, partiesOf(desk, standing, language, unitNames));
    const made = new Date(standing.now);
    return form === 'pdf'
      ? ok({ name: asFileName(dossier.title, 'pdf'), mediaType: 'application/pdf', base64: (await dossierPdf(dossier, made)).toString('base64') })
      : ok({ name: asFileName(dossier.title, 'zip'), mediaType: 'application/zip', base64: (await dossierFolder(dossier, made, language)).toString('base64') });
  }),

  'documents.dossiers': withStanding(async ({ orderIds, language, unitNames, making }, desk, standing, { announce }) => {
    const made = new Date(standing.now);
    const parties = partiesOf(desk, standing, language, unitNames);
    const dossiers: Dossier[] = [];
    for (const id of orderIds) {
      const order = desk.documents.order(id)?.document;
      if (order === undefined) return notFound({ order: id });
      dossiers.push(dossierOf(order, desk, standing, parties));
    }
    const going = { isStopped: false, done: 0, of: dossiers.length };
    if (making !== undefined) makings.set(making, going);
    const onDone = (done: number): void => {
      going.done = done;
      if (making !== undefined) announce(['papers']);
    };
    const bytes = await dossiersFolder(dossiers, made, { onDone, isStopped: () => going.isStopped }).finally(() => making !== undefined && makings.delete(making));
    return ok({ name: asFileName(`${dossiers.length} ${dossiers[0]?.title ?? ''} …`, 'zip'), mediaType: 'application/zip', base64: bytes === null ? null : bytes.toString('base64') });
  }),

  'documents.making': ({ making }) => {
    const going = makings.get(making);
    return ok({ progress: going === undefined ? null : { done: going.done, of: going.of } });
  },

  'documents.stopMaking': ({ making }) => {
    const going = makings.get(making);
    if (going !== undefined) going.isStopped = true;
    return ok({ stopped: going !== undefined });
  },

  'documents.identify': withDesk(({ checksum }, desk) => {
    const wanted = checksum.toUpperCase().replaceAll(/[^0-9A-F]/g, '');
    for (const { document } of wanted.length === 16 ? desk.documents.quotes() : []) {
      const version = [document.current, ...document.earlier].find((candidate) => versionChecksum(document, candidate).replaceAll('-', '') === wanted);
      if (version === undefined) continue;
      const { id, number, title, current } = document;
      return ok({ found: { quoteId: id, number, title, version: version.version, currentVersion: current.version, isCurrent: version === current } });
    }
    return ok({ found: null });
  }),
};
