import type { ReactNode } from 'react';
import type { Column } from '#renderer/ui/column.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Table } from '#renderer/ui/table.tsx';
import { OfficeView } from './office-view.tsx';
import type { OfficeAnswer } from './use-office-answer.ts';
import { useOfficeMessages } from './use-office-messages.ts';

interface Props<Row> {
  readonly title: string;
  /** What assistive technology calls the table. */
  readonly label: string;
  /** Null until it has come. */
  readonly rows: readonly Row[] | null;
  readonly failure: OfficeAnswer<unknown>['failure'];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
}

/** More rows than this make the page slow, and nobody reads them through; the count says how many there are. */
const shownAtMost = 300;

/** A list of the office in its four states: rows, nothing to do, not come yet, not come at all. */
export function OfficeList<Row>({ title, label, rows, failure, columns, rowKey }: Props<Row>): ReactNode {
  const office = useOfficeMessages();
  return (
    <OfficeView answer={{ value: rows, failure }}>
      {(all) => (
        <Panel title={title} count={all.length} flush>
          {all.length === 0 ? <Empty icon="check" title={office('common.none')}>{office('common.noneLead')}</Empty> : <Table label={label} columns={columns} rows={all.slice(0, shownAtMost)} rowKey={rowKey} />}
        </Panel>
      )}
    </OfficeView>
  );
}
