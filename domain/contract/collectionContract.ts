import { z } from 'zod';
import { CollectionFindings } from '../collection/analyseCollection.ts';
import { CollectionSettings, DebtorBasis } from '../collection/collectionSettings.ts';
import { CaseId } from '../ids.ts';
import { change, procedure } from './procedure.ts';

export const CollectionAnalysis = CollectionFindings.extend({
  settings: CollectionSettings,
  isDebtor: z.boolean(),
  debtorBasis: DebtorBasis,
  /** Relevant contacts that no day is known of; they are in no breach. */
  undated: z.number().int(),
});
export type CollectionAnalysis = z.infer<typeof CollectionAnalysis>;

/** A number of the imported files of a case, whether it belongs to the matter or not. */
export const LogNumber = z.object({
  /** Key of imports/counterpartKey.ts. */
  number: z.string(),
  name: z.string(),
  calls: z.number().int(),
  messages: z.number().int(),
  /** 涉案: its rows count. */
  relevant: z.boolean(),
});
export type LogNumber = z.infer<typeof LogNumber>;

/** 违规分析: the collection rules over everything that counts for a case. */
export const collectionContract = {
  /** Of each breach at most the first 200 contacts; `count` tells them all. */
  analysis: procedure.input(z.object({ caseId: CaseId })).output(CollectionAnalysis),
  /** Numbers with incoming rows, the most frequent 300. */
  numbers: procedure.input(z.object({ caseId: CaseId })).output(z.array(LogNumber)),
  saveSettings: procedure
    .input(change({ caseId: CaseId, settings: CollectionSettings }))
    .output(CollectionSettings),
};
