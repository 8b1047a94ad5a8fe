import { emptyFirmProfile, FirmProfile } from '../../domain/firm/firmProfile.ts';
import { createVault } from '../engine/session/createVault.ts';
import type { Session } from '../engine/session/session.ts';
import { readVaultStatus } from '../engine/session/vaultStatus.ts';
import { type CliIo, UsageError } from './cliIo.ts';
import type { CliOptions } from './cliOptions.ts';

export async function createVaultHere(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<undefined> {
  const { firm: name, operator: operatorName } = options;
  const firm = FirmProfile.safeParse({ ...emptyFirmProfile, name, operatorName });
  if (!firm.success) throw new UsageError('--firm 最多 80 字，--operator 最多 40 字。');
  const passphrase = await io.readPassphrase();
  const recoveryKey = await createVault(session, { kind: 'own', passphrase, firm: firm.data });
  io.err('案件库已建立。下面是恢复密钥，只显示这一次，请抄写并离线保管：\n');
  io.out(`${recoveryKey}\n`);
}

export async function showStatus(
  session: Session,
  _options: CliOptions,
  io: CliIo,
): Promise<undefined> {
  const { ownExists, recoveryKeyConfirmed } = await readVaultStatus(session);
  if (!ownExists) io.out('没有案件库\n');
  else io.out(recoveryKeyConfirmed ? '有案件库\n' : '有案件库，恢复密钥尚未核对\n');
}
