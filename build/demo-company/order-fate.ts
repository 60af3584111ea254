import type { OrderState } from '#shared/domain/orders/order.ts';
import { ageOf, lastDay, type DemoOrder, type DemoOrderLine, type PlacedOrder } from './order-history.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import { workingDaysAfter } from './working-days.ts';

interface Fate {
  readonly status: OrderState;
  readonly lines: readonly DemoOrderLine[];
}

const whole = (line: DemoOrderLine): DemoOrderLine => ({ ...line, shipped: line.quantity });

// Now and then the last pieces never came and were taken off the order.
function shortened(line: DemoOrderLine, random: SeededRandom): DemoOrderLine {
  if (line.quantity < 4 || !random.chance(0.012)) return whole(line);
  const missing = random.between(1, Math.floor(line.quantity / 2));
  return { ...line, shipped: line.quantity - missing, cancelled: missing };
}

function backOrdered(line: DemoOrderLine, index: number): DemoOrderLine {
  if (index % 4 === 3) return line;
  return index % 4 === 1 && line.quantity > 1 ? { ...line, shipped: Math.ceil(line.quantity / 2) } : whole(line);
}

/** Working days from the end of the history to the days that the seller names: early ones are overdue first as time goes by. */
const promises = {
  soon: { after: 3 },
  usual: { after: 7 },
  later: { after: 9, answer: 'Later than usual: comes with the lorry of this day' },
  fromMaker: { after: 13, answer: 'Back-ordered: expected from the maker' },
} as const satisfies Record<string, { after: number; answer?: string }>;

function promised(line: DemoOrderLine, promise: keyof typeof promises): DemoOrderLine {
  if (line.shipped + line.cancelled >= line.quantity) return line;
  const { after, ...answer } = promises[promise];
  return { ...line, promisedFor: workingDaysAfter(lastDay, after), ...answer };
}

/** `newerOrders` counts the account's orders after this one: every account has the running states in view. */
function fateOf(order: PlacedOrder, newerOrders: number): Fate {
  const random = seededRandom(`fate ${order.placedAt} ${order.site}`);
  const age = ageOf(order);
  if (newerOrders === 0 || age <= 1) return { status: 'confirmed', lines: order.lines.map((line, index) => promised(line, index % 5 === 4 ? 'later' : 'usual')) };
  if (newerOrders === 1 || newerOrders === 4) {
    // The rest of an older order was promised sooner; what has not come at all waits for its maker.
    const rest = newerOrders === 4 ? 'soon' : 'usual';
    return { status: 'partlyShipped', lines: order.lines.map(backOrdered).map((line) => promised(line, newerOrders === 1 && line.shipped === 0 ? 'fromMaker' : rest)) };
  }
  if (newerOrders === 16) return { status: 'cancelled', lines: order.lines.map((line) => ({ ...line, cancelled: line.quantity })) };
  if (newerOrders === 2 || age <= 7) return { status: 'shipped', lines: order.lines.map(whole) };
  return { status: 'invoiced', lines: order.lines.map((line) => shortened(line, random)) };
}

/** Numbers the orders by time and lets each go as far as its age allows. `invoiced` ones are closed later, when paid. */
export function withFate(orders: readonly PlacedOrder[]): readonly DemoOrder[] {
  const newer = new Map<string, number>();
  const fates = orders.toReversed().map((order) => {
    const count = newer.get(order.customer.account.id) ?? 0;
    newer.set(order.customer.account.id, count + 1);
    return fateOf(order, count);
  });
  return orders.map((order, index) => ({
    ...order,
    number: `SO-${order.day.slice(2, 4)}-${String(1201 + index * 3).padStart(5, '0')}`,
    ...(fates.at(-1 - index) ?? { status: 'invoiced', lines: order.lines }),
  }));
}
