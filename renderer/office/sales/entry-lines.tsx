import type { ReactNode } from 'react';
import type { EntryForecast } from '#shared/contract/office-desk.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';
import type { TypedLine } from './use-entry-forecast.ts';

interface Props {
  readonly lines: readonly TypedLine[];
  readonly onChange: (lines: readonly TypedLine[]) => void;
  readonly forecast: EntryForecast | null;
  readonly currency: string;
}

/** The lines of an entry with the price that the account gets over this channel. */
export function EntryLines({ lines, onChange, forecast, currency }: Props): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const priceOf = (line: TypedLine) => forecast?.lines[lines.indexOf(line)];
  const change = (line: TypedLine, part: Partial<TypedLine>): void => onChange(lines.map((one) => (one.id === line.id ? { ...one, ...part } : one)));
  const columns: Column<TypedLine>[] = [
    {
      id: 'product',
      head: office('common.product'),
      wide: true,
      cell: ({ product }) => (
        <span className="two-lines">
          <span>{product.name}</span>
          <span className="muted small">{product.sku}</span>
        </span>
      ),
    },
    { id: 'quantity', head: office('common.quantity'), align: 'end', cell: (line) => <TextField label={office('entry.quantityOf', { name: line.product.name })} hideLabel width="short" inputMode="decimal" value={line.typed} onChange={(typed) => change(line, { typed })} /> },
    {
      id: 'unit',
      head: office('entry.unit'),
      cell: (line) => <Choice label={office('entry.unitOf', { name: line.product.name })} hideLabel value={line.unit} options={line.product.packagings.map(({ unit }) => ({ id: unit, text: format.unitName(unit) }))} onChange={(unit) => change(line, { unit })} />,
    },
    {
      id: 'price',
      head: office('common.price'),
      align: 'end',
      cell: (line) => {
        const price = priceOf(line);
        if (!price) return '…';
        const free = Number(price.free) > 0 ? ` + ${office('entry.free', { quantity: format.quantity(price.free) })}` : '';
        return price.unitPrice === null ? office('entry.onRequest') : `${format.unitPrice(price.unitPrice, currency)}${free}`;
      },
    },
    { id: 'net', head: office('common.net'), align: 'end', cell: (line) => (priceOf(line)?.net ? format.money(priceOf(line)?.net ?? '0', currency) : '') },
    { id: 'remove', head: office('common.acts'), align: 'end', cell: (line) => <Button look="quiet" size="small" icon="trash" aria-label={office('entry.remove', { name: line.product.name })} onPress={() => onChange(lines.filter((one) => one.id !== line.id))} /> },
  ];
  return (
    <div className="office-answer">
      <Table label={office('entry.lines')} columns={columns} rows={lines} rowKey={(line) => line.id} />
    </div>
  );
}
