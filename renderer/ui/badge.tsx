import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type BadgeTone = 'neutral' | 'ok' | 'info' | 'warn' | 'danger' | 'accent';

export function Badge({ tone = 'neutral', icon, children }: { readonly tone?: BadgeTone; readonly icon?: IconName; readonly children: ReactNode }): ReactNode {
  return (
    <span className={`badge badge-${tone}`}>
      {icon && <Icon name={icon} size={13} />}
      {children}
    </span>
  );
}
