import { readdir, realpath, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

export interface OfficeProgram {
  /** How it is told to make a PDF. */
  kind: 'libreoffice' | 'word' | 'wps';
  /** For people. */
  name: string;
  path: string;
}

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * The word processors of this computer that make a PDF of a Word file without being looked at, the one to be tried
 * first at the head. Only the places where installers put them are searched; a folder name with `*` stands for any
 * version. Never one that the program brings.
 */
export async function findOfficePrograms({
  platform,
  env,
}: Machine = process): Promise<OfficeProgram[]> {
  const found = new Map<string, OfficeProgram>();
  for (const place of officePlaces({ platform, env })) {
    const path = await firstFile(place.path, platform);
    if (path === null) continue;
    const program = { ...place, path };
    const key = await installationOf(program, platform);
    if (!found.has(key)) found.set(key, program);
  }
  return [...found.values()];
}

/** Windows itself chooses which Word or WPS answers a script; LibreOffice has several names in one folder. */
async function installationOf(
  { kind, path }: OfficeProgram,
  platform: NodeJS.Platform,
): Promise<string> {
  if (kind !== 'libreoffice') return kind;
  const { dirname } = platform === 'win32' ? win32 : posix;
  return dirname(await realpath(path).catch(() => path));
}

/** Where to look, in the order of trust in the result: who laid the template out lays it out best. */
export function officePlaces({ platform, env }: Machine): OfficeProgram[] {
  if (platform === 'win32') return windowsPlaces(env);
  const office = (path: string): OfficeProgram => ({
    kind: 'libreoffice',
    name: 'LibreOffice',
    path,
  });
  if (platform === 'darwin') {
    const inside = 'LibreOffice.app/Contents/MacOS/soffice';
    const home = env.HOME ? [office(`${env.HOME}/Applications/${inside}`)] : [];
    return [office(`/Applications/${inside}`), ...home];
  }
  return [
    '/usr/bin/soffice',
    '/usr/bin/libreoffice',
    '/usr/lib/libreoffice/program/soffice',
    '/opt/libreoffice*/program/soffice',
    '/usr/local/bin/soffice',
    '/snap/bin/libreoffice',
  ].map(office);
}

function windowsPlaces(env: Machine['env']): OfficeProgram[] {
  const drive = win32.parse(env.SystemRoot ?? 'C:\\Windows').root;
  const roots = [`${drive}Program Files`, `${drive}Program Files (x86)`];
  const own = env.LOCALAPPDATA ? [env.LOCALAPPDATA] : [];
  const under = (
    folders: readonly string[],
    inside: string,
    program: Omit<OfficeProgram, 'path'>,
  ): OfficeProgram[] => folders.map((folder) => ({ ...program, path: `${folder}\\${inside}` }));
  const word = { kind: 'word', name: 'Word' } as const;
  const wps = { kind: 'wps', name: 'WPS' } as const;
  const libre = { kind: 'libreoffice', name: 'LibreOffice' } as const;
  return [
    ...under(roots, 'Microsoft Office\\root\\Office*\\WINWORD.EXE', word),
    ...under(roots, 'Microsoft Office\\Office*\\WINWORD.EXE', word),
    ...under([...own, ...roots], 'Kingsoft\\WPS Office\\*\\office6\\wps.exe', wps),
    ...under(roots, 'LibreOffice\\program\\soffice.com', libre),
    ...under(roots, 'LibreOffice\\program\\soffice.exe', libre),
  ];
}

/** The file of this name; of several versions the one whose name sorts last. */
async function firstFile(pattern: string, platform: NodeJS.Platform): Promise<string | null> {
  const { sep } = platform === 'win32' ? win32 : posix;
  const parts = pattern.split(sep);
  const starred = parts.findIndex((part) => part.includes('*'));
  if (starred === -1) return (await isFile(pattern)) ? pattern : null;
  const folder = parts.slice(0, starred).join(sep);
  const [before = '', after = ''] = (parts[starred] ?? '').split('*');
  const names = await readdir(folder).catch((): string[] => []);
  const fitting = names.filter((name) => name.startsWith(before) && name.endsWith(after));
  for (const name of fitting.sort().reverse()) {
    const path = [folder, name, ...parts.slice(starred + 1)].join(sep);
    if (await isFile(path)) return path;
  }
  return null;
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ?? false;
}
