import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ClockNotice } from '#renderer/parts/clock-notice.tsx';
import { CreditExposure } from '#renderer/parts/credit-exposure.tsx';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { AccountCards } from './account-cards.tsx';
import { AccountPeople } from './account-people.tsx';
import { OwnNumbers } from './own-numbers.tsx';
import { Substitutions } from './substitutions.tsx';
import { SwitchMember } from './switch-member.tsx';

type Terms = OutputOf<'account.get'>;

/** The terms under which this company buys, as last told by the seller. */
export function AccountScreen(): ReactNode {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const query = useQuery('account.get', {});
  const administer = () => navigate(paths.administration());
  useShortcut('a', messages('administration.open'), messages('shell.thisScreen'), administer);
  return (
    <Screen
      title={messages('shell.place.account')}
      lead={query.answer && `${query.answer.account.name} · ${query.answer.account.vatId}`}
      actions={<Button icon="sliders" keys="a" onPress={administer}>{messages('administration.open')}</Button>}
    >
      <QueryView query={query}>
        {(terms) => (
          <div className="stack">
            <ClockNotice />
            <div className="columns-even">
              <CreditPanel terms={terms} />
              <AccountCards terms={terms} />
              <SitePanel terms={terms} />
              <AccountPeople account={terms.account} />
              <OwnNumbers />
              <Substitutions />
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
  return (
    <Panel title={messages('account.credit')} actions={<Link href={paths.statement()}>{messages('shell.place.statement')}</Link>}>
      <div className="stack">
        {credit ? <CreditExposure credit={credit} currency={account.currency} /> : <Facts facts={[{ term: messages('account.creditLimit'), value: format.money(account.creditLimit) }]} />}
        <Facts facts={[netDays]} />
      </div>
    </Panel>
  );
}

function SitePanel({ terms }: { readonly terms: Terms }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { sites, costCentres } = terms.account;
  return (
    <Panel title={messages('account.sites')}>
      <div className="stack">
        {sites.length === 0 && <Empty icon="account" title={messages('restock.noSites')} action={<NextAct path={paths.administration()} keys="a" icon="sliders">{messages('empty.administer')}</NextAct>}>{messages('empty.sitesLead')}</Empty>}
        <ul className="stack-tight">
          {sites.map((site) => (
            <li key={site.id}>
              <span className="strong">{site.name}</span> <span className="muted small">{site.address}</span>
            </li>
          ))}
        </ul>
        <h3>{messages('account.costCentres')}</h3>
        {costCentres.length === 0 && <p className="muted">{messages('empty.costCentresLead')}</p>}
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
