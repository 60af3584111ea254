import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import { Screen } from '#renderer/ui/screen.tsx';
import { TabSet } from '#renderer/ui/tab-set.tsx';
import { ApprovalTable } from './approval-table.tsx';
import { DecisionList } from './decision-list.tsx';
import { MayComeTable } from './may-come-table.tsx';

/** What needs my decision, what waits for others, what may come, what I decided. */
export function ApprovalsScreen(): ReactNode {
  const messages = useMessages();
  const query = useQuery('approvals.inbox', {});
  return (
    <Screen title={messages('shell.place.approvals')} lead={messages('approvals.lead')}>
      <QueryView query={query}>
        {({ mine, others, mayCome, decided }) => (
          <TabSet
            label={messages('shell.place.approvals')}
            tabs={[
              { id: 'mine', text: messages('approvals.mine'), count: mine.length, content: <DecisionList quotes={mine} /> },
              { id: 'others', text: messages('approvals.others'), count: others.length, content: <ApprovalTable about="waiting" quotes={others} empty={messages('approvals.othersNone')} /> },
              { id: 'mayCome', text: messages('inbox.mayCome'), count: mayCome.length, content: <MayComeTable quotes={mayCome} /> },
              { id: 'decided', text: messages('approvals.decided'), count: decided.length, content: <ApprovalTable about="decided" quotes={decided} empty={messages('approvals.decidedNone')} /> },
            ]}
          />
        )}
      </QueryView>
    </Screen>
  );
}
