import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from '#renderer/ui/button.tsx';
import type { IconName } from '#renderer/ui/icon.tsx';

/** In an empty list: the one place to go next, with the keys that lead there from anywhere. */
export function NextAct({ path, keys, icon = 'next', children }: { readonly path: string; readonly keys: string; readonly icon?: IconName; readonly children: string }): ReactNode {
  const [, navigate] = useLocation();
  return <Button icon={icon} keys={keys} onPress={() => navigate(path)}>{children}</Button>;
}
