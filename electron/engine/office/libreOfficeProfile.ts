import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a paper must not be able to do while it is laid out, whatever came through the cleaning of its template. */
const SETTINGS: readonly [path: string, name: string, value: string][] = [
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  // Versions before 24.2 do not know it and pass it over.
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  // Nothing linked is fetched, neither from the net nor from a share, unless its folder is trusted: none is.
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  // 2: never. Asking would end in “yes” where nobody is asked.
  ['Writer/Content/Update', 'Link', '2'],
  ['Java/VirtualMachine', 'Enable', 'false'],
];

/** Makes a new LibreOffice profile in which macros are off and links are not followed. */
export async function writeLibreOfficeProfile(profile: string): Promise<void> {
  const user = join(profile, 'user');
  await mkdir(user, { recursive: true, mode: 0o700 });
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...items,
    '</oor:items>',
    '',
  ].join('\n');
  await writeFile(join(user, 'registrymodifications.xcu'), text, { flag: 'wx', mode: 0o600 });
}
