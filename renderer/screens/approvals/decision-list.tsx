import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useChosenRows } from '#renderer/parts/use-chosen-rows.ts';
import { BudgetEffect } from '#renderer/parts/budget-effect.tsx';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { ApprovalRow } from './approval-table.tsx';
import { DecisionCard } from './decision-card.tsx';
import { useDecisionActs } from './use-decision-acts.tsx';
import { RowCheck } from '#renderer/ui/row-check.tsx';
import { DecisionDialog, type Deciding } from './decision-dialog.tsx';

const keyOf = ({ id }: ApprovalRow): string => id;
const nameOf = ({ title, number }: ApprovalRow): string => (number === null ? title : `${title} (${number})`);
const amountOf = ({ gross, currency }: ApprovalRow) => ({ amount: gross, currency });

/** One card for each decision that waits for me; j and k move, a approves, r rejects, e opens, x chooses for a decision on several. */
export function DecisionList({ quotes, inHand }: { readonly quotes: readonly ApprovalRow[]; readonly inHand: string | null }): ReactNode {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const [at, setAt] = useState(() => Math.max(0, quotes.findIndex(({ id }) => id === inHand)));
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const last = quotes.length - 1;
  const current = quotes[Math.min(at, last)];
  const shown = quotes.map(keyOf);
  const chosen = useChosenRows(quotes, keyOf, nameOf);
  const acts = useDecisionActs();
  const here = messages('shell.thisScreen');
  const any = current !== undefined;
  useShortcut('j', messages('approvals.next'), here, () => setAt(Math.min(at + 1, last)), any);
  useShortcut('k', messages('approvals.previous'), here, () => setAt(Math.max(at - 1, 0)), any);
  useShortcut('a', messages('approvals.approve'), here, () => current && setDeciding({ quote: current, decision: 'approve' }), any);
  useShortcut('r', messages('approvals.reject'), here, () => current && setDeciding({ quote: current, decision: 'reject' }), any);
  useShortcut('e', messages('approvals.open'), here, () => current && navigate(paths.estimate(current.id)), any);
  if (!current) return <Panel title={messages('approvals.mine')} flush><Empty icon="check" title={messages('approvals.mineNone')} action={<NextAct path={paths.home()} keys="g h" icon="home">{messages('empty.home')}</NextAct>}>{messages('approvals.mineNoneLead')}</Empty></Panel>;
  return (
    <div className="stack">
      <Panel title={messages('approvals.mine')} flush>
        <ul className="task-list" data-choice-list>
          {quotes.map((quote) => (
            <li key={quote.id} data-choice-row>
              <DecisionCard quote={quote} isCurrent={quote === current} box={<RowCheck row={quote.id} label={chosen.choosable.labelOf(quote)} shown={shown} choosable={chosen.choosable} isReached={quote === current} />} onDecide={(decision) => setDeciding({ quote, decision })} />
              {quote === current && <div className="approval-budget"><BudgetEffect wide document={{ quoteId: quote.id }} /></div>}
            </li>
          ))}
        </ul>
      </Panel>
      <BulkBar rows={chosen} acts={acts} amountOf={amountOf} />
      {deciding && <DecisionDialog deciding={deciding} onClose={() => setDeciding(null)} />}
    </div>
  );
}
