import type { CaseDetails } from '../../../domain/cases/caseRecord.ts';
import type { CaseStatus } from '../../../domain/cases/caseStatus.ts';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import type { EvidenceKind } from '../../../domain/evidence/evidenceItem.ts';
import type { ContactId } from '../../../domain/ids.ts';
import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import type {
  OutcomeCode,
  StepCode,
  StepResult,
} from '../../../domain/verification/verification.ts';

export interface SampleStep {
  code: StepCode;
  result: StepResult;
  note: string;
  atMs: number;
}

export interface SampleMove {
  to: CaseStatus;
  reason: string;
  atMs: number;
}

export interface SampleFile {
  name: string;
  bytes: Uint8Array;
  kind: EvidenceKind;
  title: string;
  origin: string;
  purpose: string;
  /** Contacts of the form that this file proves. */
  contactIds: ContactId[];
  atMs: number;
}

export interface SampleDocument {
  templateId: TemplateKind;
  recipientKind: RecipientKind;
  atMs: number;
}

/**
 * One invented matter with the instants (UTC ms) at which a firm would have done each thing; played through the real
 * use cases, in the order of these instants, when 示例库 is made.
 */
export interface SampleMatter {
  /** Stable name for tests: 'huabei-visit'. */
  key: string;
  form: IntakeForm;
  takenAtMs: number;
  /** How far the intake went; `case` needs `openCase`. */
  stage: 'draft' | 'complete' | 'discarded' | 'case';
  discardReason?: string;
  steps: SampleStep[];
  override?: { outcomes: OutcomeCode[]; reason: string; lawyerName: string; atMs: number };
  openCase?: { details: CaseDetails; atMs: number; moves: SampleMove[] };
  files: SampleFile[];
  documents: SampleDocument[];
}
