import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useListLook } from '#renderer/parts/use-list-look.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useCatalogSearch } from '#renderer/state/catalog-search-store.ts';
import { useSettled } from '#renderer/state/use-settled.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { LiveRegion } from '#renderer/ui/live-region.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { askedOrder, hiddenAtFirst, hiddenOf } from './catalog-columns.ts';
import { CatalogViews, emptyFilter } from './catalog-views.tsx';
import { CatalogFacets } from './catalog-facets.tsx';
import { CatalogGrid, type CatalogGridHandle } from './catalog-grid.tsx';
import type { CatalogHit } from './catalog-hit.ts';
import { useProductActs } from './use-product-acts.tsx';
import { ProductDetail } from './product-detail.tsx';
import { SaveFound } from './save-found.tsx';
import type { CatalogFound, CatalogQuestion } from './use-catalog-rows.ts';

const noHits: readonly CatalogHit[] = [];
const keyOf = ({ sku }: CatalogHit): string => sku;
const nameOf = ({ name }: CatalogHit): string => name;

/** Counting is asked for once the typing rests. */
const restMs = 250;

/** Search at every keystroke, my price beside each product, the chosen one in full on the side. */
export function CatalogScreen({ sku }: { readonly sku: string | null }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [, navigate] = useLocation();
  const { text, category, brand, priced, promoted, includeDiscontinued, put } = useCatalogSearch();
  const looked = useListLook('catalog', emptyFilter, hiddenAtFirst);
  const { sort } = looked.look;
  const hidden = hiddenOf(looked.look);
  const narrowed = useMemo(
    () => ({ text, includeDiscontinued, priced, promoted, ...(category !== null && { category }), ...(brand !== null && { brand }) }),
    [text, category, brand, priced, promoted, includeDiscontinued],
  );
  const question = useMemo<CatalogQuestion>(() => ({ ...narrowed, sort: askedOrder(sort) }), [narrowed, sort]);
  const look = useMemo(() => ({ sort, hidden }), [sort, hidden]);
  const rested = useSettled(narrowed, restMs);
  const [found, setFound] = useState<CatalogFound | null>(null);
  const [marked, setMarked] = useState<readonly CatalogHit[]>(noHits);
  // A row alone is the one that is looked at.
  const chosen = { chosen: marked.length > 1 ? marked : noHits, keyOf, nameOf, clear: () => grid.current?.chooseNone() };
  const acts = useProductActs();
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<CatalogGridHandle>(null);
  /** Counts how often adding was asked for; 0 leaves the keyboard where it is. */
  const [adding, setAdding] = useState(0);
  useShortcut('/', messages('catalog.search'), messages('shell.thisScreen'), () => field.current?.select());
  useShortcut('a', messages('catalog.add'), messages('shell.thisScreen'), () => setAdding(adding + 1), sku !== null);
  const intoGrid = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    grid.current?.focusFirst(event.key === 'Enter');
  };
  const total = found ? messages(found.exact ? 'catalog.found' : 'catalog.foundMore', { count: found.total, shown: format.count(found.total) }) : '';
  const corrected = (found?.corrected ?? []).map(({ typed, taken }) => messages('finding.corrected', { typed, taken })).join(' ');
  return (
    <Screen title={messages('shell.place.catalog')} lead={total} full actions={<><CatalogViews looked={looked} /><SaveFound search={question} hidden={hidden} foundNothing={found?.total === 0} /></>}>
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
        <CatalogFacets question={rested} />
      </div>
      <LiveRegion text={[total, corrected].join(' ')} />
      {corrected !== '' && <p className="small">{corrected}</p>}
      <div className="catalog-split">
        <CatalogGrid ref={grid} question={question} look={look} onSort={(next) => looked.set({ ...looked.look, sort: next })} onFound={setFound} onMarked={setMarked} onChosen={(chosen, add) => {
          navigate(paths.product(chosen));
          setAdding(add ? adding + 1 : 0);
        }} />
        <aside className="catalog-detail" aria-label={messages('catalog.detail')}>
          {sku === null ? <Empty icon="catalog" title={messages('catalog.choose')}>{messages('catalog.chooseLead')}</Empty> : <ProductDetail key={sku} sku={sku} adding={adding} />}
        </aside>
      </div>
      <BulkBar rows={chosen} acts={acts} />
    </Screen>
  );
}
