import type { ReactNode } from 'react';

/** A sheet with a tick: the formal estimate. */
export function BrandMark({ size = 26 }: { readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0b5d54" />
      <path d="M9 6h10l5 5v15H9z" fill="#fff" />
      <path d="M19 6v5h5" fill="#bfe3dc" />
      <path d="M12 16h9M12 20h5" stroke="#0b5d54" strokeWidth="2" strokeLinecap="round" />
      <path d="m17.5 21.5 2.2 2.2 4.3-4.6" fill="none" stroke="#c77700" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
