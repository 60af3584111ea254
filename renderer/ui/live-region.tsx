import type { ReactNode } from 'react';

/** Says politely what changed, for people who listen to the page. */
export function LiveRegion({ text }: { readonly text: string }): ReactNode {
  return (
    <div className="for-screen-readers" role="status" aria-live="polite">
      {text}
    </div>
  );
}
