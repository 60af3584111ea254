import type { ReactNode } from 'react';

/** Grey bars in the place of rows that are on their way. */
export function Skeleton({ rows, label }: { readonly rows: number; readonly label: string }): ReactNode {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className="skeleton-row" />
      ))}
    </div>
  );
}
