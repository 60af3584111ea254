/** An entry of the application menu, in the shape of Electron's templates. */
export interface MenuEntry {
  readonly label?: string;
  readonly role?: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'quit' | 'minimize' | 'togglefullscreen' | 'resetZoom' | 'zoomIn' | 'zoomOut' | 'toggleDevTools' | 'appMenu' | 'close';
  readonly type?: 'separator';
  readonly accelerator?: string;
  readonly submenu?: MenuEntry[];
  readonly click?: () => void;
}

export interface MenuActs {
  readonly synchronise: () => void;
}

/** The application menu. Editing roles are listed because macOS gives no copy and paste without them. */
export function menuTemplate(platform: NodeJS.Platform, isPackaged: boolean, acts: MenuActs): MenuEntry[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&Desk',
      submenu: [
        { label: '&Synchronise now', accelerator: 'CmdOrCtrl+Shift+S', click: acts.synchronise },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [{ role: 'undo' }, { role: 'redo' }, { type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    {
      label: '&View',
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
  ];
}
