import { implement } from '@orpc/server';
import { evidenceContract } from '../../../domain/contract/evidenceContract.ts';
import { destroyEvidence } from '../custody/destroyEvidence.ts';
import { exportCustody } from '../custody/exportCustody.ts';
import { listCustody } from '../custody/listCustody.ts';
import { saveCollection } from '../custody/saveCollection.ts';
import { expandEvidence } from '../media/expandEvidence.ts';
import { listEvidenceParts } from '../media/listEvidenceParts.ts';
import { prepareSound } from '../media/prepareSound.ts';
import { readFacts } from '../media/readFacts.ts';
import { readMailView } from '../media/readMailView.ts';
import { readPeaks } from '../media/readPeaks.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import { attachEvidence } from './attachEvidence.ts';
import { describeEvidence } from './describeEvidence.ts';
import { exportEvidence } from './exportEvidence.ts';
import { getEvidence } from './getEvidence.ts';
import { listAllEvidence, listEvidence } from './listEvidence.ts';
import { readEvidenceText } from './readEvidenceText.ts';
import { verifyEvidence } from './verifyEvidence.ts';
import { withdrawEvidence } from './withdrawEvidence.ts';

const os = implement(evidenceContract).$context<VaultProcedureContext>();

export const routerEvidence = os.router({
  listAll: os.listAll.handler(({ context }) => listAllEvidence(context.engine)),
  list: os.list.handler(({ context, input }) => listEvidence(context.engine, input)),
  get: os.get.handler(({ context, input }) => getEvidence(context.engine, input)),
  attach: os.attach.handler(({ context, input, signal }) =>
    attachEvidence(context.engine, input, signal),
  ),
  describe: os.describe.handler(({ context, input }) => describeEvidence(context.engine, input)),
  readText: os.readText.handler(({ context, input }) => readEvidenceText(context.engine, input)),
  export: os.export.handler(({ context, input }) => exportEvidence(context.engine, input)),
  verifyAll: os.verifyAll.handler(({ context, input, signal }) =>
    verifyEvidence(context.engine, input, signal),
  ),
  withdraw: os.withdraw.handler(({ context, input }) => withdrawEvidence(context.engine, input)),
  saveCollection: os.saveCollection.handler(({ context, input }) =>
    saveCollection(context.engine, input),
  ),
  destroy: os.destroy.handler(({ context, input }) => destroyEvidence(context.engine, input)),
  custody: os.custody.handler(({ context, input }) => listCustody(context.engine, input)),
  exportCustody: os.exportCustody.handler(({ context, input }) =>
    exportCustody(context.engine, input),
  ),
  expand: os.expand.handler(({ context, input, signal }) =>
    expandEvidence(context.engine, input, signal),
  ),
  parts: os.parts.handler(({ context, input, signal }) =>
    listEvidenceParts(context.engine, input, signal),
  ),
  mail: os.mail.handler(({ context, input, signal }) =>
    readMailView(context.engine, input, signal),
  ),
  facts: os.facts.handler(({ context, input, signal }) => readFacts(context.engine, input, signal)),
  prepareSound: os.prepareSound.handler(({ context, input, signal }) =>
    prepareSound(context.engine, input, signal),
  ),
  peaks: os.peaks.handler(({ context, input, signal }) => readPeaks(context.engine, input, signal)),
});
