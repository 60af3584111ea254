import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Screen } from '#renderer/ui/screen.tsx';
import { TabSet } from '#renderer/ui/tab-set.tsx';
import { ApprovalTable, useApprovalColumns } from './approval-table.tsx';
import { DecisionList } from './decision-list.tsx';
import { MayComeTable, useMayComeColumns } from './may-come-table.tsx';

/** What needs my decision, what waits for others, what may come, what I decided. */
export function ApprovalsScreen(): ReactNode {
  const messages = useMessages();
  const query = useQuery('approvals.inbox', {});
  return (
    <Screen title={messages('shell.place.approvals')} lead={messages('approvals.lead')} actions={query.answer && <SaveInbox inbox={query.answer} />}>
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

function SaveInbox({ inbox }: { readonly inbox: OutputOf<'approvals.inbox'> }): ReactNode {
  const messages = useMessages();
  const waiting = useApprovalColumns('waiting');
  const mayCome = useMayComeColumns();
  const decided = useApprovalColumns('decided');
  const lists = [
    savedList(messages('approvals.mine'), waiting, inbox.mine),
    savedList(messages('approvals.others'), waiting, inbox.others),
    savedList(messages('inbox.mayCome'), mayCome, inbox.mayCome),
    savedList(messages('approvals.decided'), decided, inbox.decided),
  ] as const;
  return <SaveTable lists={lists} />;
}
