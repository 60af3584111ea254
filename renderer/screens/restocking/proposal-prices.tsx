import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextPrice } from '#renderer/parts/next-price.tsx';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Proposal } from './answers.ts';

// Each line asks for several prices; nobody reads more of them.
const mostLines = 300;
const mostShown = 12;

/** Lines of which a little more costs less by the piece. */
export function ProposalPrices({ sessionId, lines }: { readonly sessionId: string; readonly lines: Proposal['lines'] }): ReactNode {
  const messages = useMessages();
  const choose = useAct('restocking.choose');
  const ordered = lines.filter(({ quantity }) => quantity !== '0');
  const asked = ordered.map(({ sku, unit, quantity }) => ({ sku, unit, quantity }));
  const { answer } = useQuery('pricing.nextPrices', asked.length === 0 || asked.length > mostLines ? null : { lines: asked });
  const offers = ordered.flatMap((line, at) => {
    const next = answer?.lines[at];
    return next ? [{ line, next }] : [];
  });
  if (offers.length === 0) return null;
  return (
    <Panel title={messages('restock.betterPrices')} count={offers.length}>
      <ul className="stack-tight">
        {offers.slice(0, mostShown).map(({ line, next }) => (
          <li key={line.sku}>
            <p className="strong">{line.name}</p>
            <NextPrice next={next} unit={line.unit} name={line.name} onTake={(quantity) => void choose.run({ sessionId, sku: line.sku, unit: line.unit, quantity })} />
          </li>
        ))}
      </ul>
      {offers.length > mostShown && <p className="muted small">{messages('restock.andMore', { count: offers.length - mostShown })}</p>}
    </Panel>
  );
}
