import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

const chromiumCandidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const hasChromium = (): boolean => chromiumCandidates.some((path) => existsSync(path));
const hasPostgres = (): boolean => globSync('/usr/lib/postgresql/*/bin/initdb').length > 0 || spawnSync('initdb', ['--version']).status === 0;

/** Installs Chromium and PostgreSQL from Debian's packages where they are missing and we may. Elsewhere it says what to install. */
export function ensureSystemTools(): void {
  const missing = [...(hasChromium() ? [] : ['chromium']), ...(hasPostgres() ? [] : ['postgresql'])];
  if (missing.length === 0) return;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) {
    console.error(`Missing for the whole test run: ${missing.join(', ')}. Install them and run again; tests that need them will fail.`);
    return;
  }
  console.log(`Installing ${missing.join(' and ')} from Debian ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { stdio: 'inherit', env });
}
