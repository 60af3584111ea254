import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { QuoteLine } from '#shared/domain/quotes/quote.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Explanation } from '#renderer/parts/explanation.tsx';
import { ProductCodes } from '#renderer/parts/product-codes.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { TargetAnswer } from './target-answer.tsx';

interface Props {
  readonly lines: readonly QuoteLine[];
  readonly ownNumbers: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly isOffered: boolean;
}

/** The lines at their locked prices, each with the reason of its price. */
export function EstimateLines({ lines, ownNumbers, currency, isOffered }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [explained, setExplained] = useState<QuoteLine | null>(null);
  const onRequest = <span className="muted">{messages('catalog.onRequest')}</span>;
  const columns: Column<QuoteLine>[] = [
    {
      id: 'product',
      head: messages('catalog.name'),
      wide: true,
      cell: (line) => (
        <>
          <Link href={paths.product(line.sku)}>{line.name}</Link> <ProductCodes sku={line.sku} own={ownNumbers[line.sku]} />
          {line.note !== '' && <p className="muted small">{line.note}</p>}
        </>
      ),
    },
    {
      id: 'quantity',
      head: messages('catalog.quantity'),
      align: 'end',
      cell: (line) => (
        <>
          {format.quantityOf(line.quantity, line.unit)}
          {line.free !== '0' && <p className="small tone-ok">{messages('estimates.free', { quantity: format.quantity(line.free) })}</p>}
        </>
      ),
    },
    ...(lines.some(({ targetPrice }) => targetPrice !== null) ? [{ id: 'target', head: messages('target.asked'), align: 'end' as const, cell: (line: QuoteLine) => <TargetAnswer line={line} currency={currency} isOffered={isOffered} /> }] : []),
    { id: 'list', head: messages('estimates.listPrice'), align: 'end', optional: true, cell: (line) => (line.listPrice ? <span className="muted">{format.unitPrice(line.listPrice, currency)}</span> : '–') },
    { id: 'price', head: messages('catalog.unitPrice'), align: 'end', cell: (line) => (line.unitPrice ? format.unitPrice(line.unitPrice, currency) : onRequest) },
    { id: 'net', head: messages('common.net'), align: 'end', cell: (line) => <span className="strong">{line.net ? format.money(line.net, currency) : '–'}</span> },
    { id: 'why', head: messages('estimates.why'), cell: (line) => <Button look="quiet" size="small" icon="info" aria-label={messages('estimates.whyFor', { name: line.name })} onPress={() => setExplained(line)} /> },
  ];
  return (
    <>
      <Table label={messages('common.linesHead')} columns={columns} rows={lines} rowKey={(line) => line.id} />
      <Dialog title={explained?.name ?? ''} closeLabel={messages('common.close')} isOpen={explained !== null} onClose={() => setExplained(null)}>
        <h3>{messages('catalog.whyThisPrice')}</h3>
        <Explanation steps={explained?.explanation ?? []} />
      </Dialog>
    </>
  );
}
