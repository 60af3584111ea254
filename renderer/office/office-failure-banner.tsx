import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { OfficeFailure } from './ask-backend.ts';
import { useOfficeRevision } from './office-revision-store.ts';
import { useFailureText } from './use-office-act.ts';

/** Why an answer did not come, with a way to try again. */
export function OfficeFailureBanner({ failure }: { readonly failure: OfficeFailure }): ReactNode {
  const messages = useMessages();
  const failureText = useFailureText();
  const raise = useOfficeRevision((store) => store.raise);
  const away = failure.kind === 'unreachable';
  return <Banner tone={away ? 'warn' : 'danger'} icon={away ? 'offline' : 'warn'} title={failureText(failure)} actions={<Button size="small" icon="sync" onPress={raise}>{messages('common.tryAgain')}</Button>} />;
}
