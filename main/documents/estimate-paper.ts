import { conditionsInForce } from '#shared/domain/company/conditions-in-force.ts';
import type { Quote, QuoteLine, QuoteVersion } from '#shared/domain/quotes/quote.ts';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import { versionChecksum } from './checksum.ts';
import { codesOf, documentFrame, known, lineTable, totalsOf, type DocumentFrame, type DocumentLine, type DocumentParties } from './document-frame.ts';
import type { Paper } from './paper.ts';

function paperLine(line: QuoteLine, { words, figures }: DocumentFrame, { unitName, ownNumber }: DocumentParties): DocumentLine {
  const free = line.free === '0' ? [] : [`+ ${figures.quantity(line.free)} ${words.free}`];
  return {
    name: line.name,
    under: [...codesOf(line.sku, ownNumber, words), ...free, ...(line.note === '' ? [] : [`${words.note}: ${line.note}`])],
    quantity: `${figures.quantity(line.quantity)} ${unitName(line.unit)}`,
    price: line.unitPrice === null ? words.onRequest : figures.unitPrice(line.unitPrice),
    net: line.net === null ? '' : figures.money(line.net),
  };
}

/** A version of an estimate on paper: what it promises until when, and whether it is still the one that counts. Times are the seller's. */
export function estimatePaper(quote: Quote, version: QuoteVersion, parties: DocumentParties): Paper {
  const { company, account } = parties;
  const frame = documentFrame(parties, quote.currency, quote.site);
  const { words, figures } = frame;
  const isIssued = version.issuedAt !== null;
  const author = account.members.find(({ id }) => id === quote.author)?.name ?? null;
  const costCentre = account.costCentres.find(({ id }) => id === quote.costCentre)?.name ?? null;
  const conditions = conditionsInForce(company, dayOfInstant(version.issuedAt ?? quote.requestedAt, company.timeZone));
  const until = (at: string | null): string | null => (at === null ? null : `${figures.instant(at)} (${words.sellerTime})`);
  return {
    ...frame,
    title: `${isIssued ? words.estimate : words.request}${quote.number === null ? '' : ` ${quote.number}`}`,
    subject: quote.title,
    facts: known(
      [words.version, String(version.version)],
      [words.date, version.issuedAt === null ? null : figures.instant(version.issuedAt)],
      [words.validUntil, until(version.validUntil)],
      [words.orderBy, until(version.orderBy)],
      [words.requestedBy, author],
      [words.costCentre, costCentre],
    ),
    tables: [lineTable(version.lines.map((line) => paperLine(line, frame, parties)), frame)],
    totals: totalsOf(version.totals, frame),
    remarks: [
      ...(isIssued ? [] : [words.notIssued]),
      ...(version.version < quote.current.version ? [`${words.supersededBy} ${quote.current.version}.`] : []),
      ...[quote.note, version.note].filter((note) => note !== ''),
      `${words.conditions} ${conditions.version}.`,
    ],
    foot: `${quote.number ?? quote.title} · ${words.version} ${version.version} · ${words.checksum} ${versionChecksum(quote, version)}`,
  };
}
