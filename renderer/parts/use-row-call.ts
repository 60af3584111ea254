import { useCallback } from 'react';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useBridge } from '#renderer/state/bridge-context.ts';
import { failureText } from '#renderer/state/failure-text.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import type { RowOutcome } from './bulk-acts.ts';

interface Called<Name extends OperationName> {
  readonly outcome: RowOutcome;
  readonly value: OutputOf<Name> | undefined;
}

/**
 * Runs an operation for one row of many and says what became of it, instead of a message for each. What travels as a command waits where there is no
 * connection; what is done on this machine (`isLocal`) is done.
 */
export function useRowCall() {
  const bridge = useBridge();
  const messages = useMessages();
  const offline = useSyncStatus()?.connection !== 'online';
  return useCallback(
    async <Name extends OperationName>(name: Name, input: InputOf<Name>, isLocal = false): Promise<Called<Name>> => {
      const answer = await bridge.call(name, input);
      if (!answer.ok) return { outcome: { kind: 'refused', text: failureText(messages, answer.error) }, value: undefined };
      return { outcome: { kind: offline && !isLocal ? 'waits' : 'done' }, value: answer.value };
    },
    [bridge, messages, offline],
  );
}
