import type { ReactNode } from 'react';
import type { Product } from '#shared/domain/catalog/product.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';

/** The ways to order a product, with minimum and multiple. */
export function Packagings({ product }: { readonly product: Product }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  return (
    <table className="table small">
      <thead>
        <tr>
          <th scope="col">{messages('catalog.packaging')}</th>
          <th scope="col" className="at-end">{messages('catalog.content')}</th>
          <th scope="col" className="at-end">{messages('catalog.minimum')}</th>
          <th scope="col" className="at-end">{messages('catalog.multiple')}</th>
        </tr>
      </thead>
      <tbody>
        {product.packagings.map((packaging) => (
          <tr key={packaging.unit}>
            <td>{format.unitName(packaging.unit)}</td>
            <td className="at-end">{packaging.unit === product.baseUnit ? '–' : format.quantityOf(packaging.content, product.baseUnit)}</td>
            <td className="at-end">{format.quantity(packaging.minimum)}</td>
            <td className="at-end">{format.quantity(packaging.multiple)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
