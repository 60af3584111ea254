import { type ReactNode, useState } from 'react';
import { quote as quoteShape, type Quote, type QuoteLine } from '#shared/domain/quotes/quote.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** The lines of an estimate with what the buyer hopes for, and a field for our price where a version can be issued. */
export function OfferLines({ quote, mayIssue }: { readonly quote: Quote; readonly mayIssue: boolean }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const show = useToastStore((store) => store.show);
  const { busy, act } = useOfficeAct();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const { lines } = quote.current;
  const targets = lines.filter((line) => line.targetPrice !== null);

  const issue = async (): Promise<void> => {
    const prices: { line: string; unitPrice: string }[] = [];
    for (const [line, text] of Object.entries(typed)) {
      if (text.trim() === '') continue;
      const unitPrice = format.parse(text);
      if (unitPrice === null) return show({ tone: 'danger', text: office('common.unreadable', { typed: text }) });
      prices.push({ line, unitPrice });
    }
    await act(`/office/quotes/${quote.id}/offer`, quoteShape, { prices, note: note.trim() }, ({ current }) => office('quotes.issued', { version: current.version }));
  };

  const columns: Column<QuoteLine>[] = [
    { id: 'product', head: office('common.product'), wide: true, cell: (line) => <LineName line={line} /> },
    { id: 'quantity', head: office('common.quantity'), align: 'end', cell: (line) => format.quantityOf(line.quantity, line.unit) },
    { id: 'price', head: office('common.price'), align: 'end', cell: (line) => (line.unitPrice === null ? office('entry.onRequest') : format.unitPrice(line.unitPrice, quote.currency)) },
    { id: 'target', head: office('quotes.target'), align: 'end', cell: (line) => (line.targetPrice === null ? '' : <strong>{format.unitPrice(line.targetPrice, quote.currency)}</strong>) },
    ...(mayIssue
      ? [{
          id: 'offer',
          head: office('quotes.offer'),
          align: 'end' as const,
          cell: (line: QuoteLine) => (
            <TextField label={office('quotes.priceOf', { name: line.name })} hideLabel width="short" inputMode="decimal" value={typed[line.id] ?? ''} onChange={(text) => setTyped({ ...typed, [line.id]: text })} />
          ),
        }]
      : []),
    { id: 'net', head: office('common.net'), align: 'end', cell: (line) => (line.net === null ? '' : format.money(line.net, quote.currency)) },
  ];
  return (
    <Panel
      title={office('quotes.lines')}
      count={lines.length}
      flush
      actions={mayIssue && targets.length > 0 && <Button size="small" onPress={() => setTyped({ ...typed, ...Object.fromEntries(targets.map((line) => [line.id, format.typed(line.targetPrice ?? '')])) })}>{office('quotes.takeTargets')}</Button>}
    >
      <div className="office-answer">
        <Table label={office('quotes.lines')} columns={columns} rows={lines} rowKey={(line) => line.id} />
      </div>
      {mayIssue && (
        <div className="dialog-body">
          <p className="muted small">{office('quotes.offerHint')}</p>
          <TextField label={office('common.note')} lines={2} value={note} onChange={setNote} />
          <div className="row">
            <Button look="main" icon="send" isDisabled={busy} onPress={() => void issue()}>{office(quote.current.version === 0 ? 'quotes.issue' : 'quotes.newVersion')}</Button>
          </div>
        </div>
      )}
    </Panel>
  );
}

function LineName({ line }: { readonly line: QuoteLine }): ReactNode {
  return (
    <span className="two-lines">
      <span>{line.name}</span>
      <span className="muted small">{line.note === '' ? line.sku : `${line.sku} · ${line.note}`}</span>
    </span>
  );
}
