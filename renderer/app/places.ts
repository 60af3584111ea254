import type { IconName } from '#renderer/ui/icon.tsx';
import { paths } from './paths.ts';

export type PlaceName = 'home' | 'catalog' | 'news' | 'drafts' | 'lists' | 'restock' | 'estimates' | 'approvals' | 'orders' | 'budgets' | 'statement' | 'sync' | 'account';

export interface Place {
  readonly name: PlaceName;
  readonly path: string;
  readonly icon: IconName;
  readonly keys: string;
}

/** The main places with the key sequence that leads there. */
export const places: readonly Place[] = [
  { name: 'home', path: paths.home(), icon: 'home', keys: 'g h' },
  { name: 'catalog', path: paths.catalog(), icon: 'catalog', keys: 'g c' },
  { name: 'news', path: paths.news(), icon: 'news', keys: 'g n' },
  { name: 'drafts', path: paths.drafts(), icon: 'draft', keys: 'g d' },
  { name: 'lists', path: paths.lists(), icon: 'list', keys: 'g l' },
  { name: 'restock', path: paths.restock(), icon: 'count', keys: 'g r' },
  { name: 'estimates', path: paths.estimates(), icon: 'estimate', keys: 'g e' },
  { name: 'approvals', path: paths.approvals(), icon: 'approval', keys: 'g a' },
  { name: 'orders', path: paths.orders(), icon: 'order', keys: 'g o' },
  { name: 'budgets', path: paths.budgets(), icon: 'budget', keys: 'g b' },
  { name: 'statement', path: paths.statement(), icon: 'statement', keys: 'g t' },
  { name: 'sync', path: paths.sync(), icon: 'sync', keys: 'g s' },
  { name: 'account', path: paths.account(), icon: 'account', keys: 'g m' },
];
