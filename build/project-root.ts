import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..');

export const inProject = (...parts: readonly string[]): string => join(projectRoot, ...parts);
