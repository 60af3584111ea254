type Listener = (scopes: readonly string[]) => void;

/** Tells open connections which scopes have moved. Loses nothing that matters: a desktop that misses a poke pulls on its timer. */
export class PokeHub {
  readonly #listeners = new Map<Listener, () => void>();

  /** `end` is called when the backend closes. Returns how to stop listening. */
  listen(listener: Listener, end: () => void): () => void {
    this.#listeners.set(listener, end);
    return () => this.#listeners.delete(listener);
  }

  publish(scopes: readonly string[]): void {
    if (scopes.length === 0) return;
    for (const listener of this.#listeners.keys()) listener(scopes);
  }

  /** Connections that listen. */
  get size(): number {
    return this.#listeners.size;
  }

  close(): void {
    for (const end of this.#listeners.values()) end();
    this.#listeners.clear();
  }
}
