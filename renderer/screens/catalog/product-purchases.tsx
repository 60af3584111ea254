import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';

/** What the account ordered of the product, on every channel, and what it paid each time. */
export function ProductPurchases({ sku }: { readonly sku: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const query = useQuery('orders.ofProduct', { sku, limit: 12 });
  return (
    <QueryView query={query} rows={3}>
      {({ purchases, total }) =>
        purchases.length === 0 ? (
          <p className="muted small">{messages('finding.neverBought')}</p>
        ) : (
          <>
            <table className="table small">
              <thead>
                <tr>
                  <th scope="col">{messages('finding.orderedOn')}</th>
                  <th scope="col">{messages('prices.atChannel')}</th>
                  <th scope="col" className="at-end">{messages('catalog.quantity')}</th>
                  <th scope="col" className="at-end">{messages('finding.paid')}</th>
                </tr>
              </thead>
              <tbody>
                {purchases.map((purchase, at) => (
                  <tr key={`${purchase.order} ${String(at)}`}>
                    <td><Link href={paths.order(purchase.order)}>{format.day(purchase.day)}</Link></td>
                    <td>{messages(`channel.${purchase.channel}`)}</td>
                    <td className="at-end">{format.quantityOf(purchase.quantity, purchase.unit)}</td>
                    <td className="at-end">{format.unitPrice(purchase.unitPrice)} {purchase.currency}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {total > purchases.length && <p className="muted small">{messages('finding.moreBought', { count: total - purchases.length })}</p>}
          </>
        )
      }
    </QueryView>
  );
}
