import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { TabSet } from '#renderer/ui/tab-set.tsx';
import type { Administered } from './administered.ts';
import { CostCentresPanel } from './cost-centres-panel.tsx';
import { MembersPanel } from './members-panel.tsx';
import { ParLevelsPanel } from './par-levels-panel.tsx';
import { RefusedChanges } from './refused-changes.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { SitesPanel } from './sites-panel.tsx';

/** What the admins of the buying company keep themselves; everybody may read it. */
export function AdministrationScreen(): ReactNode {
  const messages = useMessages();
  const terms = useQuery('account.get', {});
  const standing = useQuery('account.administration', {});
  return (
    <Screen title={messages('administration.title')} lead={messages('administration.lead')}>
      <div className="stack">
        <QueryView query={terms} rows={8}>
          {(known) => <QueryView query={standing} rows={8}>{(answer) => <Parts terms={known} standing={answer} />}</QueryView>}
        </QueryView>
      </div>
    </Screen>
  );
}

function Parts({ terms, standing }: Administered): ReactNode {
  const messages = useMessages();
  const { members, approvalRules, costCentres, sites } = terms.account;
  const admins = members.filter(({ roles }) => roles.includes('admin')).map(({ name }) => name);
  return (
    <>
      {!standing.mayAdminister && <Banner tone="info" title={messages('administration.onlyAdmins')}>{messages('administration.ask', { names: admins.join(', ') })}</Banner>}
      <RefusedChanges terms={terms} standing={standing} />
      <TabSet
        label={messages('administration.title')}
        tabs={[
          { id: 'people', text: messages('administration.people'), count: members.length, content: <MembersPanel terms={terms} standing={standing} /> },
          { id: 'rules', text: messages('administration.rules'), count: approvalRules.length, content: <RulesPanel terms={terms} standing={standing} /> },
          { id: 'costCentres', text: messages('administration.costCentres'), count: costCentres.length, content: <CostCentresPanel terms={terms} standing={standing} /> },
          { id: 'sites', text: messages('administration.sites'), count: sites.length, content: <SitesPanel terms={terms} standing={standing} /> },
          { id: 'parLevels', text: messages('administration.parLevels'), content: <ParLevelsPanel terms={terms} standing={standing} /> },
        ]}
      />
    </>
  );
}
