import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useStartTour } from '#renderer/parts/use-start-tour.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { useShortcutStore } from '#renderer/state/shortcut-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Switch } from '#renderer/ui/switch.tsx';

/** All keys in force on this screen, by group. */
export function ShortcutMap({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const shortcuts = useShortcutStore((store) => store.shortcuts);
  const { letterKeys, set } = usePreferences();
  const startTour = useStartTour();
  const fromHere = () => {
    onClose();
    startTour();
  };
  const groups = [...Map.groupBy(shortcuts, (shortcut) => shortcut.group)];
  return (
    <Dialog title={messages('shell.shortcuts')} closeLabel={messages('common.close')} isOpen={isOpen} onClose={onClose} actions={<Button onPress={fromHere}>{messages('tour.again')}</Button>}>
      <div className="shortcut-map">
        {groups.map(([group, members]) => (
          <section key={group} className="shortcut-group">
            <h3>{group}</h3>
            {members.map((shortcut) => (
              <p key={shortcut.keys} className="shortcut-row">
                <span>{shortcut.text}</span>
                <span>
                  {shortcut.keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              </p>
            ))}
          </section>
        ))}
      </div>
      <Switch isSelected={letterKeys} onChange={(on) => set({ letterKeys: on })}>{messages('shell.letterKeys')}</Switch>
    </Dialog>
  );
}
