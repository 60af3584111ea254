import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Explanation } from '#renderer/parts/explanation.tsx';
import { ListEditions } from '#renderer/parts/list-editions.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { AddToDraft } from './add-to-draft.tsx';
import { OwnNumberField } from './own-number-field.tsx';
import { Packagings } from './packagings.tsx';
import { PriceBreaks } from './price-breaks.tsx';
import { PriceBefore, PriceOnDays } from './price-on-days.tsx';
import { ProductPurchases } from './product-purchases.tsx';

export function ProductDetail({ sku, adding }: { readonly sku: string; readonly adding: number }): ReactNode {
  const query = useQuery('catalog.product', { sku });
  return <QueryView query={query}>{(answer) => <ProductFound answer={answer} adding={adding} />}</QueryView>;
}

function ProductFound({ answer, adding }: { readonly answer: OutputOf<'catalog.product'>; readonly adding: number }): ReactNode {
  const messages = useMessages();
  const { product, replacements, ownNumber } = answer;
  const [unit, setUnit] = useState(product.baseUnit);
  const [quantity, setQuantity] = useState('1');
  const price = useQuery('pricing.resolve', { lines: [{ sku: product.sku, unit, quantity }] });
  const line = price.answer?.lines[0];
  return (
    <>
      <ProductHead product={product} />
      <section className="detail-section">
        <AddToDraft product={product} unit={unit} onUnit={setUnit} onQuantity={setQuantity} line={line} adding={adding} />
      </section>
      <section className="detail-section">
        <OwnNumberField key={ownNumber} sku={product.sku} ownNumber={ownNumber} />
      </section>
      {replacements.length > 0 && (
        <section className="detail-section">
          <h3>{messages('catalog.replacements')}</h3>
          <ol className="stack-tight">
            {replacements.map((hit) => (
              <li key={hit.sku}>
                <Link href={paths.product(hit.sku)}>{hit.name}</Link> <span className="code muted">{hit.sku}</span>{' '}
                {hit.status === 'discontinued' && <Badge tone="warn">{messages('catalog.discontinued')}</Badge>}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="detail-section">
        <h3>{messages('catalog.whyThisPrice')}</h3>
        {line && <Explanation steps={line.explanation} />}
        {line && <ListEditions steps={line.explanation} />}
      </section>
      <section className="detail-section">
        <h3>{messages('catalog.breaks')}</h3>
        <PriceBreaks sku={product.sku} unit={unit} steps={line?.explanation ?? []} />
      </section>
      {price.answer && line?.unitPrice && (
        <section className="detail-section">
          <h3>{messages('prices.otherDays')}</h3>
          <PriceOnDays sku={product.sku} unit={unit} quantity={quantity} today={price.answer.day} />
        </section>
      )}
      <section className="detail-section">
        <h3>{messages('finding.purchases')}</h3>
        <ProductPurchases sku={product.sku} />
      </section>
      {price.answer && (
        <section className="detail-section">
          <h3>{messages('finding.pricesBefore')}</h3>
          <PriceBefore sku={product.sku} unit={unit} quantity={quantity} today={price.answer.day} />
        </section>
      )}
      <section className="detail-section">
        <h3>{messages('catalog.packagings')}</h3>
        <Packagings product={product} />
      </section>
      <ProductFacts product={product} />
    </>
  );
}

function ProductHead({ product }: { readonly product: Product }): ReactNode {
  const messages = useMessages();
  return (
    <header className="product-head">
      <p className="row small">
        <span className="code muted">{product.sku}</span>
        <span className="muted">{product.brand}</span>
        {product.status === 'discontinued' && <Badge tone="warn" icon="warn">{messages('catalog.discontinued')}</Badge>}
      </p>
      <h2>{product.name}</h2>
      <p className="muted small">{product.category}</p>
    </header>
  );
}

function ProductFacts({ product }: { readonly product: Product }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const available = product.available === null ? '–' : format.quantityOf(product.available, product.baseUnit);
  return (
    <section className="detail-section stack">
      {product.description !== '' && <p>{product.description}</p>}
      <Facts
        facts={[
          { term: messages('catalog.available'), value: available },
          { term: messages('catalog.availableTold'), value: product.availableAsOf ? format.instant(product.availableAsOf) : '–' },
          { term: 'GTIN', value: product.gtin ?? '–' },
        ]}
      />
    </section>
  );
}
