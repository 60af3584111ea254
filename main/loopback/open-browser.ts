import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What finding a browser depends on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isSuperuser: boolean;
  isExecutable(file: string): boolean;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'msedge', 'brave-browser'];

const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** A browser that can show a page without an address bar, or null: none installed, or no screen to show it on. */
export function findBrowser(machine: Machine): string | null {
  return candidates(machine).find((file) => machine.isExecutable(file)) ?? null;
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'darwin') return macPrograms;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => windowsPrograms.map((program) => `${root}\\${program}`));
  }
  if (env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined) return [];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Command line of an application window with a browser profile of its own. */
export function browserArguments(address: string, browserProfile: string, machine: Pick<Machine, 'isSuperuser'>): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${browserProfile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's own sandbox cannot be set up by the superuser; without this it ends at once.
    ...(machine.isSuperuser ? ['--no-sandbox'] : []),
  ];
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isSuperuser: process.getuid?.() === 0,
  isExecutable: (file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/** Starts the browser and returns how to end it. `onFailed` is called where it cannot be started. */
export function openBrowser(browser: string, address: string, browserProfile: string, onFailed: (error: Error) => void): () => void {
  const child = spawn(browser, browserArguments(address, browserProfile, thisMachine), { stdio: 'ignore' });
  child.on('error', onFailed);
  return () => child.kill();
}
