import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ActRow } from '#renderer/ui/act-row.tsx';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Those that matter least fold into a menu where there is no room. */
  readonly actions?: ReactNode;
  /** What a person comes for; always last in the first row. */
  readonly mainAct?: ReactNode;
  /** Fills the window and lets its content scroll, for screens around a grid. */
  readonly full?: boolean;
  readonly children: ReactNode;
}

/** The frame of a screen: heading, acts, content. */
export function Screen({ title, lead, actions, mainAct, full = false, children }: Props): ReactNode {
  const messages = useMessages();
  return (
    <div className={`screen${full ? ' screen-full' : ''}`}>
      <header className="screen-head">
        <div>
          <h1>{title}</h1>
          {lead && <div className="screen-lead">{lead}</div>}
        </div>
        {(actions || mainAct) && <ActRow moreLabel={messages('shell.moreActs')} main={mainAct}>{actions}</ActRow>}
      </header>
      <div className="screen-content">{children}</div>
    </div>
  );
}
