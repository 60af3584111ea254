import { useCallback, useState } from 'react';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { failureText } from './failure-text.ts';
import { useBridge } from './bridge-context.ts';
import { useToastStore } from './toast-store.ts';

export interface Act<Name extends OperationName> {
  /** Answers undefined when it failed; the failure has been told then. */
  run(input: InputOf<Name>): Promise<OutputOf<Name> | undefined>;
  readonly busy: boolean;
}

/** An act of the person: runs it and tells a failure in their language. */
export function useAct<Name extends OperationName>(name: Name): Act<Name> {
  const bridge = useBridge();
  const messages = useMessages();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (input: InputOf<Name>) => {
      setRunning((count) => count + 1);
      const answer = await bridge.call(name, input);
      setRunning((count) => count - 1);
      if (answer.ok) return answer.value;
      useToastStore.getState().show({ tone: 'danger', text: failureText(messages, answer.error) });
      return undefined;
    },
    [bridge, messages, name],
  );
  return { run, busy: running > 0 };
}
