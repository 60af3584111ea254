import type { ReactNode } from 'react';
import { refusalKind } from '#shared/domain/refusal.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QuantityAdvice } from '#renderer/parts/quantity-advice.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type DraftDocument, draftRows } from './draft-document.ts';
import { useLineEdit } from './use-line-edit.ts';

// A longer list is no help, and would be drawn again at every edit.
const mostShown = 40;

/** What stands in the way of sending, each with its remedy where there is one. */
export function DraftObstacles({ document }: { readonly document: DraftDocument }): ReactNode {
  const messages = useMessages();
  const edit = useLineEdit(document.draft.id);
  const rows = new Map(draftRows(document).map((row) => [row.line.id, row]));
  const { obstacles } = document;
  if (obstacles.length === 0) return null;
  return (
    <Panel title={messages('drafts.obstacles')} count={obstacles.length}>
      <ul className="stack">
        {obstacles.slice(0, mostShown).map((obstacle) => {
          const row = obstacle.lineId === null ? undefined : rows.get(obstacle.lineId);
          const kind = refusalKind.safeParse(obstacle.kind);
          return (
            <li key={`${obstacle.lineId ?? ''} ${obstacle.kind}`} className="stack-tight">
              <p className="row">
                <span className="tone-warn">
                  <Icon name="warn" size={15} />
                </span>
                <span className="grow">
                  {row && <span className="strong">{row.priced.name ?? row.line.sku}: </span>}
                  {kind.success ? refusalText(messages, { kind: kind.data, detail: obstacle.detail }).reason : obstacle.kind}
                </span>
              </p>
              {row && <QuantityAdvice check={row.priced.quantityCheck} onChoose={(quantity) => edit.quantity(row, quantity)} />}
            </li>
          );
        })}
      </ul>
      {obstacles.length > mostShown && <p className="muted small">{messages('prices.more', { count: obstacles.length - mostShown })}</p>}
    </Panel>
  );
}
