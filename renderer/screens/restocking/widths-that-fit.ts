/** All in CSS pixels. A site reads well with `siteWidth`; below `leastSiteWidth` the grid is moved sideways instead. */
export const leastSiteWidth = 112;
export const totalWidth = 100;
const siteWidth = 200;
const scrollBar = 15;

const [nameLeast, nameMost] = [196, 250];
const [priceLeast, priceMost] = [190, 330];

/** What sites do not need goes to the name of the product first, then to the price and its hints; `room` null = not measured yet. */
export function widthsThatFit(sites: number, room: number | null): { readonly nameWidth: number; readonly priceWidth: number } {
  const spare = Math.max(0, (room ?? 0) - scrollBar - totalWidth - nameLeast - priceLeast - sites * siteWidth);
  const nameWidth = Math.min(nameMost, nameLeast + spare);
  return { nameWidth, priceWidth: Math.min(priceMost, priceLeast + spare - (nameWidth - nameLeast)) };
}
