import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Button } from '#renderer/ui/button.tsx';
import { saveText } from '#renderer/ui/save-file.ts';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import type { RowFaultWord } from './brought-table.ts';

interface Rejected {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reason: RowFaultWord;
  readonly detail: Readonly<Record<string, string>>;
}

interface Props {
  readonly read: { readonly rejected: readonly Rejected[]; readonly rejectedFile: { readonly name: string; readonly text: string } | null };
  /** What is taken, and what stands so already. */
  readonly taken: ReactNode;
}

const mostShown = 100;

/** What became of rows that were brought: how many are taken, and of the others each with its reason, also as a file to be mended and read again. */
export function RejectedRows({ read, taken }: Props): ReactNode {
  const messages = useMessages();
  const { rejected, rejectedFile: file } = read;
  const columns: Column<Rejected>[] = [
    { id: 'row', head: messages('brought.row'), align: 'end', cell: ({ row }) => row },
    { id: 'cells', head: messages('brought.cells'), wide: true, cell: ({ cells }) => <span className="code">{cells.join(' · ')}</span> },
    { id: 'reason', head: messages('brought.reason'), wide: true, cell: ({ reason, detail }) => messages(`brought.fault.${reason === 'discontinued' && detail['replacedBy'] !== undefined ? 'discontinuedFor' : reason}` as 'brought.fault.noCode', { ...detail, defaultValue: reason }) },
  ];
  const heading = messages('brought.rejected', { count: rejected.length });
  return (
    <>
      <p role="status" className="row">
        {taken}
        {rejected.length > 0 && <span className="tone-warn grow">{heading}</span>}
        {file && <Button size="small" onPress={() => saveText(file.name, file.text)}>{messages('brought.saveRejected')}</Button>}
      </p>
      {rejected.length > mostShown && <p className="muted small">{messages('brought.shown', { rows: mostShown })}</p>}
      {rejected.length > 0 && <Table label={heading} columns={columns} rows={rejected.slice(0, mostShown)} rowKey={({ row }) => String(row)} />}
    </>
  );
}
