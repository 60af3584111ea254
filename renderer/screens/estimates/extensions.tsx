import type { ReactNode } from 'react';
import type { ExtensionRequest } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

const tones: Readonly<Record<ExtensionRequest['outcome'], BadgeTone>> = { pending: 'info', granted: 'ok', refused: 'danger' };

export function Extensions({ extensions, memberNames }: { readonly extensions: readonly ExtensionRequest[]; readonly memberNames: Readonly<Record<string, string>> }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  if (extensions.length === 0) return null;
  return (
    <Panel title={messages('estimates.extensions')}>
      <ul className="foresee-list">
        {extensions.map((extension) => (
          <li key={extension.id}>
            <p className="row">
              <Badge tone={tones[extension.outcome]}>{messages(`extension.${extension.outcome}`)}</Badge>
              <span className="muted small">{memberNames[extension.askedBy] ?? extension.askedBy}, {format.instant(extension.askedAt)}</span>
            </p>
            {extension.note !== '' && <p>{extension.note}</p>}
            {extension.outcome === 'pending' ? <p className="small">{messages('estimates.answerDue', { at: format.instant(extension.answerDue) })}</p> : extension.reason !== '' && <p className="small">{messages(`extensionAnswer.${extension.outcome}`, { reason: extension.reason })}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
