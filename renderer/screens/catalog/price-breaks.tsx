import type { ReactNode } from 'react';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { breakQuantities } from './break-quantities.ts';

/** From which quantity on the price falls: every minimum that the explanation named, priced for itself. */
export function PriceBreaks({ sku, unit, steps }: { readonly sku: string; readonly unit: string; readonly steps: readonly ExplanationStep[] }): ReactNode {
  const messages = useMessages();
  const quantities = breakQuantities(steps, unit);
  if (quantities.length < 2) return <p className="muted small">{messages('catalog.noBreaks')}</p>;
  return (
    <table className="table small">
      <thead>
        <tr>
          <th scope="col">{messages('catalog.from')}</th>
          <th scope="col" className="at-end">{messages('catalog.unitPrice')}</th>
        </tr>
      </thead>
      <tbody>
        {quantities.map((quantity) => (
          <PriceBreak key={quantity} sku={sku} unit={unit} quantity={quantity} />
        ))}
      </tbody>
    </table>
  );
}

function PriceBreak({ sku, unit, quantity }: { readonly sku: string; readonly unit: string; readonly quantity: string }): ReactNode {
  const format = useFormat();
  const { answer } = useQuery('pricing.resolve', { lines: [{ sku, unit, quantity }] });
  const price = answer?.lines[0]?.unitPrice;
  return (
    <tr>
      <td>
        {format.quantityOf(quantity, unit)}
      </td>
      <td className="at-end">{price ? format.unitPrice(price) : '–'}</td>
    </tr>
  );
}
