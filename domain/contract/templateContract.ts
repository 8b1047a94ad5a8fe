import { z } from 'zod';
import { DocumentTree, MissingField } from '../documents/documentTree.ts';
import { TemplateKind } from '../documents/templateKind.ts';
import { CaseId, FirmTemplateId, GrantId } from '../ids.ts';
import {
  FirmTemplateDetail,
  FirmTemplateName,
  FirmTemplateRow,
  TemplateValues,
} from '../wordTemplates/firmTemplate.ts';
import { WordReport } from '../wordTemplates/wordReport.ts';
import { change, procedure } from './procedure.ts';

/** The firm's own Word files. */
export const templateContract = {
  /** Retired ones too; by name. */
  list: procedure.output(z.array(FirmTemplateRow)),
  get: procedure.input(z.object({ templateId: FirmTemplateId })).output(FirmTemplateDetail),
  /**
   * Takes a Word file in, as a new template or as the next version of one. With faults in its tags
   * nothing is stored: `row` is null and the report names them.
   */
  add: procedure
    .input(
      change({
        grantId: GrantId,
        templateId: FirmTemplateId.nullable(),
        /** Of a new template; null guesses from the name of the file. */
        kind: TemplateKind.nullable(),
      }),
    )
    .output(z.object({ row: FirmTemplateRow.nullable(), report: WordReport })),
  rename: procedure
    .input(change({ templateId: FirmTemplateId, name: FirmTemplateName, kind: TemplateKind }))
    .output(FirmTemplateRow),
  /** No longer offered, or offered again; papers made of it stay. */
  retire: procedure
    .input(change({ templateId: FirmTemplateId, retired: z.boolean() }))
    .output(FirmTemplateRow),
  /** Makes an earlier version the newest one again. */
  restore: procedure
    .input(change({ templateId: FirmTemplateId, version: z.number().int().min(1) }))
    .output(FirmTemplateRow),
  /** Filled with a case, to be looked at; nothing is stored. */
  testFill: procedure
    .input(z.object({ templateId: FirmTemplateId, caseId: CaseId }))
    .output(z.object({ tree: DocumentTree, missing: z.array(MissingField) })),
  /** Writes the Word file itself, or filled with a case, to a granted target. */
  saveAs: procedure
    .input(change({ templateId: FirmTemplateId, caseId: CaseId.nullable(), grantId: GrantId }))
    .output(z.object({ sizeBytes: z.number().int(), sha256: z.string() })),
  /** What the firm's own fields hold for a case. */
  values: procedure.input(z.object({ caseId: CaseId })).output(TemplateValues),
  /** Changes the values named; an empty text takes one away. */
  saveValues: procedure
    .input(change({ caseId: CaseId, values: TemplateValues }))
    .output(TemplateValues),
};
