import type { StockRange } from '#shared/domain/accounts/account-change.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import type { Column } from '#renderer/ui/column.ts';

/** A par level as it stands and as it shall be; `after` null = none. */
export interface ParLevelMove {
  readonly sku: string;
  readonly name: string;
  readonly before: StockRange | null;
  readonly after: StockRange | null;
}

/** The product, and how its minimum and maximum move. */
export function useParLevelColumns(): Column<ParLevelMove>[] {
  const messages = useMessages();
  const format = useFormat();
  const moveOf = (before: string | undefined, after: string | undefined): string => {
    const [from, to] = [before, after].map((quantity) => (quantity === undefined ? '–' : format.quantity(quantity)));
    return before === undefined || before === after ? (to ?? '') : `${from} → ${to}`;
  };
  return [
    { id: 'product', head: messages('administration.product'), wide: true, cell: ({ name, sku }) => <>{name} <span className="code muted small">{sku}</span></> },
    { id: 'minimum', head: messages('administration.minimum'), align: 'end', cell: ({ before, after }) => moveOf(before?.minimum, after?.minimum) },
    { id: 'maximum', head: messages('administration.maximum'), align: 'end', cell: ({ before, after }) => moveOf(before?.maximum, after?.maximum) },
  ];
}
