import type { ReactNode } from 'react';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { OfficeFailureBanner } from './office-failure-banner.tsx';
import type { OfficeAnswer } from './use-office-answer.ts';
import { useOfficeMessages } from './use-office-messages.ts';

interface Props<Value> {
  readonly answer: OfficeAnswer<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** What the backend answers once it is there; before that grey bars, or the failure. An old answer stays visible under a failure. */
export function OfficeView<Value>({ answer, children }: Props<Value>): ReactNode {
  const office = useOfficeMessages();
  const { value, failure } = answer;
  return (
    <>
      {failure && <OfficeFailureBanner failure={failure} />}
      {value !== null ? children(value) : !failure && <Skeleton rows={8} label={office('common.loading')} />}
    </>
  );
}
