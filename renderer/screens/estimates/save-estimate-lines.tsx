import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { QuoteLine, QuoteVersion } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { written } from '#renderer/ui/column.ts';

/** The lines of the version that is shown, as a file. */
export function SaveEstimateLines({ answer, version }: { readonly answer: OutputOf<'quotes.get'>; readonly version: QuoteVersion }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { quote, ownNumbers } = answer;
  const columns = [
    written<QuoteLine>('text', messages('tables.code'), ({ sku }) => sku),
    written<QuoteLine>('text', messages('ownNumbers.one'), ({ sku }) => ownNumbers[sku] ?? null),
    written<QuoteLine>('text', messages('catalog.name'), ({ name }) => name),
    written<QuoteLine>('quantity', messages('catalog.quantity'), ({ quantity }) => quantity),
    written<QuoteLine>('text', messages('catalog.packaging'), ({ unit }) => format.unitName(unit)),
    written<QuoteLine>('quantity', messages('tables.free'), ({ free }) => (free === '0' ? null : free)),
    written<QuoteLine>('price', messages('target.asked'), ({ targetPrice }) => targetPrice),
    written<QuoteLine>('price', messages('estimates.listPrice'), ({ listPrice }) => listPrice),
    written<QuoteLine>('price', messages('catalog.unitPrice'), ({ unitPrice }) => unitPrice),
    written<QuoteLine>('money', messages('common.net'), ({ net }) => net),
    written<QuoteLine>('text', messages('tables.currency'), () => quote.currency),
    written<QuoteLine>('text', messages('drafts.note'), ({ note }) => note),
  ];
  return <SaveTable lists={[savedList([quote.number ?? quote.title, String(version.version)].join(' '), [{ written: columns }], version.lines)]} />;
}
