import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where downloads live that belong to no single clone (respects XDG_CACHE_HOME). */
export const cacheRoot = path.join(
  process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'),
  'andun',
);
