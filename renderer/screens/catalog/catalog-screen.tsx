import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useCatalogSearch } from '#renderer/state/catalog-search-store.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Choice } from '#renderer/ui/choice.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { LiveRegion } from '#renderer/ui/live-region.tsx';
import { Screen } from '#renderer/ui/screen.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { CatalogGrid, type CatalogGridHandle } from './catalog-grid.tsx';
import { ProductDetail } from './product-detail.tsx';

const everything = 'all';

/** Search at every keystroke, my price beside each product, the chosen one in full on the side. */
export function CatalogScreen({ sku }: { readonly sku: string | null }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [, navigate] = useLocation();
  const { text, category, includeDiscontinued, put } = useCatalogSearch();
  const [found, setFound] = useState<{ total: number; exact: boolean } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<CatalogGridHandle>(null);
  /** Counts how often adding was asked for; 0 leaves the keyboard where it is. */
  const [adding, setAdding] = useState(0);
  const categories = useQuery('catalog.categories', {});
  useShortcut('/', messages('catalog.search'), messages('shell.thisScreen'), () => field.current?.select());
  useShortcut('a', messages('catalog.add'), messages('shell.thisScreen'), () => setAdding(adding + 1), sku !== null);
  const intoGrid = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    grid.current?.focusFirst(event.key === 'Enter');
  };
  const total = found ? messages(found.exact ? 'catalog.found' : 'catalog.foundMore', { count: found.total, shown: format.count(found.total) }) : '';
  return (
    <Screen title={messages('shell.place.catalog')} lead={total} full>
      <div className="catalog-filters">
        <SearchField
          label={messages('catalog.search')}
          placeholder={messages('catalog.placeholder')}
          clearLabel={messages('common.clear')}
          value={text}
          onChange={(typed) => put({ text: typed })}
          onKeyDown={intoGrid}
          inputRef={field}
          keys="/"
          size="large"
        />
        <Choice
          label={messages('catalog.category')}
          hideLabel
          value={category ?? everything}
          onChange={(id) => put({ category: id === everything ? null : id })}
          options={[{ id: everything, text: messages('catalog.allCategories') }, ...(categories.answer?.categories ?? []).map(({ path, products }) => ({ id: path, text: path, detail: format.count(products) }))]}
        />
        <Switch isSelected={includeDiscontinued} onChange={(on) => put({ includeDiscontinued: on })}>{messages('catalog.discontinuedToo')}</Switch>
      </div>
      <LiveRegion text={total} />
      <div className="catalog-split">
        <CatalogGrid ref={grid} text={text} category={category} includeDiscontinued={includeDiscontinued} onFound={setFound} onChosen={(chosen, add) => {
          navigate(paths.product(chosen));
          setAdding(add ? adding + 1 : 0);
        }} />
        <aside className="catalog-detail" aria-label={messages('catalog.detail')}>
          {sku === null ? <Empty icon="catalog" title={messages('catalog.choose')}>{messages('catalog.chooseLead')}</Empty> : <ProductDetail key={sku} sku={sku} adding={adding} />}
        </aside>
      </div>
    </Screen>
  );
}
