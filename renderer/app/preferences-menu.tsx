import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { language, languageNames } from '#renderer/i18n/language.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { Switch } from '#renderer/ui/switch.tsx';

export function PreferencesMenu(): ReactNode {
  const messages = useMessages();
  const preferences = usePreferences();
  return (
    <DialogTrigger>
      <Button className="button button-quiet button-square" aria-label={messages('shell.preferences')}>
        <Icon name="sliders" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="dialog" aria-label={messages('shell.preferences')}>
          <div className="dialog-body">
            <Segments
              label={messages('shell.language')}
              value={preferences.language}
              options={language.options.map((id) => ({ id, text: languageNames[id] }))}
              onChange={(id) => preferences.set({ language: language.parse(id) })}
            />
            <Segments
              label={messages('shell.theme')}
              value={preferences.theme}
              options={(['system', 'light', 'dark'] as const).map((id) => ({ id, text: messages(`theme.${id}`) }))}
              onChange={(id) => preferences.set({ theme: id === 'light' || id === 'dark' ? id : 'system' })}
            />
            <Segments
              label={messages('shell.density')}
              value={preferences.density}
              options={(['compact', 'comfortable'] as const).map((id) => ({ id, text: messages(`density.${id}`) }))}
              onChange={(id) => preferences.set({ density: id === 'comfortable' ? id : 'compact' })}
            />
            <Switch isSelected={preferences.letterKeys} onChange={(on) => preferences.set({ letterKeys: on })}>{messages('shell.letterKeys')}</Switch>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
