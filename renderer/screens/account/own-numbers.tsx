import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { AttentionBanner } from '#renderer/parts/attention-banner.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { DeliveryBadge } from '#renderer/parts/state-badge.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { OwnNumberTable } from './own-number-table.tsx';

type Numbered = OutputOf<'account.ownNumbers'>['numbers'][number];

const shownAtFirst = 8;

/** Under which numbers the company itself keeps the seller's products. */
export function OwnNumbers(): ReactNode {
  const messages = useMessages();
  const [text, setText] = useState('');
  const [rows, setRows] = useState(shownAtFirst);
  const [pasting, setPasting] = useState(false);
  const query = useQuery('account.ownNumbers', { text, limit: rows });
  const mayChange = query.answer?.mayChange ?? false;
  useShortcut('n', messages('ownNumbers.fromTable'), messages('shell.thisScreen'), () => setPasting(true), mayChange);
  const columns: Column<Numbered>[] = [
    { id: 'number', head: messages('ownNumbers.one'), cell: ({ number }) => <span className="code strong">{number}</span> },
    { id: 'product', head: messages('ownNumbers.product'), wide: true, cell: ({ name, sku }) => <><Link href={paths.product(sku)}>{name}</Link> <span className="code muted small">{sku}</span></> },
  ];
  return (
    <Panel
      title={messages('ownNumbers.title')}
      {...(query.answer && { count: query.answer.total })}
      actions={mayChange && (text !== '' || query.answer?.total !== 0) && <Button size="small" icon="plus" keys="n" onPress={() => setPasting(true)}>{messages('ownNumbers.fromTable')}</Button>}
    >
      <div className="stack">
        <SearchField label={messages('ownNumbers.find')} clearLabel={messages('common.clear')} value={text} onChange={setText} />
        <QueryView query={query} rows={3}>
          {({ numbers, total, pending, refused }) => (
            <>
              {refused.map((attention) => <AttentionBanner key={attention.commandId} attention={attention} onCorrected={() => undefined} />)}
              <DeliveryBadge pending={pending} attention={refused.length > 0} />
              {numbers.length === 0 ? <Empty icon="catalog" title={text === '' ? messages('ownNumbers.empty') : messages('common.nothingFound')} action={mayChange && text === '' && <Button icon="plus" keys="n" onPress={() => setPasting(true)}>{messages('ownNumbers.fromTable')}</Button>}>{messages('ownNumbers.emptyLead')}</Empty> : <Table label={messages('ownNumbers.title')} columns={columns} rows={numbers} rowKey={({ sku }) => sku} />}
              {total > numbers.length && rows < 500 && <p><Button size="small" onPress={() => setRows(Math.min(500, rows * 4))}>{messages('common.more')}</Button></p>}
            </>
          )}
        </QueryView>
      </div>
      {pasting && <OwnNumberTable onClose={() => setPasting(false)} />}
    </Panel>
  );
}
