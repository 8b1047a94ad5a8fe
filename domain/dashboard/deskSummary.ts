import { z } from 'zod';
import { CaseCause, CaseRow } from '../cases/caseRecord.ts';
import { CaseStatus } from '../cases/caseStatus.ts';
import { IntakeRow } from '../intake/intakeRecord.ts';
import { OutcomeCode } from '../verification/verification.ts';

/** All that 工作台 shows. */
export const DeskSummary = z.object({
  /** Drafts and completed intakes without a case, urgent ones first. */
  openIntakes: z.array(IntakeRow),
  /** Open cases that nobody touched for a week or more, the longest first. */
  quietCases: z.array(CaseRow),
  casesByStatus: z.array(z.object({ status: CaseStatus, count: z.number().int() })),
  casesByOutcome: z.array(z.object({ outcome: OutcomeCode, count: z.number().int() })),
  casesByCause: z.array(z.object({ cause: CaseCause, count: z.number().int() })),
  /** The last twelve weeks, Monday first; date of the Monday. */
  intakesByWeek: z.array(z.object({ weekStart: z.string(), count: z.number().int() })),
  /** Names most often claimed by callers. */
  claimedIdentities: z.array(z.object({ name: z.string(), count: z.number().int() })),
  evidenceWithoutPurpose: z.number().int(),
  evidenceDamaged: z.number().int(),
  /** Items in use whose file nobody has checked since it was taken in. */
  evidenceUnchecked: z.number().int().optional(),
});
export type DeskSummary = z.infer<typeof DeskSummary>;
