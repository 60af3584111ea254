import type { ReactNode } from 'react';
import type { CostCentre } from '#shared/domain/accounts/account.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { Column } from '#renderer/ui/column.ts';
import type { Administered } from './administered.ts';
import { CostCentreDialog } from './cost-centre-dialog.tsx';
import { EntryList } from './entry-list.tsx';

/** Who bears the cost, with a budget for each period. */
export function CostCentresPanel({ terms, standing }: Administered): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const columns: Column<CostCentre>[] = [
    {
      id: 'now',
      head: messages('administration.currentBudget'),
      align: 'end',
      cell: ({ budgets }) => {
        const now = budgets.find(({ from, to }) => from <= terms.today && terms.today <= to);
        return now ? format.money(now.amount) : <Badge>{messages('administration.noBudget')}</Badge>;
      },
    },
    { id: 'budgets', head: messages('administration.budgets'), align: 'end', optional: true, cell: ({ budgets }) => budgets.length },
  ];
  return (
    <EntryList
      title={messages('administration.costCentres')}
      newLabel={messages('administration.newCostCentre')}
      emptyLabel={messages('administration.noCostCentres')}
      emptyLead={messages('empty.costCentresLead')}
      part="costCentre"
      entries={terms.account.costCentres}
      columns={columns}
      standing={standing}
      dialog={(centre, onClose) => <CostCentreDialog before={centre} today={terms.today} onClose={onClose} />}
    />
  );
}
