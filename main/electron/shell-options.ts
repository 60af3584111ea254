import { z } from 'zod';

export interface ShellOptions {
  readonly backend: string;
  /** Folder for the desk's files; null = the system's place for this user's application data. */
  readonly profile: string | null;
  /** Signs this member in; null = whoever worked here last. */
  readonly user: string | null;
}

const backendAddress = z.url({ protocol: /^https?$/ });

/** Reads `--backend URL --profile FOLDER --user EMAIL`; what Electron and Chromium add to the command line is passed over. */
export function readShellOptions(argv: readonly string[], defaultBackend: string): ShellOptions {
  const valueOf = (name: string): string | null => {
    const at = argv.indexOf(`--${name}`);
    return at < 0 ? null : (argv[at + 1] ?? null);
  };
  return { backend: backendAddress.parse(valueOf('backend') ?? defaultBackend).replace(/\/$/, ''), profile: valueOf('profile'), user: valueOf('user') };
}
