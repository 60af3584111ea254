import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextPrice } from '#renderer/parts/next-price.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { type DraftDocument, draftRows } from './draft-document.ts';
import { useLineEdit } from './use-line-edit.ts';

/** Lines of which a little more costs less by the piece. */
export function DraftNextPrices({ document }: { readonly document: DraftDocument }): ReactNode {
  const messages = useMessages();
  const { draft } = document;
  const edit = useLineEdit(draft.id);
  const lines = draft.lines.map(({ sku, unit, quantity }) => ({ sku, unit, quantity }));
  const { answer } = useQuery('pricing.nextPrices', { lines, channel: draft.channel, codes: draft.codes });
  const rows = draftRows(document);
  const offers = draft.lines.flatMap((line, at) => {
    const next = answer?.lines[at];
    const row = rows.find((candidate) => candidate.line.id === line.id);
    return next && row ? [{ next, row }] : [];
  });
  if (offers.length === 0) return null;
  return (
    <Panel title={messages('prices.next')} count={offers.length}>
      <ul className="stack">
        {offers.map(({ next, row }) => {
          const name = row.priced.name ?? row.line.sku;
          return (
            <li key={row.line.id} className="stack-tight">
              <p className="strong">{name}</p>
              <NextPrice next={next} unit={row.line.unit} name={name} onTake={(quantity) => edit.quantity(row, quantity)} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
