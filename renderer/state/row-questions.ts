import { useEffect, useState } from 'react';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Topic } from '#shared/contract/events.ts';
import { useBridge } from './bridge-context.ts';
import { useTopicCount } from './topic-store.ts';

/** Null when there was no answer, or nothing to tell. */
type Told<Answer> = (answer: Answer | null) => void;

/** As many as the operations take. */
const mostRows = 500;

/**
 * Gathers what rows of a list ask for as they come into view, and asks for it in one call: a screenful of rows would be a screenful of calls otherwise.
 * Whoever has left the screen before the call is not asked for.
 */
export class RowQuestions<Row, Answer> {
  readonly #answer: (rows: readonly Row[]) => Promise<readonly (Answer | null)[]>;
  #waiting = new Map<Told<Answer>, Row>();
  #isDue = false;

  /** `answer` answers rows in their order; nothing where the host did not. */
  constructor(answer: (rows: readonly Row[]) => Promise<readonly (Answer | null)[]>) {
    this.#answer = answer;
  }

  /** The returned function leaves. */
  ask(row: Row, told: Told<Answer>): () => void {
    let left = false;
    const toldHere: Told<Answer> = (answer) => {
      if (!left) told(answer);
    };
    this.#waiting.set(toldHere, row);
    if (!this.#isDue) {
      this.#isDue = true;
      setTimeout(() => this.#askAll(), 0);
    }
    return () => {
      left = true;
      this.#waiting.delete(toldHere);
    };
  }

  #askAll(): void {
    this.#isDue = false;
    const all = [...this.#waiting];
    this.#waiting = new Map();
    for (let from = 0; from < all.length; from += mostRows) void this.#askSome(all.slice(from, from + mostRows));
  }

  async #askSome(asked: readonly (readonly [Told<Answer>, Row])[]): Promise<void> {
    const answers = await this.#answer(asked.map(([, row]) => row));
    asked.forEach(([told], at) => told(answers[at] ?? null));
  }
}

/** One gathering for each host. */
export function perBridge<Row, Answer>(make: (bridge: Bridge) => RowQuestions<Row, Answer>): (bridge: Bridge) => RowQuestions<Row, Answer> {
  const made = new WeakMap<Bridge, RowQuestions<Row, Answer>>();
  return (bridge) => {
    const known = made.get(bridge) ?? make(bridge);
    made.set(bridge, known);
    return known;
  };
}

interface Asked<Row, Answer> {
  readonly questions: (bridge: Bridge) => RowQuestions<Row, Answer>;
  /** The row as it is asked for, the same object at each drawing; null asks nothing. */
  readonly row: Row | null;
  /** Asked again when one of them changes. */
  readonly topics: readonly Topic[];
}

/** What is told of a row: undefined until it is known. */
export function useRowAnswer<Row, Answer>({ questions, row, topics }: Asked<Row, Answer>): Answer | null | undefined {
  const bridge = useBridge();
  const changes = useTopicCount(topics);
  const [held, setHeld] = useState<{ readonly row: Row; readonly answer: Answer | null }>();
  useEffect(() => {
    // Read here so that what changed is asked for again.
    void changes;
    return row === null ? undefined : questions(bridge).ask(row, (answer) => setHeld({ row, answer }));
  }, [bridge, questions, row, changes]);
  return held !== undefined && held.row === row ? held.answer : undefined;
}
