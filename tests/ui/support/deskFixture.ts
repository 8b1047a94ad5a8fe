import { caseStatuses } from '../../../domain/cases/caseStatus.ts';
import type { DeskSummary } from '../../../domain/dashboard/deskSummary.ts';
import { IntakeId } from '../../../domain/ids.ts';
import type { IntakeRow } from '../../../domain/intake/intakeRecord.ts';

export const emptyDesk: DeskSummary = {
  openIntakes: [],
  quietCases: [],
  casesByStatus: caseStatuses.map((status) => ({ status, count: 0 })),
  casesByOutcome: [],
  casesByCause: [],
  intakesByWeek: [],
  claimedIdentities: [],
  evidenceWithoutPurpose: 0,
  evidenceDamaged: 0,
};

/** An invented intake row. @param number makes its id */
export function intakeRow(number: number, part: Partial<IntakeRow> = {}): IntakeRow {
  return {
    id: IntakeId.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`),
    status: 'complete',
    clientName: '周文岚',
    clientPhone: '13800001203',
    channels: ['call'],
    claimedIdentity: '花呗客服',
    outcomes: ['F'],
    stopPayment: false,
    evidenceCount: 0,
    caseId: null,
    createdAtMs: 1_795_000_000_000,
    updatedAtMs: 1_795_000_000_000,
    ...part,
  };
}
