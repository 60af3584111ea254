import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { ProductChangeBadge, useChangeText } from '#renderer/parts/product-change.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

type News = OutputOf<'catalog.changes'>;
type Changed = News['products'][number];
type Kind = Changed['changes'][number]['change']['kind'];

const groups = ['all', 'price', 'life', 'packaging', 'promotion'] as const;
type Group = (typeof groups)[number];

const groupOf: Readonly<Record<Kind, Group>> = { dearer: 'price', cheaper: 'price', noPrice: 'price', gone: 'life', replaced: 'life', back: 'life', packaging: 'packaging', promotion: 'promotion' };
const pageRows = 100;

/** What changed about the products that the account buys since the person last said that they had seen it. */
export function NewsScreen(): ReactNode {
  const messages = useMessages();
  const news = useQuery('catalog.changes', {});
  const seen = useAct('catalog.changesSeen');
  const [group, setGroup] = useState<Group>('all');
  const seenAll = (): void => void seen.run({});
  useShortcut('x', messages('news.seenAll'), messages('shell.thisScreen'), seenAll);
  return (
    <Screen
      title={messages('shell.place.news')}
      lead={news.answer?.isReady === true ? messages('news.lead', { count: news.answer.watched }) : messages('news.looking')}
      mainAct={<Button look="main" icon="check" keys="x" isDisabled={seen.busy || (news.answer?.products.length ?? 0) === 0} onPress={seenAll}>{messages('news.seenAll')}</Button>}
    >
      <QueryView query={news}>
        {(answer) => {
          const products = answer.products.filter(({ changes }) => group === 'all' || changes.some(({ change }) => groupOf[change.kind] === group));
          return (
            <div className="stack">
              <Segments label={messages('news.show')} value={group} hideLabel onChange={(id) => setGroup(id as Group)} options={groups.map((id) => ({ id, text: messages(`news.group.${id}`) }))} />
              <ChangedTable products={products} currency={answer.currency} onSeen={(sku) => void seen.run({ skus: [sku] })} />
            </div>
          );
        }}
      </QueryView>
    </Screen>
  );
}

type Change = { readonly product: Changed; readonly entry: Changed['changes'][number] };

/** In a file each change has a row of its own, with its figures. */
function useSavedChanges(products: readonly Changed[], currency: string) {
  const messages = useMessages();
  const format = useFormat();
  const changeText = useChangeText();
  const moved = ({ change }: Change['entry']) => (change.kind === 'dearer' || change.kind === 'cheaper' ? change : null);
  const columns = [
    written<Change>('text', messages('tables.code'), ({ product }) => product.sku),
    written<Change>('text', messages('news.product'), ({ product }) => product.name),
    written<Change>('text', messages('news.what'), ({ entry }) => messages(`news.kind.${entry.change.kind}`)),
    written<Change>('price', messages('tables.before'), ({ entry }) => (entry.change.kind === 'noPrice' ? entry.change.before : (moved(entry)?.before ?? null))),
    written<Change>('price', messages('tables.after'), ({ entry }) => moved(entry)?.after ?? null),
    written<Change>('percent', messages('tables.percent'), ({ entry: { change } }) => (change.kind === 'dearer' ? change.percent : change.kind === 'cheaper' ? `-${change.percent}` : null)),
    written<Change>('text', messages('tables.currency'), () => currency),
    written<Change>('text', messages('drafts.note'), ({ product, entry }) => changeText({ change: entry.change, name: entry.name, unit: product.unit, currency })),
    written<Change>('time', messages('news.since'), ({ product }) => format.writtenTime(product.seenAt)),
  ];
  return savedList(messages('news.changed'), [{ written: columns }], products.flatMap((product) => product.changes.map((entry) => ({ product, entry }))));
}

interface ChangedTableProps {
  readonly products: readonly Changed[];
  readonly currency: string;
  readonly onSeen: (sku: string) => void;
}

function ChangedTable({ products, currency, onSeen }: ChangedTableProps): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [limit, setLimit] = useState(pageRows);
  const saved = useSavedChanges(products, currency);
  const columns: readonly Column<Changed>[] = [
    { id: 'product', head: messages('news.product'), wide: true, cell: ({ sku, name }) => <><Link href={paths.product(sku)} className="strong">{name}</Link><br /><span className="code muted small">{sku}</span></> },
    {
      id: 'what', head: messages('news.what'), wide: true,
      cell: ({ changes, unit }) => <span className="stack-tight">{changes.map(({ change, name }) => <ProductChangeBadge key={JSON.stringify(change)} change={change} name={name} unit={unit} currency={currency} />)}</span>,
    },
    { id: 'since', head: messages('news.since'), optional: true, cell: ({ seenAt }) => format.relative(seenAt) },
    { id: 'seen', head: messages('news.seenHead'), align: 'end', cell: ({ sku, name }) => <Button size="small" icon="check" aria-label={messages('news.seenOne', { name })} onPress={() => onSeen(sku)} /> },
  ];
  return (
    <Panel title={messages('news.changed')} count={products.length} flush actions={<SaveTable lists={[saved]} />}>
      {products.length === 0 ? (
        <Empty icon="check" title={messages('news.none')} action={<NextAct path={paths.catalog()} keys="g c" icon="search">{messages('empty.catalog')}</NextAct>}>{messages('news.noneLead')}</Empty>
      ) : (
        <>
          <Table label={messages('news.changed')} columns={columns} rows={products.slice(0, limit)} rowKey={({ sku }) => sku} />
          {products.length > limit && <p className="panel-body"><Button onPress={() => setLimit(limit + pageRows)}>{messages('common.more')}</Button></p>}
        </>
      )}
    </Panel>
  );
}
