import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { MailButton } from '#renderer/parts/mail-button.tsx';
import { PdfButton } from '#renderer/parts/pdf-button.tsx';
import { useAct } from '#renderer/state/use-act.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { AskExtensionDialog } from './ask-extension-dialog.tsx';
import { OrderDialog } from './order-dialog.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Allowed = OutputOf<'quotes.get'>['allowed'][number];

/** What may be done beside the main act: strictly what the lifecycle allows. */
export function EstimateActs({ answer, version }: { readonly answer: OutputOf<'quotes.get'>; readonly version: number }): ReactNode {
  const messages = useMessages();
  const { quote, allowed } = answer;
  const [opened, setOpened] = useState<'extension' | 'withdraw' | null>(null);
  const [, navigate] = useLocation();
  const copy = useAct('quotes.copyToDraft');
  const close = () => setOpened(null);
  const may = (act: Allowed) => allowed.includes(act);
  const copyNow = async () => {
    const made = await copy.run({ quoteId: quote.id });
    if (made) navigate(paths.draft(made.draftId));
  };
  useShortcut('c', messages('estimates.copy'), messages('shell.thisScreen'), () => void copyNow(), may('copyToDraft'));
  return (
    <>
      <PdfButton wanted={{ document: 'documents.estimate', of: { quoteId: quote.id, version }, names: true }} />
      <MailButton document={{ kind: 'estimate', quoteId: quote.id, version }} />
      {may('withdraw') && <Button look="quiet" icon="back" onPress={() => setOpened('withdraw')}>{messages('estimates.withdraw')}</Button>}
      {may('copyToDraft') && <Button look="quiet" icon="copy" isDisabled={copy.busy} onPress={() => void copyNow()}>{messages('estimates.copy')}</Button>}
      {may('askExtension') && <Button icon="clock" onPress={() => setOpened('extension')}>{messages('estimates.askExtension')}</Button>}
      {opened === 'extension' && <AskExtensionDialog quote={quote} isExpired={answer.state === 'expired'} onClose={close} />}
      {opened === 'withdraw' && <WithdrawDialog quote={quote} onClose={close} />}
    </>
  );
}

/** What comes next in the life of the estimate: it is decided, sent for approval, or ordered. */
export function EstimateMainActs({ answer }: { readonly answer: OutputOf<'quotes.get'> }): ReactNode {
  const messages = useMessages();
  const { quote, allowed } = answer;
  const [opened, setOpened] = useState<'submit' | 'order' | null>(null);
  const [, navigate] = useLocation();
  const close = () => setOpened(null);
  const may = (act: Allowed) => allowed.includes(act);
  useShortcut('s', messages('estimates.submit'), messages('shell.thisScreen'), () => setOpened('submit'), may('submitForApproval'));
  useShortcut('o', messages('estimates.order'), messages('shell.thisScreen'), () => setOpened('order'), may('order'));
  return (
    <>
      {may('decide') && <Link href={paths.approvals()} className="button button-main button-normal">{messages('estimates.decide')}</Link>}
      {may('submitForApproval') && <Button look="main" icon="send" keys="s" onPress={() => setOpened('submit')}>{messages('estimates.submit')}</Button>}
      {may('order') && <Button look="main" icon="order" keys="o" onPress={() => setOpened('order')}>{messages('estimates.order')}</Button>}
      {opened === 'submit' && <SubmitDialog quote={quote} onClose={close} />}
      {opened === 'order' && <OrderDialog quote={quote} onClose={close} onPlaced={(orderId) => navigate(paths.order(orderId))} />}
    </>
  );
}
