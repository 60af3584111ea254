import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';

const daysAhead = 120;
const daysBack = 365;

interface Props {
  readonly sku: string;
  readonly unit: string;
  readonly quantity: string;
  /** Today at the seller's. */
  readonly today: string;
}

type Span = OutputOf<'pricing.overDays'>['spans'][number];

interface DayPrice {
  readonly from: string;
  readonly to: string;
  readonly channel: 'platform' | 'fair';
  readonly list: string | null;
  readonly unitPrice: string | null;
}

const asRows = (spans: readonly Span[] | undefined, channel: DayPrice['channel']): DayPrice[] =>
  (spans ?? []).map(({ from, to, lines: [line] }) => ({ from, to, channel, list: line?.list ?? null, unitPrice: line?.unitPrice ?? null }));

/** What the quantity costs on the days ahead; at a fair where that differs. */
export function PriceOnDays({ sku, unit, quantity, today }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const window = { lines: [{ sku, unit, quantity }], from: today, to: addDays(today, daysAhead) };
  const usual = asRows(useQuery('pricing.overDays', window).answer?.spans, 'platform');
  const fair = asRows(useQuery('pricing.overDays', { ...window, channel: 'fair' }).answer?.spans, 'fair');
  const atFair = fair.filter((row) => !usual.some((other) => other.from <= row.from && row.to <= other.to && other.unitPrice === row.unitPrice));
  const rows = [...usual, ...atFair].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  if (rows.length === 0) return null;
  if (rows.length === 1) return <p className="muted small">{messages('prices.sameUntil', { day: format.day(rows[0]?.to ?? today) })}</p>;
  return <DayPrices rows={rows} />;
}

/** What the quantity would have cost on the days of the last year, by the price rows that the lists still hold. */
export function PriceBefore({ sku, unit, quantity, today }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const from = addDays(today, -daysBack);
  const { answer } = useQuery('pricing.overDays', { lines: [{ sku, unit, quantity }], from, to: today });
  const rows = asRows(answer?.spans, 'platform').toReversed();
  if (!answer) return null;
  if (rows.length < 2) return <p className="muted small">{messages('finding.sameSince', { day: format.day(from) })}</p>;
  return <DayPrices rows={rows} />;
}

function DayPrices({ rows }: { readonly rows: readonly DayPrice[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  return (
    <table className="table small">
      <thead>
        <tr>
          <th scope="col">{messages('prices.days')}</th>
          <th scope="col">{messages('prices.atChannel')}</th>
          <th scope="col" className="at-end">{messages('catalog.unitPrice')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.channel} ${row.from}`}>
            <td>{row.from === row.to ? format.day(row.from) : messages('prices.fromTo', { from: format.day(row.from), to: format.day(row.to) })}</td>
            <td>{messages(`channel.${row.channel}`)}</td>
            <td className="at-end">{row.unitPrice === null ? messages('catalog.onRequest') : format.unitPrice(row.unitPrice)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
