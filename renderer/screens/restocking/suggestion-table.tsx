import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useChosenRows } from '#renderer/parts/use-chosen-rows.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { Table } from '#renderer/ui/table.tsx';
import { type Suggestion, useSuggestionActs } from './use-mark-acts.ts';
import { useReasonText } from './use-reason-text.ts';

const keyOf = ({ sku }: Suggestion): string => sku;
const nameOf = ({ name }: Suggestion): string => name;

/** What is often bought as well: one by its button, or all that are chosen by one key. */
export function SuggestionTable({ sessionId, suggestions }: { readonly sessionId: string; readonly suggestions: readonly Suggestion[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const reasons = useReasonText();
  const choose = useAct('restocking.choose');
  const chosen = useChosenRows(suggestions, keyOf, nameOf);
  const acts = useSuggestionActs(sessionId);
  const columns: Column<Suggestion>[] = [
    { id: 'name', head: messages('catalog.name'), wide: true, cell: ({ sku, name, reason }) => <span className="two-lines"><span className="restock-why"><span className="strong">{name}</span> <span className="code small muted">{sku}</span></span><span className="small muted restock-why">{reasons.suggestion(reason)}</span></span> },
    {
      id: 'take',
      head: messages('catalog.quantity'),
      align: 'end',
      cell: ({ sku, name, unit, quantity }) => <Button size="small" icon="plus" isDisabled={choose.busy} aria-label={messages('prices.actionOn', { action: format.quantityOf(quantity, unit), name })} onPress={() => void choose.run({ sessionId, sku, unit, quantity })}>{format.quantityOf(quantity, unit)}</Button>,
    },
  ];
  return (
    <Panel title={messages('restock.suggestions')} count={suggestions.length} flush>
      <Table label={messages('restock.suggestions')} columns={columns} rows={suggestions} rowKey={keyOf} choosable={chosen.choosable} />
      <BulkBar rows={chosen} acts={acts} />
    </Panel>
  );
}
