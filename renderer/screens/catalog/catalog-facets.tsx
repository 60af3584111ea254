import { memo, type ReactNode, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { type CatalogSearch, useCatalogSearch } from '#renderer/state/catalog-search-store.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice, type Option } from '#renderer/ui/choice.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import type { CatalogQuestion } from './use-catalog-rows.ts';

type Facets = OutputOf<'catalog.facets'>;

const everything = ' ';

const withoutText = ({ category, brand, priced, promoted, includeDiscontinued, put }: CatalogSearch) => ({ category, brand, priced, promoted, includeDiscontinued, put });

/** By what the results can be narrowed, with the number of products behind each choice. `question` has come to rest: hundreds of choices are not drawn at every keystroke. */
export const CatalogFacets = memo(function CatalogFacets({ question }: { readonly question: CatalogQuestion }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { category, brand, priced, promoted, includeDiscontinued, put } = useCatalogSearch(useShallow(withoutText));
  const { answer } = useQuery('catalog.facets', question);
  // What was counted last stays while it is counted anew, so that an open list does not empty under the hand.
  const [counted, setCounted] = useState<Facets | undefined>(undefined);
  if (answer !== undefined && answer !== counted) setCounted(answer);
  const facets = answer ?? counted;
  const count = (products: number): string => `${format.count(products)}${facets?.isExact === false ? '+' : ''}`;
  const options = (all: string, entries: Facets['brands'] | undefined, chosen: string | null): Option[] => {
    const listed = entries ?? [];
    const missing = chosen !== null && !listed.some(({ name }) => name === chosen) ? [{ id: chosen, text: chosen, detail: count(0) }] : [];
    return [{ id: everything, text: all }, ...missing, ...listed.map(({ name, products }) => ({ id: name, text: name, detail: count(products) }))];
  };
  const withCount = (text: string, products: number | null | undefined): ReactNode => (
    <>
      {text} {typeof products === 'number' && <span className="muted">{count(products)}</span>}
    </>
  );
  return (
    <>
      <Choice label={messages('catalog.category')} hideLabel value={category ?? everything} onChange={(id) => put({ category: id === everything ? null : id })} options={options(messages('catalog.allCategories'), facets?.categories, category)} />
      <Choice label={messages('catalog.brand')} hideLabel value={brand ?? everything} onChange={(id) => put({ brand: id === everything ? null : id })} options={options(messages('finding.allBrands'), facets?.brands, brand)} />
      <div className="catalog-switches">
        <Switch isSelected={priced} onChange={(on) => put({ priced: on })}>{withCount(messages('finding.priced'), facets?.priced)}</Switch>
        <Switch isSelected={promoted} onChange={(on) => put({ promoted: on })}>{withCount(messages('finding.promoted'), facets?.promoted)}</Switch>
        <Switch isSelected={includeDiscontinued} onChange={(on) => put({ includeDiscontinued: on })}>{messages('catalog.discontinuedToo')}</Switch>
        {(category !== null || brand !== null || priced || promoted) && (
          <Button look="quiet" onPress={() => put({ category: null, brand: null, priced: false, promoted: false })}>{messages('finding.showAll')}</Button>
        )}
      </div>
    </>
  );
});
