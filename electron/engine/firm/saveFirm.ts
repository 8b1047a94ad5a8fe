import { readFirmProfile, saveFirmProfile } from '../../../db/firmQueries.ts';
import { FirmProfile } from '../../../domain/firm/firmProfile.ts';
import type { CommandId } from '../../../domain/ids.ts';
import { changedLabels } from '../changedLabels.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

const labels = {
  name: '律所名称',
  address: '地址',
  phone: '电话',
  creditCode: '统一社会信用代码',
  letterCode: '律师函代字',
  lawyers: '承办律师',
  operatorName: '操作人',
  readsPictures: '图片自动识别',
} satisfies Record<keyof FirmProfile, string>;

/** Saves what letters and reports print of the firm. */
export function saveFirm(
  engine: EngineContext,
  input: { commandId: CommandId; firm: FirmProfile },
): FirmProfile {
  const firm = FirmProfile.parse(input.firm);
  engine.store.write(writeCommand(engine, input.commandId, 'firm.save'), (tx) => {
    const before = readFirmProfile(tx);
    const changed = changedLabels(before, firm, labels);
    if (changed === '') return { result: null, audit: [] };
    saveFirmProfile(tx, firm, engine.clock());
    const summary =
      changed === labels.operatorName
        ? `更换操作人：${nameOf(before)} → ${nameOf(firm)}`
        : `修改律所资料：${changed}`;
    return {
      result: null,
      audit: [{ entityKind: 'firm', entityId: 'firm', caseId: null, summary }],
    };
  });
  return engine.store.read(readFirmProfile);
}

function nameOf({ operatorName }: FirmProfile): string {
  return operatorName || '未填写';
}
