import { useCallback, useState } from 'react';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { failureText } from './failure-text.ts';
import { useBridge } from './bridge-context.ts';
import { useToastStore } from './toast-store.ts';

/** Answers undefined when it failed; the failure has been told then. */
type Run<Name extends OperationName> = (input: InputOf<Name>) => Promise<OutputOf<Name> | undefined>;

export interface Act<Name extends OperationName> {
  readonly run: Run<Name>;
  readonly busy: boolean;
}

/** An act of the person of which nothing is drawn while it is under way: runs it and tells a failure in their language. */
export function useRun<Name extends OperationName>(name: Name): Run<Name> {
  const bridge = useBridge();
  const messages = useMessages();
  return useCallback(
    async (input: InputOf<Name>) => {
      const answer = await bridge.call(name, input);
      if (answer.ok) return answer.value;
      useToastStore.getState().show({ tone: 'danger', text: failureText(messages, answer.error) });
      return undefined;
    },
    [bridge, messages, name],
  );
}

/** The same, where what it is begun with is barred while it is under way. */
export function useAct<Name extends OperationName>(name: Name): Act<Name> {
  const go = useRun(name);
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (input: InputOf<Name>) => {
      setRunning((count) => count + 1);
      const answer = await go(input);
      setRunning((count) => count - 1);
      return answer;
    },
    [go],
  );
  return { run, busy: running > 0 };
}
