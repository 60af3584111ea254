import { type ReactNode, useState } from 'react';
import { foundProducts } from '#shared/contract/office-desk.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { OfficeFailureBanner } from '../office-failure-banner.tsx';
import { useOfficeAnswer } from '../use-office-answer.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** Finds products by words of their name, code or GTIN. Enter adds the first one. */
export function ProductFinder({ onAdd }: { readonly onAdd: (product: Product) => void }): ReactNode {
  const office = useOfficeMessages();
  const [text, setText] = useState('');
  const answer = useOfficeAnswer(text.trim().length < 2 ? null : `/office/products?text=${encodeURIComponent(text.trim())}`, foundProducts);
  const products = answer.value?.products ?? [];
  const add = (product: Product): void => {
    onAdd(product);
    setText('');
  };
  return (
    <div className="stack-tight">
      <SearchField
        label={office('entry.find')}
        placeholder={office('entry.findHint')}
        clearLabel={office('common.clear')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          const [first] = products;
          if (event.key === 'Enter' && first) add(first);
        }}
      />
      {answer.failure && <OfficeFailureBanner failure={answer.failure} />}
      {answer.value && products.length === 0 && <p className="muted" role="status">{office('entry.noProducts')}</p>}
      {products.length > 0 && (
        <ul className="office-finder" aria-label={office('entry.find')}>
          {products.map((product) => (
            <li key={product.sku} className="office-found">
              <span className="two-lines">
                <span>{product.name}</span>
                <span className="muted small">{product.sku}</span>
              </span>
              <Button size="small" icon="plus" aria-label={office('entry.add', { name: product.name })} onPress={() => add(product)}>{office('entry.addShort')}</Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
