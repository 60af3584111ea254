import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { type ListLookState, useListLook } from '#renderer/parts/use-list-look.ts';
import { ViewMenu } from '#renderer/parts/view-menu.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import type { Column } from '#renderer/ui/column.ts';
import { Screen } from '#renderer/parts/screen.tsx';
import { TabSet } from '#renderer/ui/tab-set.tsx';
import { ApprovalTable, useApprovalColumns } from './approval-table.tsx';
import { DecisionList } from './decision-list.tsx';
import { MayComeTable, useMayComeColumns } from './may-come-table.tsx';

const tabNames = ['mine', 'others', 'mayCome', 'decided'] as const;

/** What needs my decision, what waits for others, what may come, what I decided. With `inHand` the decision about that estimate is the current one. */
export function ApprovalsScreen({ inHand = null }: { readonly inHand?: string | null }): ReactNode {
  const messages = useMessages();
  const query = useQuery('approvals.inbox', {});
  const looked = useListLook('approvals', { tab: 'mine' });
  const arranged = looked.arranged();
  const [, navigate] = useLocation();
  const left = tabNames.find((name) => name === looked.look.filter.tab) ?? 'mine';
  const tab = inHand === null ? left : 'mine';
  const choose = (id: string): void => {
    looked.setFilter({ tab: id });
    if (inHand !== null) navigate(paths.approvals());
  };
  return (
    <Screen title={messages('shell.place.approvals')} lead={messages('approvals.lead')} actions={<><ViewMenu state={looked} />{query.answer && <SaveInbox inbox={query.answer} looked={looked} />}</>}>
      <QueryView query={query}>
        {({ mine, others, mayCome, decided }) => (
          <TabSet
            label={messages('shell.place.approvals')}
            chosen={{ id: tab, onChange: choose }}
            tabs={[
              { id: 'mine', text: messages('approvals.mine'), count: mine.length, content: <DecisionList quotes={mine} inHand={inHand} /> },
              { id: 'others', text: messages('approvals.others'), count: others.length, content: <ApprovalTable about="waiting" quotes={others} empty={messages('approvals.othersNone')} arranged={arranged} /> },
              { id: 'mayCome', text: messages('inbox.mayCome'), count: mayCome.length, content: <MayComeTable quotes={mayCome} arranged={arranged} /> },
              { id: 'decided', text: messages('approvals.decided'), count: decided.length, content: <ApprovalTable about="decided" quotes={decided} empty={messages('approvals.decidedNone')} arranged={arranged} /> },
            ]}
          />
        )}
      </QueryView>
    </Screen>
  );
}

function SaveInbox({ inbox, looked }: { readonly inbox: OutputOf<'approvals.inbox'>; readonly looked: Pick<ListLookState, 'inFile'> }): ReactNode {
  const messages = useMessages();
  const waiting = useApprovalColumns('waiting');
  const mayCome = useMayComeColumns();
  const decided = useApprovalColumns('decided');
  const list = <Row,>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]) => {
    const inFile = looked.inFile(columns, rows);
    return savedList(name, inFile.columns, inFile.rows);
  };
  const lists = [
    list(messages('approvals.mine'), waiting, inbox.mine),
    list(messages('approvals.others'), waiting, inbox.others),
    list(messages('inbox.mayCome'), mayCome, inbox.mayCome),
    list(messages('approvals.decided'), decided, inbox.decided),
  ] as const;
  return <SaveTable lists={lists} />;
}
