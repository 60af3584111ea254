import { type ReactNode, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DeliveryBadge } from '#renderer/parts/state-badge.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import type { Administered, Level } from './administered.ts';
import { ParLevelDialog } from './par-level-dialog.tsx';
import { ParLevelTable } from './par-level-table.tsx';

const pageRows = 100;

/** What each site should have in stock, product by product. */
export function ParLevelsPanel({ terms, standing }: Administered): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { sites } = terms.account;
  const [site, setSite] = useState(sites[0]?.id ?? '');
  const [text, setText] = useState('');
  const [rows, setRows] = useState(pageRows);
  const [edited, setEdited] = useState<Level | 'new' | 'table' | null>(null);
  const query = useQuery('account.parLevels', { site, text, limit: Math.min(rows, 500) });
  const { mayAdminister, pending } = standing;
  useShortcut('n', messages('administration.newParLevel'), messages('shell.thisScreen'), () => mayAdminister && setEdited('new'));
  const columns: Column<Level>[] = [
    { id: 'product', head: messages('administration.product'), wide: true, cell: ({ sku, name }) => <><span className="strong">{name}</span> <span className="muted small">{sku}</span></> },
    { id: 'minimum', head: messages('administration.minimum'), align: 'end', cell: ({ minimum, baseUnit }) => (baseUnit ? format.quantityOf(minimum, baseUnit) : format.quantity(minimum)) },
    { id: 'maximum', head: messages('administration.maximum'), align: 'end', cell: ({ maximum, baseUnit }) => (baseUnit ? format.quantityOf(maximum, baseUnit) : format.quantity(maximum)) },
    ...(mayAdminister ? [{ id: 'act', head: messages('administration.acts'), align: 'end' as const, cell: (level: Level) => <Button size="small" aria-label={messages('administration.edit', { name: level.name })} onPress={() => setEdited(level)}>{messages('administration.change')}</Button> }] : []),
  ];
  return (
    <div className="stack">
      <div className="form-row">
        <Choice label={messages('administration.site')} options={sites.map(({ id, name }) => ({ id, text: name }))} value={site} onChange={setSite} width="normal" />
        <div className="grow">
          <SearchField label={messages('administration.find')} clearLabel={messages('common.clear')} value={text} onChange={setText} />
        </div>
        <DeliveryBadge pending={pending.includes(`parLevels ${site}`)} attention={false} />
      </div>
      <Panel
        title={messages('administration.parLevels')}
        {...(query.answer && { count: query.answer.total })}
        flush
        actions={mayAdminister && (
          <>
            <Button size="small" onPress={() => setEdited('table')}>{messages('administration.fromTable')}</Button>
            {(text !== '' || query.answer?.total !== 0) && <Button size="small" icon="plus" keys="n" onPress={() => setEdited('new')}>{messages('administration.newParLevel')}</Button>}
          </>
        )}
      >
        <QueryView query={query}>
          {({ levels, total }) => (levels.length === 0 ? <Empty icon="count" title={text === '' ? messages('administration.noParLevels') : messages('common.nothingFound')} action={mayAdminister && text === '' && <Button icon="plus" keys="n" onPress={() => setEdited('new')}>{messages('administration.newParLevel')}</Button>}>{messages('administration.noParLevelsLead')}</Empty> : (
            <>
              <Table label={messages('administration.parLevels')} columns={columns} rows={levels} rowKey={({ sku }) => sku} />
              {total > levels.length && rows < 500 && <p className="panel-body"><Button onPress={() => setRows(rows + pageRows)}>{messages('common.more')}</Button></p>}
            </>
          ))}
        </QueryView>
      </Panel>
      {edited === 'table' && <ParLevelTable site={site} onClose={() => setEdited(null)} />}
      {edited !== null && edited !== 'table' && <ParLevelDialog site={site} before={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}
