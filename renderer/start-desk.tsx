import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/styles/styles.css';
import { Desk } from './app/desk.tsx';
import type { Bridge } from './bridge/bridge.ts';
import { startMessages } from './i18n/start-messages.ts';
import { BridgeContext } from './state/bridge-context.ts';
import { usePreferences } from './state/preferences-store.ts';
import { registerGridModules } from './ui/grid-modules.ts';

/** Opens the desk on a bridge to its host. */
export async function startDesk(bridge: Bridge): Promise<void> {
  const place = document.getElementById('desk');
  if (!place) throw new Error('the page has no place for the desk');
  registerGridModules();
  await startMessages(usePreferences.getState().language);
  createRoot(place).render(
    <StrictMode>
      <BridgeContext value={bridge}>
        <Desk />
      </BridgeContext>
    </StrictMode>,
  );
}
