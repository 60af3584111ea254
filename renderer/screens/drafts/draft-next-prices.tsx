import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextPrice } from '#renderer/parts/next-price.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { type DraftDocument, draftRows } from './draft-document.ts';
import { useLineEdit } from './use-line-edit.ts';

// Each line asks for several prices; on thousands of lines that would hold up every edit, and nobody would read the answers.
const mostLines = 300;
const mostShown = 20;

/** Lines of which a little more costs less by the piece; not for drafts of more than 300 lines. */
export function DraftNextPrices({ document }: { readonly document: DraftDocument }): ReactNode {
  return document.lines.length > mostLines ? null : <NextPrices document={document} />;
}

function NextPrices({ document }: { readonly document: DraftDocument }): ReactNode {
  const messages = useMessages();
  const { draft } = document;
  const edit = useLineEdit(draft.id);
  const lines = draft.lines.map(({ sku, unit, quantity }) => ({ sku, unit, quantity }));
  const { answer } = useQuery('pricing.nextPrices', { lines, channel: draft.channel, codes: draft.codes });
  const rows = new Map(draftRows(document).map((row) => [row.line.id, row]));
  const offers = draft.lines.flatMap((line, at) => {
    const next = answer?.lines[at];
    const row = rows.get(line.id);
    return next && row ? [{ next, row }] : [];
  });
  if (offers.length === 0) return null;
  return (
    <Panel title={messages('prices.next')} count={offers.length}>
      <ul className="stack">
        {offers.slice(0, mostShown).map(({ next, row }) => {
          const name = row.priced.name ?? row.line.sku;
          return (
            <li key={row.line.id} className="stack-tight">
              <p className="strong">{name}</p>
              <NextPrice next={next} unit={row.line.unit} name={name} onTake={(quantity) => edit.quantity(row, quantity)} />
            </li>
          );
        })}
      </ul>
      {offers.length > mostShown && <p className="muted small">{messages('prices.more', { count: offers.length - mostShown })}</p>}
    </Panel>
  );
}
