import type { Order, OrderLine } from '#shared/domain/orders/order.ts';
import { codesOf, documentFrame, known, lineTable, totalsOf, type DocumentFrame, type DocumentLine, type DocumentParties } from './document-frame.ts';
import type { Paper } from './paper.ts';

/** What became of a line: answered, shipped, cancelled, as far as it differs from what was ordered. */
function fate(line: OrderLine, { words, figures }: DocumentFrame): string[] {
  const count = (quantity: string, word: string): string => `${figures.quantity(quantity)} ${word}`;
  return [
    ...(line.substituteFor == null ? [] : [`${words.insteadOf} ${line.substituteFor.sku} ${line.substituteFor.name}`]),
    ...(line.confirmed === null || line.confirmed === line.quantity ? [] : [count(line.confirmed, words.confirmed)]),
    ...(line.shipped === '0' ? [] : [count(line.shipped, words.shipped)]),
    ...(line.cancelled === '0' ? [] : [count(line.cancelled, words.cancelled)]),
    ...(line.promisedFor == null ? [] : [`${words.promisedFor} ${figures.day(line.promisedFor)}`]),
    ...(line.answer === '' ? [] : [`${words.answer}: ${line.answer}`]),
  ];
}

function paperLine(line: OrderLine, frame: DocumentFrame, { unitName, ownNumber }: DocumentParties): DocumentLine {
  const { words, figures } = frame;
  const free = line.free === '0' ? [] : [`+ ${figures.quantity(line.free)} ${words.free}`];
  return {
    name: line.name,
    under: [...codesOf(line.sku, ownNumber, words), ...free, ...fate(line, frame)],
    quantity: `${figures.quantity(line.quantity)} ${unitName(line.unit)}`,
    price: figures.unitPrice(line.unitPrice),
    net: figures.money(line.net),
  };
}

/** An order of any channel on paper, with the seller's answer as far as there is one. `stateName` is in the words of the language. */
export function orderPaper(order: Order, parties: DocumentParties): Paper {
  const { account } = parties;
  const frame = documentFrame(parties, order.currency, order.site);
  const { words, figures } = frame;
  return {
    ...frame,
    title: `${words.order}${order.number === null ? '' : ` ${order.number}`}`,
    subject: '',
    facts: known(
      [words.placed, figures.instant(order.placedAt)],
      [words.fromEstimate, order.quote === null ? null : `${order.quote.number ?? ''} (${words.version} ${order.quote.version})`],
      [words.requestedBy, account.members.find(({ id }) => id === order.author)?.name ?? null],
      [words.costCentre, account.costCentres.find(({ id }) => id === order.costCentre)?.name ?? null],
    ),
    tables: [lineTable(order.lines.map((line) => paperLine(line, frame, parties)), frame)],
    totals: totalsOf(order.totals, frame),
    remarks: [order.note, ...(order.conditions == null ? [] : [`${words.conditions} ${order.conditions}.`])].filter((remark) => remark !== ''),
    foot: order.number ?? words.order,
  };
}
