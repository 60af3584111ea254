import { useCallback, useEffect, useRef, useState } from 'react';
import { contract, type InputOf, type OperationName, type OutputOf } from '#shared/contract/contract.ts';
import { keepUnchanged } from '#shared/contract/difference.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { useBridge } from './bridge-context.ts';
import { calmly } from './calmly.ts';
import { watchTopics } from './topic-store.ts';

export interface Query<Output> {
  /** The last good answer to this very input; kept while asking again. */
  readonly answer: Output | undefined;
  readonly failure: Failure | undefined;
  /** This very input has not been answered yet. */
  readonly asking: boolean;
  askAgain(): void;
}

interface Held<Output> {
  readonly key: string;
  readonly answer: Output | undefined;
  readonly failure: Failure | undefined;
}

/** Forecasts beside what is being typed: half a second after the last key is soon enough, and the keys come first. */
export const onceTypingRests = { restMs: 500, atMostMs: 2000 };

/**
 * Asks the host and keeps the answer fresh: again when the input changes or one of the operation's `reads` topics did.
 * `input` null asks nothing. Parts of an answer that say what they said before stay the same objects, and are not drawn again; asking again draws nothing.
 * With `calm` it is asked again only once the changes rest.
 */
export function useQuery<Name extends OperationName>(name: Name, input: InputOf<Name> | null, calm?: typeof onceTypingRests): Query<OutputOf<Name>> {
  const bridge = useBridge();
  const key = input === null ? '' : `${name} ${JSON.stringify(input)}`;
  const [held, setHeld] = useState<Held<OutputOf<Name>>>({ key: '', answer: undefined, failure: undefined });
  const [again, setAgain] = useState(0);
  const currentInput = useRef(input);
  useEffect(() => {
    currentInput.current = input;
  });

  useEffect(() => {
    const question = currentInput.current;
    if (question === null) return;
    let isLeft = false;
    const asked = { count: 0, shown: 0 };
    const ask = (): void => {
      asked.count += 1;
      const number = asked.count;
      void bridge.call(name, question).then((result) => {
        // Answers may overtake each other; an older one never replaces a newer one.
        if (isLeft || number < asked.shown) return;
        asked.shown = number;
        setHeld((before) =>
          result.ok
            ? keepUnchanged(before, { key, answer: result.value, failure: undefined })
            : { key, answer: before.key === key ? before.answer : undefined, failure: result.error },
        );
      });
    };
    ask();
    const askCalmly = calm && calmly(ask, calm.restMs, calm.atMostMs);
    const stopWatching = watchTopics(contract[name].reads, askCalmly ?? ask);
    return () => {
      isLeft = true;
      stopWatching();
      askCalmly?.cancel();
    };
  }, [bridge, name, key, again, calm]);

  const askAgain = useCallback(() => setAgain((count) => count + 1), []);
  const current = held.key === key;
  return { answer: current ? held.answer : undefined, failure: current ? held.failure : undefined, asking: !current && key !== '', askAgain };
}
