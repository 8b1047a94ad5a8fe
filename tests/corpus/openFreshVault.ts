import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installedOcrModels } from '../../electron/engine/ocr/installedOcrModels.ts';
import { sourceParserHost } from '../../electron/engine/parsers/sourceParserHost.ts';
import { leaveVault } from '../../electron/engine/session/enterVault.ts';
import { openVault } from '../../electron/engine/session/openVault.ts';
import type { Session } from '../../electron/engine/session/session.ts';
import { sessionOnThisMachine } from '../../electron/engine/session/sessionOnThisMachine.ts';

/** A session on a new, empty vault below `home`, under a key that nobody keeps. */
export async function openFreshVault(
  home: string,
): Promise<{ session: Session; close(): Promise<void> }> {
  const session = sessionOnThisMachine({
    dataDir: home,
    templatesDir: resolve(import.meta.dirname, '../../templates/builtin'),
    ocrModelsDir: installedOcrModels(),
    deviceName: '本机',
    parsers: sourceParserHost(),
    onOpened: (_kind, key) => key.fill(0),
    onLocked: () => {},
  });
  const folder = join(home, 'own');
  await mkdir(folder, { recursive: true });
  const vaultKey = new Uint8Array(randomBytes(32));
  session.vault = await openVault(session, { kind: 'own', folder, vaultKey, create: true });
  return { session, close: () => leaveVault(session) };
}
