import { expect, test } from 'vitest';
import { leastSiteWidth, totalWidth, widthsThatFit } from '#renderer/screens/restocking/widths-that-fit.ts';

test('what two sites do not need goes to the name, the rest to the price; never more than there is', () => {
  const { nameWidth, priceWidth } = widthsThatFit(2, 1044);
  expect(nameWidth).toBe(250);
  expect(priceWidth).toBeGreaterThan(190);
  expect((1044 - nameWidth - priceWidth - totalWidth) / 2).toBeGreaterThanOrEqual(200);
});

test('where many sites want the room, and before it is measured, name and price keep their least', () => {
  expect(widthsThatFit(9, 1044)).toEqual({ nameWidth: 196, priceWidth: 190 });
  expect(widthsThatFit(2, null)).toEqual({ nameWidth: 196, priceWidth: 190 });
  expect(leastSiteWidth).toBeLessThan(190);
});
