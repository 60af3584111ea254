import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { creditExposure } from '#shared/domain/payment/compare-credit.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { isZero } from '#renderer/parts/amount-sign.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

type Credit = OutputOf<'ledger.statement'>['credit'];

const parts = ['limit', 'openInvoices', 'overdue', 'ordersNotInvoiced', 'exposure', 'available'] as const;
type Part = (typeof parts)[number];

/** A part of a standing, or what the parts take together. */
const figureOf = (figures: NonNullable<Credit['difference']>, part: Part, currency: string): string => (part === 'exposure' ? creditExposure(figures, currency) : figures[part]);

/** Credit by its parts, twice: as this desk recomputes it and as the seller told it, with the difference where there is one. */
export function CreditComparison({ credit, today, currency }: { readonly credit: Credit; readonly today: string; readonly currency: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { recomputed, told, difference } = credit;
  const money = (figures: NonNullable<Credit['difference']>, part: Part) => format.money(figureOf(figures, part, currency), currency);
  const differs = (part: Part): boolean => difference !== null && !isZero(figureOf(difference, part, currency));
  const columns: Column<Part>[] = [
    { id: 'part', head: messages('exposure.part'), wide: true, cell: (part) => <span className={part === 'available' || part === 'exposure' ? 'strong' : part === 'overdue' ? 'muted' : ''}>{messages(`exposure.${part}`)}</span> },
    { id: 'here', head: messages('exposure.here', { day: format.day(today) }), align: 'end', cell: (part) => money(recomputed, part) },
    ...(told ? [{ id: 'told', head: messages('exposure.seller', { at: format.instant(told.asOf) }), align: 'end' as const, cell: (part: Part) => money(told, part) }] : []),
    ...(difference ? [{ id: 'difference', head: messages('exposure.difference'), align: 'end' as const, cell: (part: Part) => (differs(part) ? <span className="strong tone-danger">{money(difference, part)}</span> : '–') }] : []),
  ];
  return (
    <Panel title={messages('exposure.title')} flush>
      <div className="panel-body">
        {difference ? (
          <Banner tone="warn" title={messages('exposure.differ')}><p>{messages('exposure.differLead')}</p></Banner>
        ) : (
          <p className="muted small">{messages(told ? 'exposure.agree' : 'exposure.notTold')}</p>
        )}
      </div>
      <Table label={messages('exposure.title')} columns={columns} rows={parts} rowKey={(part) => part} rowTone={(part) => (differs(part) ? 'warn' : undefined)} />
    </Panel>
  );
}
