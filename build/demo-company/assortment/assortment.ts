import { cleaning } from './cleaning.ts';
import type { Family } from './family.ts';
import { paper } from './paper.ts';

/** Every family that the seller carries, in the order of its catalog. */
export const assortment: readonly Family[] = [cleaning, paper].flat();
