import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** More is a disk, not what a client brings in. */
const MOST_FILES = 5_000;
const MOST_LEVELS = 24;

/**
 * The ordinary files among paths that a person chose, folders opened down to the last one, in the order of their names.
 * Links are not followed: they lead to what nobody chose.
 * @returns none when there are more than 5,000
 */
export async function filesIn(chosen: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of chosen) {
    const kind = await stat(one).catch(() => undefined);
    if (kind?.isFile()) found.push(one);
    else if (kind?.isDirectory()) await collect(one, found, 0);
    if (found.length > MOST_FILES) return [];
  }
  return found;
}

async function collect(folder: string, found: string[], level: number): Promise<void> {
  if (level > MOST_LEVELS) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
  for (const entry of entries) {
    const inside = path.join(folder, entry.name);
    if (entry.isFile()) found.push(inside);
    else if (entry.isDirectory()) await collect(inside, found, level + 1);
    if (found.length > MOST_FILES) return;
  }
}
