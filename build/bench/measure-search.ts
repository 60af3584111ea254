import type { BenchDesk } from './bench-desk.ts';
import { percentile, timesOf } from './measure.ts';
import type { Workload } from './workload.ts';

const names = 40;
const codes = 20;

/** The first two words of a name, with two letters of the longer one swapped. */
function withTypo(name: string, turn: number): string {
  const words = name.split(' ').slice(0, 2);
  const longer = (words[0] ?? '').length >= (words[1] ?? '').length ? 0 : 1;
  return words
    .map((word, place) => {
      if (place !== longer) return word;
      const at = 1 + (turn % Math.max(1, word.length - 3));
      return `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
    })
    .join(' ');
}

/** P9: every keystroke of product names and of codes, as a person types them; and words that no product has. */
export async function measureSearch(desk: BenchDesk, workload: Workload, products: number): Promise<Record<'searchP50Ms' | 'searchP95Ms' | 'missMs' | 'firstTypoMs' | 'typoP95Ms' | 'facetsP95Ms' | 'narrowedP95Ms', number>> {
  const typed = [
    ...Array.from({ length: names }, (_, at) => workload.product((at * 4421 + 17) % products, 1).name),
    ...Array.from({ length: codes }, (_, at) => workload.sku((at * 7907 + 3) % products)),
  ].flatMap((text) => Array.from({ length: text.length }, (_, length) => text.slice(0, length + 1)));
  const times = await timesOf(typed.length, 60_000, (run) => desk.ask('catalog.search', { text: typed[run] ?? '' }));
  const misses = await timesOf(50, 10_000, (run) => desk.ask('catalog.search', { text: `qqx${run} zzz` }));
  const misspelled = Array.from({ length: 200 }, (_, at) => withTypo(workload.product((at * 3571 + 11) % products, 1).name, at));
  const firstTypo = await timesOf(1, 10_000, () => desk.ask('catalog.search', { text: misspelled[0] ?? '' }));
  const typos = await timesOf(misspelled.length, 60_000, (run) => desk.ask('catalog.search', { text: misspelled[run] ?? '' }));
  const words = Array.from({ length: 60 }, (_, at) => workload.product((at * 4421 + 17) % products, 1).name.split(' ').slice(0, 1 + (at % 2)).join(' '));
  const facets = await timesOf(words.length, 60_000, (run) => desk.ask('catalog.facets', { text: words[run] ?? '' }));
  const narrowed = await timesOf(words.length, 60_000, (run) => desk.ask('catalog.search', { text: words[run] ?? '', priced: true }));
  const further = { firstTypoMs: percentile(firstTypo, 0.5), typoP95Ms: percentile(typos, 0.95), facetsP95Ms: percentile(facets, 0.95), narrowedP95Ms: percentile(narrowed, 0.95) };
  return { ...further, searchP50Ms: percentile(times, 0.5), searchP95Ms: percentile(times, 0.95), missMs: percentile(misses, 0.5) };
}
