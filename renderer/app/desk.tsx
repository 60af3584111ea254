import { type ReactNode, useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { localeOf } from '#renderer/i18n/language.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { speak } from '#renderer/i18n/start-messages.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { useSession, useSyncStatus } from '#renderer/state/session-store.ts';
import { useHostEvents } from '#renderer/state/use-host-events.ts';
import { useSessionFollow } from '#renderer/state/use-session-follow.ts';
import { useShortcutKeys } from '#renderer/state/use-shortcut-keys.ts';
import { DeskHead } from './desk-head.tsx';
import { DeskNavigation } from './desk-navigation.tsx';
import { DeskShortcuts } from './desk-shortcuts.tsx';
import { FileNotices } from './file-notices.tsx';
import { FirstSyncGate } from './first-sync-gate.tsx';
import { Screens } from './screens.tsx';
import { SignInGate } from './sign-in-gate.tsx';
import { SyncAnnouncer } from './sync-announcer.tsx';
import { Tour } from './tour.tsx';
import { ToastRegion } from './toast-region.tsx';
import { useReturn } from './use-return.ts';

/** The whole page. */
export function Desk(): ReactNode {
  const { language, theme, density } = usePreferences();
  useHostEvents();
  useSessionFollow();
  useShortcutKeys();
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dataset['density'] = density;
    if (theme === 'system') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = theme;
    void speak(language);
  }, [language, theme, density]);
  return (
    <I18nProvider locale={localeOf[language]}>
      <Router hook={useHashLocation}>
        <DeskFrame />
        <ToastRegion />
        <SyncAnnouncer />
      </Router>
    </I18nProvider>
  );
}

function DeskFrame(): ReactNode {
  const messages = useMessages();
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const session = useSession();
  const sync = useSyncStatus();
  useReturn(main, location);
  return (
    <div className="desk">
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {messages('shell.skip')}
      </a>
      <DeskNavigation />
      <DeskHead />
      <main ref={main} id="main" className="desk-main" tabIndex={-1}>
        <FileNotices />
        {session && session.person === null ? <SignInGate /> : sync && !sync.hasCatalog && location !== '/sync' && location !== '/account' ? <FirstSyncGate status={sync} /> : <Screens />}
      </main>
      <Tour />
      <DeskShortcuts />
    </div>
  );
}
