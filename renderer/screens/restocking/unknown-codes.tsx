import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { SessionAnswer } from './answers.ts';

/** Codes kept for later. */
export function UnknownCodes({ sessionId, unknown }: { readonly sessionId: string; readonly unknown: SessionAnswer['unknown'] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const remove = useAct('restocking.remove');
  if (unknown.length === 0) return null;
  return (
    <Panel title={messages('restock.unknownCodes')} count={unknown.length}>
      <div className="stack-tight">
        <p className="muted small">{messages('restock.unknownLead')}</p>
        <ul className="stack-tight">
          {unknown.map(({ seq, code, quantity }) => (
            <li key={seq} className="row">
              <span className="code strong">{code}</span>
              <span className="grow">{quantity === null ? '–' : format.quantity(quantity)}</span>
              <Button look="quiet" size="small" icon="trash" isDisabled={remove.busy} aria-label={messages('restock.removeUnknown', { code })} onPress={() => void remove.run({ sessionId, seq })} />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
