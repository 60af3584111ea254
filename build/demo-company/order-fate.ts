import type { OrderState } from '#shared/domain/orders/order.ts';
import { ageOf, type DemoOrder, type DemoOrderLine, type PlacedOrder } from './order-history.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

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

function fate(order: PlacedOrder, index: number): { readonly status: OrderState; readonly lines: readonly DemoOrderLine[] } {
  const random = seededRandom(`fate ${order.placedAt} ${order.site}`);
  const age = ageOf(order);
  if (age <= 2) return { status: 'confirmed', lines: order.lines };
  if (age >= 60 && age <= 63 && index % 2 === 0) return { status: 'cancelled', lines: order.lines.map((line) => ({ ...line, cancelled: line.quantity })) };
  if (age <= 21 && order.lines.length >= 4 && index % 3 === 0) return { status: 'partlyShipped', lines: order.lines.map(backOrdered) };
  if (age <= 8) return { status: 'shipped', lines: order.lines.map(whole) };
  return { status: 'invoiced', lines: order.lines.map((line) => shortened(line, random)) };
}

/** Numbers the orders by time and lets each go as far as its age allows. `invoiced` ones are closed later, when paid. */
export function withFate(orders: readonly PlacedOrder[]): readonly DemoOrder[] {
  return orders.map((order, index) => ({ ...order, number: `SO-${order.day.slice(2, 4)}-${String(1201 + index * 3).padStart(5, '0')}`, ...fate(order, index) }));
}
