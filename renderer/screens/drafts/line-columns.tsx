import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { ListLookState } from '#renderer/parts/use-list-look.ts';
import { ColumnMenu } from '#renderer/ui/column-menu.tsx';

/** Which columns of the lines are shown: who names no target prices has the room for names. Product and quantity always are. */
export function LineColumns({ looked }: { readonly looked: ListLookState }): ReactNode {
  const messages = useMessages();
  const { look, set } = looked;
  const columns = [
    { id: 'unit', head: messages('catalog.packaging') },
    { id: 'price', head: messages('catalog.unitPrice') },
    { id: 'net', head: messages('common.net') },
    { id: 'target', head: messages('drafts.targetPrice') },
    { id: 'note', head: messages('drafts.note') },
  ];
  return <ColumnMenu label={messages('views.columns')} opener={looked.opener} columns={columns} hidden={look.hidden} onChange={(hidden) => set({ ...look, hidden: [...hidden] })} />;
}
