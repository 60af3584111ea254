import type { ReactNode } from 'react';
import type { StockRange } from '#shared/domain/accounts/account-change.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

/** A par level as it stands and as it shall be; `after` null = none. */
export interface ParLevelMove {
  readonly sku: string;
  readonly name: string;
  readonly before: StockRange | null;
  readonly after: StockRange | null;
}

/** A table may bring thousands; nobody reads them through, and all of them are set. */
const mostShown = 200;

/** Products, and how their minimum and maximum move. */
export function ParLevelMoves({ rows }: { readonly rows: readonly ParLevelMove[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const moveOf = (before: string | undefined, after: string | undefined): string => {
    const [from, to] = [before, after].map((quantity) => (quantity === undefined ? '–' : format.quantity(quantity)));
    return before === undefined || before === after ? (to ?? '') : `${from} → ${to}`;
  };
  const columns: Column<ParLevelMove>[] = [
    { id: 'product', head: messages('administration.product'), wide: true, cell: ({ name, sku }) => <>{name} <span className="code muted small">{sku}</span></> },
    { id: 'minimum', head: messages('administration.minimum'), align: 'end', cell: ({ before, after }) => moveOf(before?.minimum, after?.minimum) },
    { id: 'maximum', head: messages('administration.maximum'), align: 'end', cell: ({ before, after }) => moveOf(before?.maximum, after?.maximum) },
  ];
  return <Table label={messages('administration.parLevels')} columns={columns} rows={rows.slice(0, mostShown)} rowKey={({ sku }) => sku} />;
}
