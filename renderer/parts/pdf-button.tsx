import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { saveBytes } from '#renderer/ui/save-file.ts';
import { useFormat } from './use-format.ts';

type Wanted = { readonly quoteId: string; readonly version?: number; readonly units: readonly string[] } | { readonly orderId: string; readonly units: readonly string[] };

/** Saves the document on the screen as PDF, in the language of the screen. */
export function PdfButton(wanted: Wanted): ReactNode {
  const messages = useMessages();
  const { language, unitName } = useFormat();
  const estimate = useAct('documents.estimate');
  const order = useAct('documents.order');
  const busy = estimate.busy || order.busy;
  const save = async () => {
    const common = { language, unitNames: Object.fromEntries(wanted.units.map((unit) => [unit, unitName(unit)])) };
    const file = 'quoteId' in wanted ? await estimate.run({ quoteId: wanted.quoteId, ...(wanted.version !== undefined && { version: wanted.version }), ...common }) : await order.run({ orderId: wanted.orderId, ...common });
    if (file) saveBytes(file.name, file.base64, file.mediaType);
  };
  useShortcut('d', messages('documents.save'), messages('shell.thisScreen'), () => void save());
  return <Button look="quiet" icon="estimate" keys="d" isDisabled={busy} onPress={() => void save()}>PDF</Button>;
}
