import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

/** The same engine without windows comes first: it opens a page in half the time. */
const browsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const foundBrowser = (): string | undefined => browsers.find((path) => existsSync(path));
const hasPostgres = (): boolean => globSync('/usr/lib/postgresql/*/bin/initdb').length > 0 || spawnSync('initdb', ['--version']).status === 0;

/** The Chromium that tests, pictures and benchmarks of screens drive. Throws where none is installed. */
export function testBrowser(): string {
  const browser = foundBrowser();
  if (browser === undefined) throw new Error(`no Chromium is installed; looked for ${browsers.join(', ')}`);
  return browser;
}

/** Installs Chromium and PostgreSQL from Debian's packages where they are missing and we may. Elsewhere it says what to install. */
export function ensureSystemTools(): void {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const isQuick = existsSync(browsers[0] ?? '');
  const missing = [...(isQuick || (!mayInstall && foundBrowser() !== undefined) ? [] : ['chromium-headless-shell']), ...(hasPostgres() ? [] : ['postgresql'])];
  if (missing.length === 0) return;
  if (!mayInstall) {
    console.error(`Missing for the whole test run: ${missing.join(', ')}. Install them and run again; tests that need them will fail.`);
    return;
  }
  update();
  for (const packageName of missing) install(packageName);
  // Older systems have no package of the shell.
  if (foundBrowser() === undefined) install('chromium');
}

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

function update(): void {
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
}

function install(packageName: string): void {
  console.log(`Installing ${packageName} from Debian ...`);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', packageName], { stdio: 'inherit', env });
}
