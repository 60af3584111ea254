import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/ui/screen.tsx';
import { type Column, Table } from '#renderer/ui/table.tsx';
import { AccountPeople } from './account-people.tsx';
import { SwitchMember } from './switch-member.tsx';

type Terms = OutputOf<'account.get'>;

/** The terms under which this company buys, as last told by the seller. */
export function AccountScreen(): ReactNode {
  const messages = useMessages();
  const query = useQuery('account.get', {});
  return (
    <Screen title={messages('shell.place.account')} lead={query.answer && `${query.answer.account.name} · ${query.answer.account.vatId}`}>
      <QueryView query={query}>
        {(terms) => (
          <div className="stack">
            {!terms.clock.trusted && <Banner tone="warn" icon="clock" title={messages('account.clock')} />}
            <div className="columns-even">
              <CreditPanel terms={terms} />
              <CardPanel terms={terms} />
              <SitePanel terms={terms} />
              <AccountPeople account={terms.account} />
              <SwitchMember />
            </div>
          </div>
        )}
      </QueryView>
    </Screen>
  );
}

function CreditPanel({ terms }: { readonly terms: Terms }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { credit, account } = terms;
  const netDays = { term: messages('account.netDays'), value: messages('account.days', { count: account.terms.netDays }) };
  const parts = credit
    ? [
        { term: messages('account.creditLimit'), value: format.money(credit.limit) },
        { term: messages('account.openInvoices'), value: format.money(credit.openInvoices) },
        { term: messages('account.overdue'), value: <span className={credit.overdue === '0' || credit.overdue === '0.00' ? '' : 'tone-danger'}>{format.money(credit.overdue)}</span> },
        { term: messages('account.notInvoiced'), value: format.money(credit.ordersNotInvoiced) },
        { term: messages('account.available'), value: <span className="product-price">{format.money(credit.available)}</span> },
      ]
    : [{ term: messages('account.creditLimit'), value: format.money(account.creditLimit) }];
  return (
    <Panel title={messages('account.credit')}>
      <div className="stack">
        <Facts facts={[...parts, netDays]} />
        {credit && <p className="muted small">{messages('account.asOf', { at: format.instant(credit.asOf) })}</p>}
      </div>
    </Panel>
  );
}

function CardPanel({ terms }: { readonly terms: Terms }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const columns: Column<Terms['cards'][number]>[] = [
    { id: 'card', head: messages('account.card'), cell: (card) => <><span className="strong">{card.brand} •••• {card.last4}</span><br /><span className="muted small">{card.holder} · {card.expiry}</span></> },
    { id: 'limit', head: messages('account.perTransaction'), align: 'end', cell: (card) => format.money(card.transactionLimit) },
    { id: 'capacity', head: messages('account.capacity'), align: 'end', cell: (card) => <span className="strong">{format.money(card.capacity)}</span> },
  ];
  return <Panel title={messages('account.cards')} flush>{terms.cards.length === 0 ? <p className="panel-body muted">{messages('account.noCards')}</p> : <Table label={messages('account.cards')} columns={columns} rows={terms.cards} rowKey={(card) => card.token} />}</Panel>;
}

function SitePanel({ terms }: { readonly terms: Terms }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { sites, costCentres } = terms.account;
  return (
    <Panel title={messages('account.sites')}>
      <div className="stack">
        <ul className="stack-tight">
          {sites.map((site) => (
            <li key={site.id}>
              <span className="strong">{site.name}</span> <span className="muted small">{site.address}</span>
            </li>
          ))}
        </ul>
        <h3>{messages('account.costCentres')}</h3>
        <ul className="stack-tight">
          {costCentres.map((centre) => {
            const budget = centre.budgets.find(({ from, to }) => from <= terms.today && terms.today <= to);
            return (
              <li key={centre.id} className="row">
                <span className="strong grow">{centre.name}</span>
                {budget ? <span className="muted small">{messages('account.budget', { amount: format.money(budget.amount), to: format.day(budget.to) })}</span> : <Badge>{messages('account.noBudget')}</Badge>}
              </li>
            );
          })}
        </ul>
      </div>
    </Panel>
  );
}
