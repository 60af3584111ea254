import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useChosenRows } from '#renderer/parts/use-chosen-rows.ts';
import { ProductCodes } from '#renderer/parts/product-codes.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { OpenList } from './open-list.ts';
import { type ListLine, useLineActs } from './use-line-acts.tsx';

const keyOf = ({ sku, unit }: ListLine): string => `${sku} ${unit}`;
const nameOf = ({ name, sku }: ListLine): string => name ?? sku;

type Line = ListLine;

/** The lines in their order; Alt with an arrow moves the line that is being edited. */
export function ListLines({ answer, mayEdit }: { readonly answer: OpenList; readonly mayEdit: boolean }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { list, lines, currency } = answer;
  const columns: Column<Line>[] = [
    {
      id: 'product',
      head: messages('lists.product'),
      wide: true,
      cell: (line) => (
        <>
          {line.name === null ? <span className="strong">{line.sku}</span> : <Link href={paths.product(line.sku)} className="strong">{line.name}</Link>}
          <div className="small">
            <ProductCodes sku={line.sku} own={line.ownNumber} />{' '}
            {line.status !== 'active' && <Badge tone="warn" icon="warn">{messages(line.status === 'unknown' ? 'drafts.unknownProduct' : 'catalog.discontinued')}</Badge>}{' '}
            {line.replacedBy && <Link href={paths.product(line.replacedBy)}>{messages('drafts.replacedBy', { code: line.replacedBy })}</Link>}
            {line.note !== '' && <span className="muted"> · {line.note}</span>}
          </div>
        </>
      ),
    },
    { id: 'quantity', head: messages('catalog.quantity'), align: 'end', cell: (line) => (mayEdit ? <QuantityField line={line} listId={list.id} at={lines.indexOf(line)} last={lines.length - 1} /> : format.quantityOf(line.quantity, line.unit)) },
    { id: 'price', head: messages('catalog.myPrice'), align: 'end', cell: (line) => (line.unitPrice === null ? <span className="muted">{messages('catalog.onRequest')}</span> : format.unitPrice(line.unitPrice)) },
    { id: 'net', head: messages('lists.net'), align: 'end', optional: true, cell: (line) => (line.net === null ? '–' : format.money(line.net, currency)) },
    ...(mayEdit ? [{ id: 'acts', head: messages('lists.acts'), align: 'end' as const, cell: (line: Line) => <LineActs line={line} listId={list.id} at={lines.indexOf(line)} last={lines.length - 1} /> }] : []),
  ];
  const chosen = useChosenRows(lines, keyOf, nameOf);
  const acts = useLineActs(list.id, lines, mayEdit);
  return (
    <>
      <Table label={messages('lists.linesOf', { name: list.name })} columns={columns} rows={lines} rowKey={keyOf} choosable={chosen.choosable} />
      <BulkBar rows={chosen} acts={acts} amountOf={({ net }) => (net === null ? null : { amount: net, currency })} />
    </>
  );
}

interface LineProps {
  readonly line: Line;
  readonly listId: string;
  readonly at: number;
  readonly last: number;
}

function QuantityField({ line, listId, at, last }: LineProps): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [typed, setTyped] = useState(format.quantity(line.quantity));
  // Follows what was saved here or came from elsewhere, in the same field: the keyboard stays where it is.
  const [followed, setFollowed] = useState(line.quantity);
  if (followed !== line.quantity) {
    setFollowed(line.quantity);
    setTyped(format.quantity(line.quantity));
  }
  const put = useAct('lists.putLine');
  const move = useAct('lists.moveLine');
  const quantity = format.parse(typed);
  const isValid = quantity !== null && quantity !== '0';
  const save = () => {
    if (isValid && quantity !== line.quantity) void put.run({ listId, sku: line.sku, unit: line.unit, quantity });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') save();
    const to = event.altKey && event.key === 'ArrowUp' ? at - 1 : event.altKey && event.key === 'ArrowDown' ? at + 1 : null;
    if (to === null || to < 0 || to > last) return;
    event.preventDefault();
    void move.run({ listId, sku: line.sku, unit: line.unit, to });
  };
  return (
    <span className="line-acts">
      <TextField label={messages('lists.quantityOf', { name: line.name ?? line.sku })} hideLabel width="short" inputMode="decimal" value={typed} onChange={setTyped} onBlur={save} onKeyDown={onKey} error={isValid ? undefined : messages('drafts.unreadable')} />
      <span className="muted small">{format.unitName(line.unit)}</span>
    </span>
  );
}

function LineActs({ line, listId, at, last }: LineProps): ReactNode {
  const messages = useMessages();
  const move = useAct('lists.moveLine');
  const remove = useAct('lists.removeLine');
  const put = useAct('lists.putLine');
  const { sku, unit, quantity, note } = line;
  const name = line.name ?? sku;
  const to = (place: number) => void move.run({ listId, sku, unit, to: place });
  const undo = async () => {
    if (await put.run({ listId, sku, unit, quantity, note })) await move.run({ listId, sku, unit, to: at });
  };
  const removeNow = async () => {
    if (await remove.run({ listId, sku, unit })) useToastStore.getState().show({ tone: 'ok', text: messages('lists.lineRemoved', { name }), undo: { text: messages('draftSteps.undo'), run: () => void undo() } });
  };
  return (
    <span className="line-acts">
      <Button size="small" look="quiet" icon="up" aria-label={messages('lists.moveUp', { name })} isDisabled={at === 0 || move.busy} onPress={() => to(at - 1)} />
      <Button size="small" look="quiet" icon="down" aria-label={messages('lists.moveDown', { name })} isDisabled={at === last || move.busy} onPress={() => to(at + 1)} />
      <Button size="small" look="quiet" icon="trash" aria-label={messages('drafts.removeLine', { code: name })} isDisabled={remove.busy} onPress={() => void removeNow()} />
    </span>
  );
}
