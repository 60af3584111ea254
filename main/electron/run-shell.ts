import { join } from 'node:path';
import type { Host } from '#main/host/create-host.ts';
import { registerPageScheme, servePage } from './app-protocol.ts';
import type { ElectronPort, ShellWindow } from './electron-port.ts';
import type { FileKey } from '#sync/replica/database-file.ts';
import { databaseKey } from './database-key.ts';
import { connectPage } from './ipc-bridge.ts';
import { menuTemplate } from './menu.ts';
import { openMailDrafts } from './mail-drafts.ts';
import { lockNavigation } from './navigation-lock.ts';
import { watchForNotifications } from './notifications.ts';
import { pageAddress } from './page-address.ts';
import { denyPermissions } from './permissions.ts';
import { openSecretStorage } from './secret-storage.ts';
import { windowSettings } from './window.ts';

export interface ShellSetup {
  /** Folder of the bundled main file; preload and page lie beside it. */
  readonly folder: string;
  readonly profileDirectory: string;
  readonly user: string | null;
  readonly createHost: (key: FileKey) => Host;
  readonly reportFailure: (error: unknown) => void;
}

/**
 * The product's shell: one process per profile, one window, one host. Everything that must happen before Electron is ready happens in
 * the call itself; the answer resolves when the window has its page, or false where another process of this profile has the desk.
 */
export async function runShell(electron: ElectronPort, setup: ShellSetup): Promise<boolean> {
  const { app } = electron;
  app.enableSandbox();
  registerPageScheme(electron.schemes);
  // Two processes would be two writers of the same files.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  lockNavigation(app, electron.openOutside);
  app.setAppUserModelId('io.proforma.desk');
  await app.whenReady();

  denyPermissions(electron.permissions());
  openMailDrafts(electron.downloads(), { folder: join(setup.profileDirectory, 'mail-drafts'), open: electron.openFile });
  servePage(electron.protocol(), join(setup.folder, '../renderer'));
  const secrets = await openSecretStorage(join(setup.profileDirectory, 'secrets'), electron.safeStorage, electron.platform);
  const host = setup.createHost(await databaseKey(secrets));
  const windows = openWindows(electron, setup);
  connectPage(electron.ipc, host, windows.sinks);
  watchForNotifications(host, {
    show: (notification) => electron.notify(notification, windows.bringToFront),
    isDeskInFront: windows.isInFront,
    setBadge: (count) => void app.setBadgeCount(count),
  });
  const synchronise = (): void => void host.dispatch('sync.run', {});
  electron.setMenu(menuTemplate(electron.platform, app.isPackaged, { synchronise }));
  electron.onResume(synchronise);

  app.onSecondInstance(windows.bringToFront);
  app.onActivate(windows.bringToFront);
  app.onAllWindowsClosed(() => app.quit());
  endCleanly(electron, host, setup.reportFailure);

  await host.start(setup.user);
  await windows.open();
  return true;
}

/** Quitting waits until nothing is being written or sent. */
function endCleanly({ app }: ElectronPort, host: Pick<Host, 'close'>, reportFailure: (error: unknown) => void): void {
  let closing = false;
  app.onBeforeQuit((event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    host.close().then(
      () => app.exit(0),
      (error: unknown) => {
        reportFailure(error);
        app.exit(1);
      },
    );
  });
}

function openWindows(electron: ElectronPort, setup: ShellSetup) {
  let window: ShellWindow | null = null;

  const open = async (): Promise<void> => {
    const opened = electron.createWindow(windowSettings(setup.folder, electron.app.isPackaged));
    window = opened;
    opened.onReadyToShow(() => opened.show());
    opened.onClosed(() => {
      window = null;
    });
    await opened.load(pageAddress);
  };

  return {
    open,
    sinks: () => (window === null ? [] : [window.page]),
    isInFront: (): boolean => window?.isFocused() ?? false,
    bringToFront: (): void => {
      if (window === null) {
        open().catch(setup.reportFailure);
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}
