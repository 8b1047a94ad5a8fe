import { updateCase } from '../../../db/caseQueries.ts';
import type { CaseDetails, CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { CaseId, CommandId } from '../../../domain/ids.ts';
import { changedLabels } from '../changedLabels.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeCase } from './changeCase.ts';
import { checkCaseDetails } from './checkCaseDetails.ts';

const labels = {
  cause: '案由',
  lawyerName: '承办人',
  opponentName: '对方',
  opponentOrganisationId: '对方机构',
  policeStation: '公安机关',
} satisfies Record<keyof CaseDetails, string>;

/** @throws AnDunError NOT_FOUND, STALE_REVISION, INPUT_INVALID */
export function saveDetails(
  engine: EngineContext,
  input: { commandId: CommandId; caseId: CaseId; details: CaseDetails; revision: number },
): CaseRecord {
  return changeCase(engine, input, 'case.saveDetails', (tx, before, atMs) => {
    checkCaseDetails(engine, input.details);
    const changed = changedLabels<CaseDetails>(before, input.details, labels);
    if (changed === '') return null;
    updateCase(tx, input.caseId, input.details, atMs);
    return `修改案件信息：${changed}`;
  });
}
