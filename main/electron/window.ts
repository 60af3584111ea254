import { join } from 'node:path';

/**
 * Every setting that keeps the page in its place, said aloud though most are defaults: a default may change with the next Electron,
 * and a test reads this object.
 */
export const securePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  devTools: false,
} as const;

export type SecurePreferences = { readonly [Key in keyof Omit<typeof securePreferences, 'devTools'>]: (typeof securePreferences)[Key] } & { readonly devTools: boolean };

export interface WindowSettings {
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
  readonly show: boolean;
  readonly title: string;
  readonly backgroundColor: string;
  readonly webPreferences: SecurePreferences & { readonly preload: string };
}

/** Settings of the main window. Developer tools exist in a build that is not packaged only. */
export function windowSettings(folder: string, isPackaged: boolean): WindowSettings {
  return {
    width: 1360,
    height: 860,
    minWidth: 800,
    minHeight: 560,
    // Shown when the page is painted, so that nobody sees an empty frame.
    show: false,
    title: 'Proforma',
    backgroundColor: '#ffffff',
    webPreferences: { ...securePreferences, devTools: !isPackaged, preload: join(folder, '../preload/preload.cjs') },
  };
}
