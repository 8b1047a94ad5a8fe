import { emptyFirmProfile, type FirmProfile } from '../../../domain/firm/firmProfile.ts';
import type { Session } from './session.ts';

export function sampleFirmProfile(): FirmProfile {
  return { ...emptyFirmProfile, name: '青岚律师事务所（示例）', operatorName: '示例操作员' };
}

export async function fillSampleVault(_session: Session): Promise<void> {}
