import { type ReactNode, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useChosenRows } from '#renderer/parts/use-chosen-rows.ts';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { type SessionRow, useSessionActs } from './use-session-acts.ts';

type List = OutputOf<'restocking.list'>;
type Session = SessionRow;

const keyOf = ({ id }: Session): string => id;

/** Where counting starts and goes on. */
export function RestockingScreen(): ReactNode {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const sites = useRef<HTMLDivElement>(null);
  const query = useQuery('restocking.list', {});
  return (
    <Screen title={messages('shell.place.restock')} lead={messages('restock.lead')} actions={<Button icon="catalog" onPress={() => navigate(paths.restockGrid())}>{messages('restock.grid')}</Button>}>
      <QueryView query={query}>
        {(list) => (
          <div className="stack">
            <div ref={sites}><Sites list={list} /></div>
            <Panel title={messages('restock.sessions')} flush>
              {list.sessions.length === 0 ? <Empty icon="count" title={messages('restock.none')} action={list.sites.length > 0 && <FirstCount sites={list.sites} toSites={() => sites.current?.querySelector('button')?.focus()} />}>{messages('restock.noneLead')}</Empty> : <Sessions list={list} />}
            </Panel>
          </div>
        )}
      </QueryView>
    </Screen>
  );
}

/** Counting begins with `n`: at the only site there is, or by choosing one. */
function FirstCount({ sites, toSites }: { readonly sites: List['sites']; readonly toSites: () => void }): ReactNode {
  const messages = useMessages();
  const { startNow, busy } = useStartCounting();
  const [site, ...others] = sites;
  const begin = () => (site === undefined || others.length > 0 ? toSites() : void startNow(site.id));
  const text = site === undefined || others.length > 0 ? messages('empty.chooseSite') : messages('restock.count', { site: site.name });
  useShortcut('n', text, messages('shell.thisScreen'), begin);
  return <Button icon="count" keys="n" isDisabled={busy} onPress={begin}>{text}</Button>;
}

function useStartCounting() {
  const [, navigate] = useLocation();
  const start = useAct('restocking.start');
  return {
    busy: start.busy,
    startNow: async (site: string) => {
      const started = await start.run({ site });
      if (started) navigate(paths.restockSession(started.sessionId));
    },
  };
}

function Sites({ list }: { readonly list: List }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { startNow, busy } = useStartCounting();
  const openAt = (site: string): Session | undefined => list.sessions.find((session) => session.site === site && session.state === 'open');
  const columns: Column<List['sites'][number]>[] = [
    { id: 'name', head: messages('restock.site'), wide: true, cell: (site) => <span className="strong">{site.name}</span> },
    { id: 'pars', head: messages('restock.parLevels'), align: 'end', cell: (site) => format.count(site.parLevels) },
    {
      id: 'start',
      head: messages('restock.countTab'),
      cell: (site) => {
        const text = messages(openAt(site.id) ? 'restock.goOn' : 'restock.count', { site: site.name });
        return <Button size="small" look={openAt(site.id) ? 'main' : 'plain'} icon="count" isDisabled={busy} onPress={() => void startNow(site.id)}>{text}</Button>;
      },
    },
  ];
  return (
    <Panel title={messages('restock.sites')} flush>
      {list.sites.length === 0 ? <Empty icon="account" title={messages('restock.noSites')} action={<NextAct path={paths.administration()} keys="g m a" icon="sliders">{messages('empty.administer')}</NextAct>}>{messages('empty.sitesLead')}</Empty> : <Table label={messages('restock.sites')} columns={columns} rows={list.sites} rowKey={(site) => site.id} />}
    </Panel>
  );
}

function Sessions({ list }: { readonly list: List }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const nameOf = (site: string): string => list.sites.find(({ id }) => id === site)?.name ?? site;
  const columns: Column<Session>[] = [
    { id: 'site', head: messages('restock.site'), wide: true, cell: (session) => <Link href={paths.restockSession(session.id)} className="strong">{nameOf(session.site)}</Link> },
    {
      id: 'state',
      head: messages('common.state'),
      cell: (session) => (session.becameDraft ? <Link href={paths.draft(session.becameDraft)}>{messages('restock.drafted')}</Link> : <Badge tone="accent" icon="count">{messages('restock.open')}</Badge>),
    },
    { id: 'counted', head: messages('restock.counted'), align: 'end', cell: (session) => format.count(session.counted) },
    { id: 'unknown', head: messages('restock.unknownCodes'), align: 'end', optional: true, cell: (session) => format.count(session.unknown) },
    { id: 'changed', head: messages('common.changed'), cell: (session) => format.relative(session.changedAt) },
  ];
  const chosen = useChosenRows(list.sessions, keyOf, ({ site, changedAt }) => `${nameOf(site)} · ${format.relative(changedAt)}`);
  const acts = useSessionActs();
  return (
    <>
      <Table label={messages('restock.sessions')} columns={columns} rows={list.sessions} rowKey={keyOf} choosable={chosen.choosable} />
      <BulkBar rows={chosen} acts={acts} />
    </>
  );
}
