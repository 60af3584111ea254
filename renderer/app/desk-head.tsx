import { type ReactNode, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { CommandPalette } from './command-palette.tsx';
import { PersonMenu } from './person-menu.tsx';
import { PreferencesMenu } from './preferences-menu.tsx';
import { SyncPill } from './sync-pill.tsx';

export function DeskHead(): ReactNode {
  const messages = useMessages();
  const [paletteOpen, setPaletteOpen] = useState(false);
  useShortcut('Ctrl+K', messages('shell.palette'), messages('shell.everywhere'), () => setPaletteOpen(true));
  return (
    <header className="desk-head">
      <button type="button" className="palette-button" onClick={() => setPaletteOpen(true)}>
        <Icon name="search" size={16} />
        <span>{messages('shell.palette')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <div className="desk-head-end">
        <SyncPill />
        <PreferencesMenu />
        <PersonMenu />
      </div>
      <CommandPalette isOpen={paletteOpen} onClose={() => setPaletteOpen(false)} />
    </header>
  );
}
