import { updateCase } from '../../../db/caseQueries.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId } from '../../../domain/ids.ts';
import type { IntakeClient } from '../../../domain/intake/intakeForm.ts';
import { changedLabels } from '../changedLabels.ts';
import type { EngineContext } from '../engineContext.ts';
import { adoptClient } from './adoptClient.ts';
import { changeCase } from './changeCase.ts';
import { cleanClient } from './cleanClient.ts';

const labels = {
  name: '姓名',
  idType: '证件类型',
  idNumber: '证件号码',
  phone: '电话',
  address: '住址',
} satisfies Record<keyof IntakeClient, string>;

/** @throws AnDunError NOT_FOUND, STALE_REVISION, INPUT_INVALID when name or phone is left blank */
export function saveClient(
  engine: EngineContext,
  input: { commandId: CommandId; caseId: CaseId; client: IntakeClient; revision: number },
): CaseRecord {
  return changeCase(engine, input, 'case.saveClient', (tx, before, atMs) => {
    const client = cleanClient(input.client);
    const blank = (['name', 'phone'] as const).filter((field) => client[field] === '');
    if (blank.length > 0) {
      throw new AnDunError(
        'INPUT_INVALID',
        blank.map((field) => `client.${field}`),
      );
    }
    const changed = changedLabels(before.client, client, labels);
    if (changed === '') return null;
    const clientId = adoptClient(engine, tx, { client, caseId: input.caseId, atMs });
    updateCase(tx, input.caseId, { clientId }, atMs);
    return `修改当事人：${changed}`;
  });
}
