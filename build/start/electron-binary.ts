import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { inProject } from '../project-root.ts';

function installedBinary(): string | null {
  const pathFile = inProject('node_modules', 'electron', 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = inProject('node_modules', 'electron', 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/**
 * The Electron program, downloaded on first use where the network allows it. `npm ci` never needs it, because install scripts are off.
 * Null where it cannot be had; PROFORMA_SHELL=loopback skips the attempt.
 */
export function electronBinary(): string | null {
  if (process.env['PROFORMA_SHELL'] === 'loopback') return null;
  const installed = installedBinary();
  if (installed) return installed;
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return null;
  spawnSync(process.execPath, [inProject('node_modules', 'electron', 'install.js')], { stdio: 'ignore', timeout: 90_000 });
  return installedBinary();
}
