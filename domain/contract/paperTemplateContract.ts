import { z } from 'zod';
import { TemplateKind } from '../documents/templateKind.ts';
import { CaseId } from '../ids.ts';
import {
  PaperTemplateDetail,
  PaperTemplateRow,
  TemplateFault,
  TemplatePreview,
  TemplateText,
} from '../paperTemplates/paperTemplate.ts';
import { change, procedure } from './procedure.ts';

/** The texts of the built-in templates, and what the firm makes of them. */
export const paperTemplateContract = {
  list: procedure.output(z.array(PaperTemplateRow)),
  get: procedure.input(z.object({ kind: TemplateKind })).output(PaperTemplateDetail),
  /** The text of one version. */
  version: procedure
    .input(z.object({ kind: TemplateKind, version: z.number().int().min(1) }))
    .output(z.object({ text: z.string() })),
  /** Made of a case, or of an invented one; nothing is stored. Aborting the call ends the work. */
  preview: procedure
    .input(z.object({ kind: TemplateKind, text: TemplateText, caseId: CaseId.nullable() }))
    .output(TemplatePreview),
  /** As the next version: used for papers from now on, or a draft where it has faults. */
  save: procedure
    .input(change({ kind: TemplateKind, text: TemplateText, note: z.string().trim().max(200) }))
    .output(z.object({ detail: PaperTemplateDetail, faults: z.array(TemplateFault) })),
  /** Papers are made of the built-in text again; the firm's versions stay. */
  restoreBuiltin: procedure.input(change({ kind: TemplateKind })).output(PaperTemplateDetail),
};
