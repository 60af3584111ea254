import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { written } from '#renderer/ui/column.ts';
import { type DraftDocument, draftRows, type DraftRow } from './draft-document.ts';

/** The lines of a draft as a file; its first columns are those that the desk reads back as an order table. */
export function SaveDraftLines({ document }: { readonly document: DraftDocument }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const currency = useTerms()?.account.currency ?? null;
  const columns = [
    written<DraftRow>('text', messages('tables.code'), ({ line }) => line.sku),
    written<DraftRow>('quantity', messages('catalog.quantity'), ({ line }) => line.quantity),
    written<DraftRow>('text', messages('catalog.packaging'), ({ line }) => format.unitName(line.unit)),
    written<DraftRow>('text', messages('ownNumbers.one'), ({ ownNumber }) => ownNumber),
    written<DraftRow>('text', messages('catalog.name'), ({ priced }) => priced.name),
    written<DraftRow>('text', messages('common.state'), ({ priced }) => (priced.status === 'active' ? null : messages(priced.status === 'unknown' ? 'drafts.unknownProduct' : 'catalog.discontinued'))),
    written<DraftRow>('price', messages('catalog.unitPrice'), ({ priced }) => priced.price.unitPrice),
    written<DraftRow>('price', messages('tables.seenPrice'), ({ line }) => line.seen?.unitPrice ?? null),
    written<DraftRow>('price', messages('tables.lastPaid'), ({ priced }) => priced.lastPaid?.unitPrice ?? null),
    written<DraftRow>('money', messages('common.net'), ({ priced }) => priced.price.net),
    written<DraftRow>('text', messages('tables.currency'), () => currency),
    written<DraftRow>('price', messages('drafts.targetPrice'), ({ line }) => line.targetPrice),
    written<DraftRow>('text', messages('drafts.note'), ({ line }) => line.note),
  ];
  return <SaveTable lists={[savedList(document.draft.name, [{ written: columns }], draftRows(document))]} />;
}
