import type { IconName } from '#renderer/ui/icon.tsx';
import type { Office } from './office-session-store.ts';

export type PlaceName = 'quotes' | 'orders' | 'entry' | 'holds' | 'invoices' | 'accounts' | 'conditions';

interface Place {
  readonly name: PlaceName;
  readonly icon: IconName;
}

/** Where each office works. Every place has the path of its name. */
export const placesOf: Readonly<Record<Office, readonly Place[]>> = {
  sales: [
    { name: 'quotes', icon: 'estimate' },
    { name: 'orders', icon: 'order' },
    { name: 'entry', icon: 'plus' },
  ],
  administrative: [
    { name: 'holds', icon: 'pause' },
    { name: 'invoices', icon: 'send' },
    { name: 'accounts', icon: 'account' },
    { name: 'orders', icon: 'order' },
    { name: 'conditions', icon: 'sliders' },
  ],
};

export const homeOf: Readonly<Record<Office, string>> = { sales: '/quotes', administrative: '/holds' };
