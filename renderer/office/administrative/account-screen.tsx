import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { accountBooks, type AccountBooks, officeOrders } from '#shared/contract/office-desk.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { OfficeDocument } from '../office-document.tsx';
import { useOfficeAnswer } from '../use-office-answer.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';
import { CardsPanel } from './cards-panel.tsx';
import { CreditPanel } from './credit-panel.tsx';
import { CreditNoteDialog } from './credit-note-dialog.tsx';
import { PaymentDialog } from './payment-dialog.tsx';

type Item = AccountBooks['items'][number];
const movementsShown = 100;

/** The books of one buying company. */
export function AccountScreen({ id }: { readonly id: string }): ReactNode {
  const answer = useOfficeAnswer(`/office/accounts/${encodeURIComponent(id)}/books`, accountBooks);
  return <OfficeDocument place="accounts" answer={answer}>{(books) => <BooksOfAccount books={books} />}</OfficeDocument>;
}

function BooksOfAccount({ books }: { readonly books: AccountBooks }): ReactNode {
  const office = useOfficeMessages();
  const held = useOfficeAnswer('/office/orders?state=onHold', officeOrders);
  const advances = (held.value?.orders ?? []).filter((order) => order.account === books.account.id && order.hold?.releasedBy === 'payment');
  return (
    <Screen title={books.account.name} lead={<Link href="/accounts">{office('place.accounts')}</Link>} actions={<PaymentDialog books={books} advances={advances} />}>
      <div className="stack">
        <div className="columns">
          <CardsPanel account={books.account} cards={books.cards} />
          <CreditPanel account={books.account} balance={books.balance} />
        </div>
        <OpenItems books={books} />
        <Movements books={books} />
      </div>
    </Screen>
  );
}

function OpenItems({ books }: { readonly books: AccountBooks }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { currency } = books.account;
  const columns: Column<Item>[] = [
    { id: 'invoice', head: office('accounts.invoice'), cell: (item) => <span className="figure">{item.invoice}</span> },
    { id: 'date', head: office('common.date'), cell: (item) => <span className="figure">{format.day(item.date)}</span> },
    {
      id: 'due',
      head: office('accounts.due'),
      cell: (item) => (
        <span className="row">
          <span className="figure">{item.due === null ? '' : format.day(item.due)}</span>
          {item.overdue && <Badge tone="danger" icon="warn">{office('accounts.overdueNow')}</Badge>}
        </span>
      ),
    },
    { id: 'settled', head: office('accounts.settledBy'), wide: true, cell: (item) => item.settledBy.map((part) => `${part.number} ${format.money(part.amount, currency)}`).join(', ') },
    { id: 'amount', head: office('accounts.amount'), align: 'end', cell: (item) => format.money(item.amount, currency) },
    { id: 'open', head: office('accounts.open'), align: 'end', cell: (item) => <strong>{format.money(item.open, currency)}</strong> },
    { id: 'acts', head: office('common.acts'), cell: (item) => <CreditNoteDialog account={books.account} item={item} /> },
  ];
  return (
    <Panel title={office('accounts.openItems')} count={books.items.length} flush>
      {books.items.length === 0 ? <Empty icon="check" title={office('accounts.noOpenItems')} /> : <Table label={office('accounts.openItems')} columns={columns} rows={books.items} rowKey={(item) => item.invoice} rowTone={(item) => (item.overdue ? 'danger' : undefined)} />}
      {books.unsettled.length > 0 && <p className="dialog-body muted">{books.unsettled.map((part) => `${part.number}: ${office('accounts.unsettled', { amount: format.money(part.left, currency) })}`).join(' · ')}</p>}
    </Panel>
  );
}

function Movements({ books }: { readonly books: AccountBooks }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const columns: Column<LedgerEntry>[] = [
    { id: 'date', head: office('common.date'), cell: (entry) => <span className="figure">{format.day(entry.date)}</span> },
    { id: 'number', head: office('accounts.number'), cell: (entry) => <span className="figure">{entry.number}</span> },
    { id: 'type', head: office('common.state'), cell: (entry) => office(`accounts.type.${entry.type}`) },
    { id: 'for', head: office('orders.number'), wide: true, cell: (entry) => [entry.order, entry.settles].filter((text) => text !== null).join(' · ') },
    { id: 'amount', head: office('accounts.amount'), align: 'end', cell: (entry) => format.money(entry.type === 'invoice' ? entry.amount : `-${entry.amount}`, entry.currency) },
  ];
  return (
    <Panel title={office('accounts.movements')} count={books.entries.length} flush>
      <Table label={office('accounts.movements')} columns={columns} rows={books.entries.slice(0, movementsShown)} rowKey={(entry) => entry.number} />
    </Panel>
  );
}
