import type { CaseDetails } from '../../domain/cases/caseRecord.ts';
import type { RecipientKind } from '../../domain/documents/recipients.ts';
import type { TemplateKind } from '../../domain/documents/templateKind.ts';
import type { EvidenceKind } from '../../domain/evidence/evidenceItem.ts';
import type { IntakeForm } from '../../domain/intake/intakeForm.ts';
import type { StepCode, StepResult } from '../../domain/verification/verification.ts';

/** A file as the client brings it; `make` returns its bytes. */
export interface DemoFile {
  name: string;
  kind: EvidenceKind;
  title: string;
  origin: string;
  purpose: string;
  /** Indices into the form's contacts that this file proves. */
  proves: number[];
  content:
    | { type: 'text'; text: string }
    | { type: 'tone'; seconds: number }
    | { type: 'smsScreenshot'; sender: string; at: string; text: string };
}

/** One client's story, from the first call to the papers. All people and numbers are invented. */
export interface DemoStory {
  /** Folder name under demo-output/. */
  id: string;
  title: string;
  form: IntakeForm;
  /** What the client did herself, and on which day (YYYY-MM-DD); the rest was done by the firm. */
  steps: {
    code: StepCode;
    result: StepResult;
    note: string;
    performedBy: 'client' | 'firm';
    performedOn: string;
  }[];
  files: DemoFile[];
  details: CaseDetails;
  papers: { templateId: TemplateKind; recipientKind: RecipientKind }[];
}
