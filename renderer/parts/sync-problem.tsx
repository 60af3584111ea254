import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';

type Problem = NonNullable<OutputOf<'sync.status'>['lastProblem']>;

/** Why the last attempt failed, in the words of people; what the network or the other side said only for whoever opens it. */
export function SyncProblem({ problem: { kind, detail } }: { readonly problem: Problem }): ReactNode {
  const messages = useMessages();
  return (
    <>
      <p>{messages(`sync.problem.${kind}`)}</p>
      {detail !== null && detail !== '' && (
        <details className="small muted">
          <summary>{messages('sync.technical')}</summary>
          <p className="code technical">{detail}</p>
        </details>
      )}
    </>
  );
}
