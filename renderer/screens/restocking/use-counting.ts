import { useRef, useState } from 'react';
import type { CountSource } from '#shared/domain/restocking/restocking-session.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { isBarcode } from '#shared/domain/restocking/parse-count.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { warningTone } from './warning-tone.ts';

export type Found = NonNullable<OutputOf<'restocking.lookUp'>['found']>;
export interface Asked {
  readonly code: string;
  readonly source: CountSource;
  /** Undefined while the answer is on its way, null = nobody knows the code. */
  readonly found: Found | null | undefined;
}

/** Faster than any hand: a key every few milliseconds is a scanner. */
const scannerKeyMs = 35;

/** Watches how fast keys come, and tells a scanner from a hand. */
function useTyping() {
  const keys = useRef({ count: 0, firstAt: 0, lastAt: 0 });
  return {
    onKey: (at: number) => {
      keys.current = keys.current.count > 0 && at - keys.current.lastAt < 400 ? { ...keys.current, count: keys.current.count + 1, lastAt: at } : { count: 1, firstAt: at, lastAt: at };
    },
    by: (): CountSource => (keys.current.count > 5 && (keys.current.lastAt - keys.current.firstAt) / keys.current.count < scannerKeyMs ? 'scanner' : 'keyboard'),
  };
}

/**
 * The rhythm of counting: code, Enter, count, Enter, next code. `onCode` answers at once, before the product is known: what a scanner or a quick
 * hand types next belongs to the count already.
 */
export function useCounting(sessionId: string) {
  const messages = useMessages();
  const format = useFormat();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState('');
  const [note, setNote] = useState('');
  const typing = useTyping();
  const lookUp = useAct('restocking.lookUp');
  const count = useAct('restocking.count');
  const undo = useAct('restocking.undo');

  const warn = (text: string) => {
    setNote(text);
    warningTone();
  };

  /** The host refuses it as well; here the person is told why, and nothing is asked. */
  const isCard = (typed: string): boolean => {
    if (!recogniseCardNumber(typed)) return false;
    warn(messages('brought.fault.cardNumber'));
    return true;
  };

  async function add(code: string, quantity: string, unit: string | undefined, source: CountSource): Promise<boolean> {
    const answer = await count.run({ sessionId, code, quantity, source, ...(unit !== undefined && { unit }) });
    if (!answer) {
      warningTone();
      return false;
    }
    if (answer.known) {
      const { name, unit: counted, total, baseUnit } = answer.known;
      setSaid(messages('restock.said', { name, quantity: format.quantityOf(quantity, counted), total: format.quantityOf(total, baseUnit) }));
    } else warn(messages('restock.keptUnknown', { code }));
    return true;
  }

  return {
    asked,
    said,
    note,
    onKey: typing.onKey,
    onCode: async (code: string, by?: CountSource): Promise<boolean> => {
      if (isCard(code)) return false;
      setNote('');
      const source = by ?? typing.by();
      setAsked({ code, source, found: undefined });
      const answer = await lookUp.run({ sessionId, code });
      if (!answer) {
        // Refused, as a card number is: nothing of it stays on the screen.
        setAsked(null);
        warningTone();
        return false;
      }
      setAsked((now) => (now?.code === code ? { code, source, found: answer.found } : now));
      if (answer.found === null) warn(messages('restock.notKnown'));
      return true;
    },
    onEachScan: async (code: string, source?: CountSource): Promise<boolean> => {
      if (isCard(code)) return false;
      setNote('');
      return add(code, '1', undefined, source ?? typing.by());
    },
    /** True when the count was taken; the field is emptied and the next code awaited. */
    onQuantity: async (typed: string, unit: string | undefined): Promise<'taken' | 'unreadable' | 'refused'> => {
      if (asked === null) return 'unreadable';
      if (isBarcode(typed)) {
        warn(messages('restock.barcodeAsCount', { code: asked.code }));
        return 'refused';
      }
      if (isCard(typed)) return 'refused';
      const quantity = format.parse(typed);
      if (quantity === null) return 'unreadable';
      setNote('');
      setAsked(null);
      if (!(await add(asked.code, quantity, unit, asked.source))) setAsked((now) => now ?? asked);
      return 'taken';
    },
    leave: () => setAsked(null),
    undoNow: async () => {
      const answer = await undo.run({ sessionId });
      if (!answer) return;
      const text = answer.takenBack ? messages('restock.undone', { code: answer.takenBack.code }) : messages('restock.nothingToUndo');
      setSaid(text);
      useToastStore.getState().show({ tone: 'info', text });
    },
  };
}
