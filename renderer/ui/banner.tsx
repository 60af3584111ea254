import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly tone: 'info' | 'warn' | 'danger' | 'ok';
  readonly title: string;
  readonly icon?: IconName;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

const icons: Readonly<Record<Props['tone'], IconName>> = { info: 'info', warn: 'warn', danger: 'warn', ok: 'check' };

/** A message that stays with the thing that it is about; no landmark, as several of a screen may say the same. */
export function Banner({ tone, title, icon, children, actions }: Props): ReactNode {
  return (
    <div role="group" className={`banner banner-${tone}`} aria-label={title}>
      <Icon name={icon ?? icons[tone]} size={20} />
      <div className="banner-text">
        <p className="banner-title">{title}</p>
        {children}
      </div>
      {actions && <div className="banner-actions">{actions}</div>}
    </div>
  );
}
