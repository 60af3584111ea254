import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { DraftDocument } from './draft-document.ts';

/** Prices moved since they were seen: both stand side by side until the buyer takes today's. */
export function PriceMoves({ document }: { readonly document: DraftDocument }): ReactNode {
  const messages = useMessages();
  const accept = useAct('drafts.acceptPrices');
  const count = (moved: 'dearer' | 'cheaper' | 'gone') => document.lines.filter((line) => line.moved === moved).length;
  const parts = (['dearer', 'cheaper', 'gone'] as const).filter((moved) => count(moved) > 0).map((moved) => messages(`drafts.moved.${moved}`, { count: count(moved) }));
  if (parts.length === 0) return null;
  return (
    <Banner tone="warn" title={messages('drafts.pricesMoved')} actions={<Button size="small" icon="check" isDisabled={accept.busy} onPress={() => void accept.run({ draftId: document.draft.id })}>{messages('drafts.acceptPrices')}</Button>}>
      <p>{parts.join(', ')}</p>
    </Banner>
  );
}
