/** A repeatable stream of choices. The same seed text gives the same stream on every machine; nothing here is fit for secrets. */
export interface SeededRandom {
  /** A fraction from 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number; both ends count. */
  between(least: number, greatest: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** `count` different items in the order of the stream. */
  sample<Item>(items: readonly Item[], count: number): readonly Item[];
}

function seedOf(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

/** Mulberry32, seeded by FNV-1a of the text. */
export function seededRandom(seed: string): SeededRandom {
  let state = seedOf(seed);
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, greatest: number): number => least + Math.floor(fraction() * (greatest - least + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const sample = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const rest = [...items];
    const taken: Item[] = [];
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(between(0, rest.length - 1), 1));
    return taken;
  };
  return { fraction, between, chance: (probability) => fraction() < probability, pick, sample };
}
