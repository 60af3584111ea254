import { useEffect, useRef } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';

/** A list of things that are settled one after the other: `keys` leads to the first of them, and settling one leads to the next without a way back through the whole page. */
export function useOneByOne(keys: string, text: string, left: number) {
  const messages = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const goesOn = useRef(false);
  const toFirst = (): void => list.current?.querySelector('button')?.focus();
  useShortcut(keys, text, messages('shell.thisScreen'), toFirst, left > 0);
  useEffect(() => {
    if (goesOn.current) toFirst();
    goesOn.current = false;
  }, [left]);
  return {
    list,
    /** One was settled: once it has gone from the list, the next one is in hand. */
    settled: (): void => {
      goesOn.current = true;
    },
  };
}
