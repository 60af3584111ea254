import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

interface Props extends Omit<ButtonProps, 'children' | 'className'> {
  readonly look?: 'plain' | 'main' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: IconName;
  /** Shown as a hint beside the text, such as `Ctrl+Enter`. */
  readonly keys?: string;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', size = 'normal', icon, keys, children, ...rest }: Props): ReactNode {
  return (
    <AriaButton {...rest} className={`button button-${look} button-${size}${children === undefined ? ' button-square' : ''}`}>
      {icon && <Icon name={icon} size={16} />}
      {children !== undefined && <span>{children}</span>}
      {keys && <kbd aria-hidden="true">{keys}</kbd>}
    </AriaButton>
  );
}
