import { type ReactNode, useMemo, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useChosenRows } from '#renderer/parts/use-chosen-rows.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type ProposedLine, useProposalActs } from './use-proposal-acts.ts';
import { useReasonText } from './use-reason-text.ts';

type Line = ProposedLine;

const noRows: readonly Line[] = [];
const keyOf = ({ sku }: Line): string => sku;
const nameOf = ({ name }: Line): string => name;

const shownAtFirst = 60;

/** The proposed lines with their reasons; quantity and packaging can be changed, and the proposal be taken again. */
export function ProposalLines({ sessionId, isOpen, lines }: { readonly sessionId: string; readonly isOpen: boolean; readonly lines: readonly Line[] }): ReactNode {
  const messages = useMessages();
  const [shown, setShown] = useState(shownAtFirst);
  const columns = useProposalColumns(sessionId, isOpen);
  const rows = useMemo(() => lines.slice(0, shown), [lines, shown]);
  const chosen = useChosenRows(isOpen ? rows : noRows, keyOf, nameOf);
  const acts = useProposalActs(sessionId);
  const currency = useTerms()?.account.currency ?? null;
  return (
    <>
      <Table label={messages('restock.proposal')} columns={columns} rows={rows} rowKey={keyOf} choosable={isOpen ? chosen.choosable : undefined} />
      <BulkBar rows={chosen} acts={acts} amountOf={({ net }) => (net === null || currency === null ? null : { amount: net, currency })} />
      {lines.length > shown && <p className="panel-more"><Button size="small" onPress={() => setShown(shown + 200)}>{messages('common.more')}</Button></p>}
    </>
  );
}

export function useProposalColumns(sessionId: string, isOpen: boolean): Column<Line>[] {
  const messages = useMessages();
  const format = useFormat();
  const reasons = useReasonText();
  const currency = useTerms()?.account.currency ?? null;
  const choose = useAct('restocking.choose');
  const put = (line: Line, change: { quantity?: string | null; unit?: string }) => void choose.run({ sessionId, sku: line.sku, unit: line.unit, quantity: line.quantity, ...change });
  const why = (line: Line): string => (line.proposed ? reasons.line(line.proposed) : messages('restock.addedByYou'));
  return [
    {
      id: 'name',
      head: messages('catalog.name'),
      wide: true,
      cell: (line) => (
        <span className="two-lines">
          <span>{line.name} <span className="code small muted">{line.sku}</span></span>
          <span className="small muted restock-why">{why(line)}</span>
        </span>
      ),
      written: [written('text', messages('tables.code'), (line) => line.sku), written('text', messages('catalog.name'), (line) => line.name), written('text', messages('restock.why'), why)],
    },
    {
      id: 'quantity',
      head: messages('catalog.quantity'),
      cell: (line) => (isOpen ? <QuantityCell key={line.quantity} line={line} onPut={(quantity) => put(line, { quantity })} /> : format.quantity(line.quantity)),
      written: [written('quantity', messages('catalog.quantity'), (line) => line.quantity)],
    },
    {
      id: 'unit',
      head: messages('catalog.packaging'),
      cell: (line) =>
        isOpen && line.units.length > 1 ? (
          <Choice label={`${messages('catalog.packaging')}: ${line.name}`} hideLabel width="short" value={line.unit} onChange={(unit) => unit !== line.unit && put(line, { unit, quantity: inUnit(line, unit) })} options={line.units.map(({ unit, content }) => ({ id: unit, text: format.unitName(unit), ...(content !== '1' && { detail: format.quantityOf(content, line.baseUnit) }) }))} />
        ) : (
          format.unitName(line.unit)
        ),
      written: [written('text', messages('catalog.packaging'), (line) => format.unitName(line.unit))],
    },
    { id: 'net', head: messages('common.net'), align: 'end', cell: (line) => <span className="two-lines at-end"><span className="strong">{line.net === null ? '–' : format.money(line.net)}</span><span className="small muted">{line.unitPrice === null ? messages('catalog.onRequest') : format.unitPrice(line.unitPrice)}</span></span>, written: [written('price', messages('catalog.unitPrice'), (line) => line.unitPrice), written('money', messages('common.net'), (line) => line.net), written('text', messages('tables.currency'), () => currency)] },
    {
      id: 'acts',
      head: messages('common.state'),
      cell: (line) => (
        <span className="row">
          {line.chosen && <Badge tone="info">{messages('restock.yours')}</Badge>}
          {isOpen && line.chosen && <Button look="quiet" size="small" icon="back" aria-label={messages('restock.takeProposal', { name: line.name })} onPress={() => put(line, { quantity: null })} />}
          {isOpen && line.quantity !== '0' && <Button look="quiet" size="small" icon="trash" aria-label={messages('restock.leaveOut', { name: line.name })} onPress={() => put(line, { quantity: '0' })} />}
        </span>
      ),
      written: [written('text', messages('common.state'), (line) => (line.chosen ? messages('restock.yours') : null))],
    },
  ];
}

/** About as much in another packaging, never less: whole ones, as its minimum and multiple are checked beside it. */
function inUnit(line: Line, unit: string): string {
  const content = Number(line.units.find((one) => one.unit === unit)?.content ?? '1');
  return String(Math.max(1, Math.ceil(Number(line.baseQuantity) / content - 1e-9)));
}

function QuantityCell({ line, onPut }: { readonly line: Line; readonly onPut: (quantity: string) => void }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [typed, setTyped] = useState(format.quantity(line.quantity));
  const quantity = format.parse(typed);
  const save = () => {
    if (quantity !== null && quantity !== line.quantity) onPut(quantity);
  };
  return (
    <span className="stack-tight">
      <TextField
        label={`${messages('catalog.quantity')}: ${line.name}`} hideLabel width="short" inputMode="decimal" value={typed} onChange={setTyped} onBlur={save}
        onKeyDown={(event) => {
          event.continuePropagation();
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) save();
        }} error={quantity === null ? messages('restock.unreadable') : undefined}
      />
      {!line.fits && line.nearestAbove !== null && <Button size="small" onPress={() => onPut(line.nearestAbove ?? line.quantity)}>{messages('restock.cannotOrder', { quantity: format.quantity(line.nearestAbove) })}</Button>}
    </span>
  );
}
