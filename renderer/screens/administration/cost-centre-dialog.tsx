import { type ReactNode, useState } from 'react';
import type { CostCentre } from '#shared/domain/accounts/account.ts';
import { nextBudgetPeriod } from '#shared/domain/budgets/next-period.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { EntryDialog } from './entry-dialog.tsx';

interface Props {
  readonly before: CostCentre | null;
  readonly typed?: CostCentre;
  readonly today: CalendarDay;
  readonly onClose: () => void;
}

interface Row {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

/** A cost centre with its budgets; the next period is offered with one press. */
export function CostCentreDialog({ before, typed, today, onClose }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const start = typed ?? before;
  const [id] = useState(() => start?.id ?? crypto.randomUUID());
  const [name, setName] = useState(start?.name ?? '');
  const [rows, setRows] = useState<readonly Row[]>(() => (start?.budgets ?? []).map((budget) => ({ ...budget, amount: format.quantity(budget.amount) })));
  const budgets = rows.flatMap(({ from, to, amount }) => {
    const parsed = format.parse(amount);
    return parsed === null || from === '' || to === '' ? [] : [{ from, to, amount: parsed }];
  });
  const after = name.trim() === '' || budgets.length < rows.length ? null : { id, name: name.trim(), budgets };
  const put = (at: number, changes: Partial<Row>) => setRows(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  const addNext = () => {
    const next = nextBudgetPeriod(budgets, today);
    setRows([...rows, { ...next, amount: next.amount === null ? '' : format.quantity(next.amount) }]);
  };
  return (
    <EntryDialog title={before?.name ?? messages('administration.newCostCentre')} width="wide" part="costCentre" before={before} after={after} onClose={onClose}>
      <TextField label={messages('administration.name')} value={name} onChange={setName} autoFocus autoComplete="off" />
      <div className="form-section" role="group" aria-label={messages('administration.budgets')}>
        <h3>{messages('administration.budgets')}</h3>
        {rows.length === 0 && <p className="muted">{messages('administration.noBudget')}</p>}
        {rows.map((row, at) => (
          // eslint-disable-next-line react/no-array-index-key -- rows have no identity of their own, and every field is controlled
          <div key={at} className="form-row">
            <TextField label={messages('administration.budgetFrom')} type="date" width="normal" value={row.from} onChange={(from) => put(at, { from })} />
            <TextField label={messages('administration.budgetTo')} type="date" width="normal" value={row.to} onChange={(to) => put(at, { to })} />
            <TextField label={messages('administration.budgetAmount')} width="short" inputMode="decimal" value={row.amount} onChange={(amount) => put(at, { amount })} error={row.amount !== '' && format.parse(row.amount) === null ? messages('administration.unreadable') : undefined} />
            <Button look="quiet" icon="trash" aria-label={messages('administration.removeBudget', { from: row.from })} onPress={() => setRows(rows.filter((_row, index) => index !== at))} />
          </div>
        ))}
        <p><Button size="small" icon="plus" onPress={addNext}>{messages('administration.addBudget')}</Button></p>
      </div>
    </EntryDialog>
  );
}
