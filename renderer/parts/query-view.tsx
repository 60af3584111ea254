import type { ReactNode } from 'react';
import { failureText } from '#renderer/state/failure-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { Query } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';

interface Props<Output> {
  readonly query: Query<Output>;
  readonly rows?: number;
  readonly children: (answer: Output) => ReactNode;
}

/** An answer once it is there; before that grey bars, or the failure with a way to try again. An old answer stays visible under a failure. */
export function QueryView<Output>({ query, rows = 5, children }: Props<Output>): ReactNode {
  const messages = useMessages();
  const { answer, failure } = query;
  return (
    <>
      {failure && (
        <Banner
          tone={failure.kind === 'offline' ? 'warn' : 'danger'}
          icon={failure.kind === 'offline' ? 'offline' : 'warn'}
          title={failureText(messages, failure)}
          actions={<Button size="small" icon="sync" onPress={query.askAgain}>{messages('common.tryAgain')}</Button>}
        />
      )}
      {answer !== undefined ? children(answer) : !failure && <Skeleton rows={rows} label={messages('common.loading')} />}
    </>
  );
}
