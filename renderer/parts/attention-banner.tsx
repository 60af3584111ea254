import type { ReactNode } from 'react';
import type { Refusal } from '#shared/domain/refusal.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { OvertakenDecision } from './overtaken-decision.tsx';

interface Props {
  readonly attention: { readonly commandId: string; readonly kind: string; readonly refusal: Refusal };
  /** Opens the draft that a corrected request became. */
  readonly onCorrected: (draftId: string) => void;
}

/** What the backend refused, why, and the ways out. Nothing that the person typed is lost. */
export function AttentionBanner({ attention, onCorrected }: Props): ReactNode {
  const messages = useMessages();
  const correct = useAct('outbox.correct');
  const discard = useAct('outbox.discard');
  const { reason, way } = refusalText(messages, attention.refusal);
  const correctNow = async () => {
    const answer = await correct.run({ id: attention.commandId });
    if (answer) onCorrected(answer.draftId);
  };
  return (
    <Banner
      tone="danger"
      title={messages('attention.title', { act: messages(`command.${attention.kind}` as 'command.order.place', { defaultValue: attention.kind }) })}
      actions={
        <>
          {(attention.kind === 'quote.request' || attention.kind === 'order.placeDirect') && (
            <Button look="main" size="small" icon="draft" isDisabled={correct.busy} onPress={() => void correctNow()}>{messages('attention.correct')}</Button>
          )}
          <Button size="small" icon="trash" isDisabled={discard.busy} onPress={() => void discard.run({ id: attention.commandId })}>{messages('attention.discard')}</Button>
        </>
      }
    >
      {attention.kind === 'approval.decide' && <OvertakenDecision refusal={attention.refusal} />}
      <p>{reason}</p>
      <p className="muted">{way}</p>
    </Banner>
  );
}
