import { holdDetail } from '#shared/domain/orders/hold-case.ts';
import type { OrderHold } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { documentFrame, known, type DocumentFrame, type DocumentParties } from './document-frame.ts';
import { amountsTable, answersTable, approvalsTable, inFile, linesTable, moneyTable, onPaper, type DossierSetting, type DossierTable, type Purchase } from './dossier-tables.ts';
import { dossierWords, type DossierWords } from './dossier-words.ts';
import { estimatePaper } from './estimate-paper.ts';
import { orderPaper } from './order-paper.ts';
import type { Paper } from './paper.ts';

/** A paper of the dossier under the name that it has in the folder. */
export interface NamedPaper {
  readonly name: string;
  readonly paper: Paper;
}

export interface Dossier {
  readonly title: string;
  readonly papers: readonly [NamedPaper, ...NamedPaper[]];
  /** The tables of the papers for a spreadsheet. */
  readonly tables: readonly { readonly name: string; readonly table: ReturnType<typeof inFile> }[];
}

interface Setting extends DossierSetting {
  readonly purchase: Purchase;
  readonly frame: DocumentFrame;
  readonly words: DossierWords;
  readonly title: string;
}

const paperOf = ({ frame, title }: Setting, heading: string, tables: readonly DossierTable[], more: { readonly facts?: Paper['facts']; readonly remarks?: Paper['remarks'] } = {}): Paper => ({
  ...frame,
  title: heading,
  subject: heading === title ? '' : title,
  facts: more.facts ?? [],
  tables: tables.filter(({ rows }) => rows.length > 0).map((table) => onPaper(table, frame)),
  totals: [],
  remarks: more.remarks ?? [],
  foot: title,
});

const stateWords = { placed: 'placed', confirmed: 'confirmed', partlyShipped: 'partlyShipped', shipped: 'shipped', invoiced: 'invoiced', closed: 'closed', onHold: 'onHold', cancelled: 'cancelled' } as const;

function front(setting: Setting, madeAt: Instant): Paper {
  const { purchase, frame: { figures, words: common }, words, title } = setting;
  const { order, estimate, account } = purchase;
  const from = order.quote && `${order.quote.number ?? ''} (${common.version} ${order.quote.version})`;
  return paperOf(setting, title, [amountsTable(purchase, setting), linesTable(purchase, setting)], {
    facts: known(
      [common.placed, figures.instant(order.placedAt)],
      [words.channel, words[order.channel]],
      [words.state, words[stateWords[order.state]]],
      [common.fromEstimate, from],
      [common.requestedBy, account.members.find(({ id }) => id === order.author)?.name ?? null],
      [common.costCentre, account.costCentres.find(({ id }) => id === order.costCentre)?.name ?? null],
      [words.made, figures.instant(madeAt)],
    ),
    remarks: [...(order.quote === null ? [words.noEstimate] : estimate === null ? [words.missingEstimate] : []), ...(purchase.compared.invoices.length === 0 ? [] : [words.noInvoiceLines])],
  });
}

/** Why the order waits: the reason in the words of the paper, an amount as money, what a person or a bank said as it was said. */
function heldAs(hold: OrderHold, { frame: { figures }, words }: Setting): string {
  const detail = holdDetail(hold);
  const said = detail === null ? '' : 'amount' in detail ? figures.money(detail.amount) : detail.said;
  return `${words.hold} (${figures.instant(hold.since)}): ${[words[holdWords[hold.reason]], said].filter((text) => text !== '').join(', ')}`;
}

const holdWords = { card: 'heldCard', credit: 'heldCredit', release: 'heldRelease', advance: 'heldAdvance' } as const satisfies Record<OrderHold['reason'], keyof DossierWords>;

/** What the seller and the buyer said about the order after it was placed. */
function answers(setting: Setting): Paper {
  const { purchase, frame: { figures }, words } = setting;
  const { order, account } = purchase;
  const nameOf = (member: string): string => account.members.find(({ id }) => id === member)?.name ?? member;
  const given = order.answered;
  const said = order.buyerAnswer;
  return paperOf(setting, words.answer, [answersTable(purchase, setting)], {
    facts: known([words.answered, given == null ? null : words[given]], [words.confirmed, order.confirmedAt && figures.instant(order.confirmedAt)]),
    remarks: [
      ...(said == null ? [] : [`${figures.instant(said.at)}, ${nameOf(said.by)}: ${said.decision === 'accept' ? words.buyerAccepts : words.buyerRejects}${said.note === '' ? '' : ` (${said.note})`}.`]),
      ...(order.requests ?? []).map((request) => `${figures.instant(request.askedAt)}, ${nameOf(request.askedBy)}: ${words[request.kind]}, ${words[request.outcome]}${[request.note, request.reason].filter((note) => note !== '').map((note) => `; ${note}`).join('')}.`),
      ...(order.hold === null ? [] : [heldAs(order.hold, setting)]),
      words.noShipmentPapers,
    ],
  });
}

const versionPapers = (estimate: Quote, words: DossierWords, parties: DocumentParties): NamedPaper[] =>
  [...estimate.earlier, estimate.current]
    .sort((one, other) => one.version - other.version)
    .map((version) => ({ name: `${words.estimate} ${estimate.number ?? ''} ${words.version} ${version.version}`, paper: estimatePaper(estimate, version, parties) }));

/** Everything about one purchase: a front with the differences, each version of the estimate, approvals, the order, what came of it, invoices and payments. */
export function purchaseDossier(purchase: Purchase, madeAt: Instant, parties: DocumentParties): Dossier {
  const { order, estimate } = purchase;
  const frame = documentFrame(parties, order.currency, order.site);
  const words = dossierWords[parties.language];
  const title = `${words.dossier}${order.number === null ? '' : ` ${order.number}`}`;
  const setting: Setting = { purchase, frame, words, title, unitName: parties.unitName, ownNumber: parties.ownNumber };
  const approvals = approvalsTable(purchase, setting);
  const money = moneyTable(purchase, setting);
  const later: NamedPaper[] = [
    ...(estimate === null ? [] : versionPapers(estimate, words, parties)),
    ...(estimate === null ? [] : [{ name: words.approvals, paper: paperOf(setting, words.approvals, [approvals], { remarks: approvals.rows.length === 0 ? [words.noApproval] : [] }) }]),
    { name: `${words.order} ${order.number ?? ''}`, paper: orderPaper(order, parties) },
    { name: words.answer, paper: answers(setting) },
    { name: words.money, paper: paperOf(setting, words.money, [money], { remarks: money.rows.length === 0 ? [words.noInvoice] : [] }) },
  ];
  const tables = [amountsTable, linesTable, approvalsTable, answersTable, moneyTable].map((tableOf) => tableOf(purchase, setting));
  return {
    title,
    papers: [{ name: words.dossier, paper: front(setting, madeAt) }, ...later],
    tables: tables.filter(({ rows }) => rows.length > 0).map((table) => ({ name: table.title, table: inFile(table, parties.company.timeZone) })),
  };
}
