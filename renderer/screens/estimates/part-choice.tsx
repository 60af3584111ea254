import { type ReactNode, useEffect } from 'react';
import { decimal, zero } from '#shared/domain/money/decimal.ts';
import type { TakenLine } from '#shared/domain/orders/take-part.ts';
import type { Quote, QuoteLine } from '#shared/domain/quotes/quote.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ForecastNote } from '#renderer/parts/forecast-note.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** What stands in the fields of one line; `taken` false leaves it. */
export interface PartField {
  readonly taken: boolean;
  readonly quantity: string;
}
export type PartFields = Readonly<Record<string, PartField>>;

interface Props {
  readonly quote: Quote;
  readonly fields: PartFields;
  readonly onChange: (fields: PartFields) => void;
  /** The lines that the fields name; null = something cannot be read, or nothing is taken. */
  readonly lines: readonly TakenLine[] | null;
  /** Gross of the part; null = it cannot be taken. */
  readonly onTotal: (gross: string | null) => void;
}

/** Lines and quantities to take of an estimate, with what they come to or why they cannot be taken. */
export function PartChoice({ quote, fields, onChange, lines, onTotal }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const of = (line: QuoteLine): PartField => fields[line.id] ?? { taken: true, quantity: format.quantity(line.quantity) };
  const set = (line: QuoteLine, change: Partial<PartField>) => onChange({ ...fields, [line.id]: { ...of(line), ...change } });
  const unreadable = (line: QuoteLine): boolean => {
    const figure = format.parse(of(line).quantity);
    return of(line).taken && (figure === null || decimal(figure).lte(zero));
  };
  const columns: Column<QuoteLine>[] = [
    { id: 'take', head: messages('catalog.name'), wide: true, cell: (line) => <Switch isSelected={of(line).taken} onChange={(taken) => set(line, { taken })}><span className="for-screen-readers">{messages('part.take', { name: line.name })}</span><span aria-hidden="true">{line.name}</span></Switch> },
    {
      id: 'quantity',
      head: messages('catalog.quantity'),
      cell: (line) => (
        <span className="row">
          <TextField hideLabel width="short" label={messages('part.quantity', { name: line.name })} value={of(line).quantity} isDisabled={!of(line).taken} error={unreadable(line) ? messages('part.unreadable') : undefined} onChange={(quantity) => set(line, { quantity })} />
          <span className="muted">{messages('part.of', { quantity: format.quantityOf(line.quantity, line.unit) })}</span>
        </span>
      ),
    },
  ];
  useEffect(() => {
    if (lines === null) onTotal(null);
  }, [lines, onTotal]);
  return (
    <div className="stack-tight">
      <p className="muted">{messages('part.lead')}</p>
      <Table label={messages('common.linesHead')} columns={columns} rows={quote.current.lines} rowKey={(line) => line.id} />
      {lines === null ? <p className="muted" role="status">{messages('part.nothing')}</p> : <PartForecast quote={quote} lines={lines} onTotal={onTotal} />}
    </div>
  );
}

function PartForecast({ quote, lines, onTotal }: Pick<Props, 'quote' | 'onTotal'> & { readonly lines: readonly TakenLine[] }): ReactNode {
  const format = useFormat();
  const messages = useMessages();
  const { answer } = useQuery('orders.foreseePart', { quoteId: quote.id, lines: [...lines] });
  const gross = answer?.totals?.gross ?? null;
  useEffect(() => onTotal(gross), [gross, onTotal]);
  if (!answer) return null;
  const free = answer.lines.filter((line) => decimal(line.free).gt(zero));
  return (
    <div role="status">
      {answer.refusal && <PartRefusal quote={quote} refusal={answer.refusal} />}
      {free.map(({ line, free: quantity }) => {
        const offered = quote.current.lines.find(({ id }) => id === line);
        return <p key={line} className="small">{offered?.name}: {messages('part.free', { quantity: format.quantityOf(quantity, offered?.unit ?? '') })}</p>;
      })}
      <ForecastNote of="part" />
    </div>
  );
}

function PartRefusal({ quote, refusal }: { readonly quote: Quote; readonly refusal: Refusal }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { line, reason = 'other', minimum = '', nearestBelow, nearestAbove } = refusal.detail;
  const offered = quote.current.lines.find(({ id }) => id === line);
  const name = offered?.name ?? '';
  const unit = offered?.unit ?? '';
  const nearest = [nearestBelow, nearestAbove].flatMap((quantity) => (quantity === undefined ? [] : [format.quantityOf(quantity, unit)])).join(', ');
  const least = minimum === '' ? '' : reason === 'documentNet' ? format.money(minimum, quote.currency) : format.quantityOf(minimum, unit);
  const text = messages(`partRefused.${reason}` as 'partRefused.minimum', { name, minimum: least, nearest, defaultValue: refusalText(messages, refusal).reason });
  return <Banner tone="danger" title={messages('partRefused.other')}><p>{text}</p></Banner>;
}
