import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Fills the window and lets its content scroll, for screens around a grid. */
  readonly full?: boolean;
  readonly children: ReactNode;
}

/** The frame of a screen: heading, acts, content. */
export function Screen({ title, lead, actions, full = false, children }: Props): ReactNode {
  return (
    <div className={`screen${full ? ' screen-full' : ''}`}>
      <header className="screen-head">
        <div>
          <h1>{title}</h1>
          {lead && <div className="screen-lead">{lead}</div>}
        </div>
        {actions && <div className="screen-actions">{actions}</div>}
      </header>
      <div className="screen-content">{children}</div>
    </div>
  );
}
