import type { ReactNode } from 'react';

/** Our own icons, drawn on a 20 x 20 grid with a 1.6 stroke. Always beside a text or inside a labelled control. */
const drawings = {
  home: 'M3 9.5 10 3l7 6.5M5 8v9h4v-5h2v5h4V8',
  catalog: 'M3 4h6v5H3zM11 4h6v5h-6zM3 11h6v5H3zM11 11h6v5h-6z',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4',
  news: 'M3 7l4-4 4 4M7 3v11M9 13l4 4 4-4M13 17V6',
  draft: 'M4 16h3L16.5 6.5l-3-3L4 13zM11.5 5.5l3 3M10 16h6',
  count: 'M3 4v12M6 4v12M9 4v12M12 4v12M2 13.5 13.5 6M16 8v8M14 10l2-2',
  list: 'M3 5h1M7 5h10M3 10h1M7 10h10M3 15h1M7 15h10',
  estimate: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5M7.5 13h3',
  approval: 'M10 2.5a3 3 0 0 1 1.5 5.6c0 1.4.5 2.4 1.5 3.4H7c1-1 1.5-2 1.5-3.4A3 3 0 0 1 10 2.5zM4.5 11.5h11v3h-11zM5 17.5h10',
  order: 'M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5l7 3.5 7-3.5M10 10v7M6.5 4.8l7 3.5',
  budget: 'M3 5h14v3H3zM3 12h14v3H3zM11 5v3M7.5 12v3',
  statement: 'M4.5 2.5h11v15l-2-1.3-1.8 1.3-1.7-1.3-1.7 1.3-1.8-1.3-2 1.3zM7.5 6.5h5M7.5 9.5h5M7.5 12.5h2.5',
  sync: 'M4 9a6 6 0 0 1 10.5-3L16.5 8M16.5 3.5V8H12M16 11a6 6 0 0 1-10.5 3L3.5 12M3.5 16.5V12H8',
  account: 'M10 3a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 10 3zM3.5 17c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5',
  search: 'M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM12.5 12.5 17 17',
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.5 8 14.5 16 6',
  warn: 'M10 3 2.5 16.5h15zM10 8v4M10 14.2v.3',
  info: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM10 9v5M10 6.2v.3',
  clock: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM10 6v4.2l3 1.8',
  next: 'M4 10h12M11 5l5 5-5 5',
  down: 'M5 7.5l5 5 5-5',
  up: 'M5 12.5l5-5 5 5',
  offline: 'M3 3l14 14M6 8.5A4 4 0 0 0 5.5 16H14M8 5.8A5 5 0 0 1 15 9a3.5 3.5 0 0 1 1.8 5.8',
  online: 'M6 16a4 4 0 0 1-.3-8A5 5 0 0 1 15 9a3.5 3.5 0 0 1-.5 7z',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  keyboard: 'M2.5 5.5h15v9h-15zM5 8.3h.1M7.5 8.3h.1M10 8.3h.1M12.5 8.3h.1M15 8.3h.1M6 11.7h8',
  pause: 'M7 4.5v11M13 4.5v11',
  send: 'M3 10 17 3.5 13 17l-3.5-5zM9.5 12 17 3.5',
  cart: 'M2.5 3.5H5l1.8 9h8.4L17 6H5.5M8 16.5h.1M14 16.5h.1',
  back: 'M16 10H4M9 5l-5 5 5 5',
  sliders: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
