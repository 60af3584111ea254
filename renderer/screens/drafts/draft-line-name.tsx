import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ProductCodes } from '#renderer/parts/product-codes.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import type { DraftRow } from './draft-document.ts';

interface Props {
  readonly row: DraftRow;
  /** Columns for which there is no room. */
  readonly folded: readonly string[];
  /** Leads to what is typed in these; null where nothing may be. */
  readonly onOpen: ((row: DraftRow) => void) | null;
}

/** Name above, code below, after a word where the product is gone or two machines differ: what calls for an act is not what a narrow cell cuts. */
export function DraftLineName({ row, folded, onOpen }: Props): ReactNode {
  const messages = useMessages();
  const { name, status, replacedBy } = row.priced;
  const format = useFormat();
  const { targetPrice, note, unit } = row.line;
  const typed = [folded.includes('unit') && format.unitName(unit), folded.includes('target') && targetPrice !== null && `${messages('drafts.targetPrice')} ${format.priceFigure(targetPrice)}`, folded.includes('note') && note].filter(Boolean).join(' · ');
  const gone = status === 'unknown' ? messages('drafts.unknownProduct') : replacedBy ? messages('drafts.replacedBy', { code: replacedBy }) : messages('catalog.discontinued');
  return (
    <span className="line-name">
      <span className="two-lines grow" title={[name ?? row.line.sku, typed].filter(Boolean).join(' · ')}>
        <span>{name ?? row.line.sku}</span>
        <span className="small">
          {((row.line.rivals?.length ?? 0) > 0 || row.isDoubled) && (
            <span className="tone-danger">
              <Icon name="warn" size={11} /> {messages(row.isDoubled ? 'merge.doubled' : 'merge.onLine')} ·{' '}
            </span>
          )}
          {status !== 'active' && (
            <span className="tone-warn">
              <Icon name="warn" size={11} /> {gone} ·{' '}
            </span>
          )}
          <ProductCodes sku={row.line.sku} own={row.ownNumber} />
          {typed !== '' && <span className="muted"> · {typed}</span>}
        </span>
      </span>
      {onOpen !== null && folded.some((column) => column !== '') && (
        <span className="line-open">
          <Button size="small" icon="draft" aria-label={messages('drafts.editLineOf', { code: row.line.sku })} onPress={() => onOpen(row)} />
        </span>
      )}
    </span>
  );
}
