import { useEffect, useState } from 'react';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { contract, type InputOf, type OutputOf } from '#shared/contract/contract.ts';
import { useBridge } from './bridge-context.ts';
import { useTopicCount } from './topic-store.ts';

export type SinglePrice = OutputOf<'pricing.single'>['lines'][number];
type Line = InputOf<'pricing.single'>['lines'][number];
/** Null when there was no answer. */
type Told = (price: SinglePrice | null) => void;

/** As many as the operation takes. */
const mostLines = 500;

/**
 * Gathers the prices that rows of a list ask for as they come into view, and asks for them in one call: a screenful of rows would be a screenful of calls
 * otherwise. Whoever has left the screen before the call is not asked for.
 */
export class SinglePrices {
  readonly #bridge: Bridge;
  #waiting = new Map<Told, Line>();
  #isDue = false;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** The returned function leaves. */
  ask(line: Line, told: Told): () => void {
    let left = false;
    const toldHere: Told = (price) => {
      if (!left) told(price);
    };
    this.#waiting.set(toldHere, line);
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
    for (let from = 0; from < all.length; from += mostLines) void this.#askSome(all.slice(from, from + mostLines));
  }

  async #askSome(asked: readonly (readonly [Told, Line])[]): Promise<void> {
    const answer = await this.#bridge.call('pricing.single', { lines: asked.map(([, line]) => line) });
    asked.forEach(([told], at) => told(answer.ok ? (answer.value.lines[at] ?? null) : null));
  }
}

const gatherers = new WeakMap<Bridge, SinglePrices>();

function gathererOf(bridge: Bridge): SinglePrices {
  const known = gatherers.get(bridge) ?? new SinglePrices(bridge);
  gatherers.set(bridge, known);
  return known;
}

/** My price for one of a product, on its own; undefined until it is known, null when it could not be asked. Asked again when prices change. */
export function useSinglePrice(sku: string, unit: string): SinglePrice | null | undefined {
  const bridge = useBridge();
  const changes = useTopicCount(contract['pricing.single'].reads);
  const key = `${unit} ${sku}`;
  const [held, setHeld] = useState<{ readonly key: string; readonly price: SinglePrice | null }>();
  useEffect(() => {
    // Read here so that changed prices are asked for again.
    void changes;
    return gathererOf(bridge).ask({ sku, unit, quantity: '1' }, (price) => setHeld({ key: `${unit} ${sku}`, price }));
  }, [bridge, sku, unit, changes]);
  return held?.key === key ? held.price : undefined;
}
