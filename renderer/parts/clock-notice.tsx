import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { Banner } from '#renderer/ui/banner.tsx';

/** Says that times of validity are a guess while this machine's clock cannot be trusted. */
export function ClockNotice(): ReactNode {
  const messages = useMessages();
  const terms = useTerms();
  return terms === undefined || terms.clock.trusted ? null : <Banner tone="warn" icon="clock" title={messages('account.clock')} />;
}
