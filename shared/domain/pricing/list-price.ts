import { toFixedText, unitPricePlaces, type Decimal } from '#shared/domain/money/decimal.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { AskedLine } from './asked-line.ts';
import { explainStep } from './explain-step.ts';
import type { OpenLists } from './open-lists.ts';
import type { PriceBook } from './price-book.ts';
import type { PriceList } from './price-list.ts';
import { priceInList, type ListQuestion, type PriceInList } from './price-in-list.ts';
import type { ExplanationStep, PricedRow } from './priced-line.ts';

/** The winning list and its unit price of the ordered packaging before promotions. */
export interface ListPrice {
  readonly list: PriceList;
  readonly price: Decimal;
  readonly row: PricedRow | null;
  /** The price as text with 4 decimals. */
  readonly text: string;
}

/**
 * The price of a line by the account's strategy: `priority` takes the first list by priority number, then id, that has a price;
 * `lowest` the lowest unit price, between equals by priority (process.md, to the letter). Explains every assigned list in `steps`.
 */
export function listPrice(line: AskedLine, lists: OpenLists, day: CalendarDay, book: PriceBook, steps: ExplanationStep[]): ListPrice | null {
  const question: ListQuestion = { book, day, line, found: new Map(), asking: new Set() };
  let winner: Omit<ListPrice, 'text'> | null = null;
  for (const list of lists.open) {
    const { price, row } = priceInList(list, question);
    if (price !== null && (winner === null || (book.account.strategy === 'lowest' && price.lt(winner.price)))) winner = { list, price, row };
  }
  let text = '';
  for (const list of lists.open) {
    const answer = question.found.get(list.id);
    if (!answer) continue;
    const ownText = answer.price === null ? null : toFixedText(answer.price, unitPricePlaces);
    if (ownText !== null && winner?.list === list) text = ownText;
    steps.push(explainList(list, answer, ownText, winner, book.account.strategy));
    for (const step of answer.steps) steps.push(step);
  }
  if (question.found.size > lists.open.length) explainParents(question, lists, steps);
  for (const step of lists.shut) steps.push(step);
  return winner && { ...winner, text };
}

/** Rows of parents that are no candidates themselves. */
function explainParents(question: ListQuestion, lists: OpenLists, steps: ExplanationStep[]): void {
  const open = new Set(lists.open.map((list) => list.id));
  for (const [id, answer] of question.found) if (!open.has(id)) steps.push(...answer.steps);
}

function explainList(
  list: PriceList,
  { price }: PriceInList,
  text: string | null,
  winner: Pick<ListPrice, 'list' | 'price'> | null,
  strategy: 'priority' | 'lowest',
): ExplanationStep {
  if (price === null || text === null || winner === null) return explainStep('list', list.id, 'lost', 'listWithoutPrice', { name: list.name });
  const detail: Record<string, string> = { name: list.name, unitPrice: text, priority: String(list.priority) };
  if (winner.list === list) return explainStep('list', list.id, 'won', strategy === 'lowest' ? 'lowestPrice' : 'firstWithPrice', detail);
  detail['winner'] = winner.list.id;
  if (strategy === 'priority') return explainStep('list', list.id, 'lost', 'laterPriority', detail);
  return explainStep('list', list.id, 'lost', price.eq(winner.price) ? 'samePriceLaterPriority' : 'higherPrice', detail);
}
