import { decimal } from '#shared/domain/money/decimal.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Order } from './order.ts';

/** What is about to be entered, as far as it can be told apart from other orders. */
export interface DuplicateQuestion {
  readonly lines: readonly { readonly sku: string; readonly unit: string; readonly quantity: string }[];
  /** Id of the estimate that it is matched with. */
  readonly quote: string | null;
  readonly now: Instant;
}

export interface LikelyDuplicate {
  readonly order: Order;
  readonly reason: 'sameEstimate' | 'sameLines';
  /** Lines that both have with the same quantity. */
  readonly shared: number;
}

const windowMs = 7 * 86_400_000;

/**
 * Orders of the account that may be the same purchase, entered twice over two channels: of the same estimate at any time, or placed within seven days
 * with at least half of the lines of the larger of both the same in product, packaging and quantity. Cancelled orders are none. Nearest first.
 */
export function likelyDuplicates(question: DuplicateQuestion, orders: readonly Order[]): LikelyDuplicate[] {
  const found: LikelyDuplicate[] = [];
  for (const order of orders) {
    if (order.state === 'cancelled') continue;
    const shared = question.lines.filter((line) => order.lines.some((other) => isSame(line, other))).length;
    const near = Math.abs(Date.parse(question.now) - Date.parse(order.placedAt)) <= windowMs;
    if (question.quote !== null && order.quote?.id === question.quote) found.push({ order, reason: 'sameEstimate', shared });
    else if (near && shared > 0 && shared * 2 >= Math.max(question.lines.length, order.lines.length)) found.push({ order, reason: 'sameLines', shared });
  }
  return found.sort((one, other) => (one.order.placedAt < other.order.placedAt ? 1 : -1));
}

function isSame(line: DuplicateQuestion['lines'][number], other: Order['lines'][number]): boolean {
  const sku = other.substituteFor?.sku ?? other.sku;
  return line.sku === sku && line.unit === other.unit && decimal(line.quantity).eq(decimal(other.quantity));
}
