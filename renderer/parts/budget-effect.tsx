import type { ReactNode } from 'react';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { onceTypingRests, useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { isBelowZero, isZero, withoutSign } from './amount-sign.ts';
import { BudgetBar, BudgetLegend } from './budget-bar.tsx';
import { ForecastNote } from './forecast-note.tsx';
import { QueryView } from './query-view.tsx';
import { useFormat } from './use-format.ts';

type Preview = OutputOf<'budgets.preview'>;

/** What a draft or an estimate does to its cost centre's budgets, waiting estimates counted, and which rule would ask. */
export function BudgetEffect({ document, wide = false }: { readonly document: InputOf<'budgets.preview'>; readonly wide?: boolean }): ReactNode {
  const query = useQuery('budgets.preview', document, onceTypingRests);
  return <QueryView query={query} rows={2}>{(preview) => <Effect preview={preview} wide={wide} />}</QueryView>;
}

function Effect({ preview, wide }: { readonly preview: Preview; readonly wide: boolean }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { costCentre, costCentreName, budgets, asks, unpricedLines } = preview;
  const name = costCentreName ?? costCentre ?? '';
  if (costCentre === null) return <p className="muted">{messages('budgetEffect.noCostCentre')}</p>;
  if (budgets.length === 0) return <p className="muted">{messages('budgetEffect.noBudget', { name })}</p>;
  return (
    <div className="stack-tight budget-effect">
      {budgets.map((budget) => (
        <BudgetBeforeAndAfter key={`${budget.before.from} ${budget.before.to}`} budget={budget} name={name} gross={preview.gross} currency={preview.currency} wide={wide} />
      ))}
      <p className="small">{asks.length > 0 ? messages('budgetEffect.asks', { rules: asks.map((rule) => rule.name).join(', ') }) : messages('budgetEffect.asksNone')}</p>
      {unpricedLines > 0 && <p className="small tone-warn">{messages('budgetEffect.unpriced', { count: unpricedLines })}</p>}
      <p className="muted small">{messages('budgetEffect.gross', { day: format.day(preview.day) })}</p>
      <ForecastNote of="budget" />
    </div>
  );
}

interface Props {
  readonly budget: Preview['budgets'][number];
  readonly name: string;
  readonly gross: string;
  readonly currency: string;
  /** Figures side by side, where there is room. */
  readonly wide: boolean;
}

function BudgetBeforeAndAfter({ budget, name, gross, currency, wide }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { before, after, over, overIfAllCome } = budget;
  const left = (amount: string) => <span className={isBelowZero(amount) ? 'tone-danger' : ''}>{format.money(amount, currency)}</span>;
  return (
    <section className="stack-tight" aria-label={messages('budgetEffect.of', { name })}>
      <p className="row">
        <span className="strong">{name}</span>
        <span className="muted small">{messages('budgets.span', { from: format.day(before.from), to: format.day(before.to) })}</span>
      </p>
      <BudgetBar name={name} amount={before.amount} parts={{ spent: before.spent, committed: before.committed, thisDocument: gross, waiting: before.waiting }} currency={currency} />
      <BudgetLegend parts={['spent', 'committed', 'thisDocument', 'waiting']} />
      <Facts
        columns={wide ? 3 : 1}
        facts={[
          { term: messages('budgets.amount'), value: format.money(before.amount, currency) },
          { term: messages('budgetEffect.before'), value: left(before.left) },
          { term: messages('budgets.thisDocument'), value: format.money(gross, currency) },
          { term: messages('budgetEffect.after'), value: left(after.left) },
          ...(isZero(before.waiting) ? [] : [{ term: messages('budgetEffect.ifAllCome'), value: left(after.leftIfAllCome) }]),
        ]}
      />
      {over && <Banner tone="danger" title={messages('budgetEffect.over', { amount: format.money(withoutSign(after.left), currency) })} />}
      {overIfAllCome && <Banner tone="warn" title={messages('budgetEffect.overIfAllCome', { amount: format.money(withoutSign(after.leftIfAllCome), currency) })} />}
    </section>
  );
}
