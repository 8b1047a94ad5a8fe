import { routerAudit } from './audit/routerAudit.ts';
import { routerBundle } from './bundle/routerBundle.ts';
import { routerCase } from './cases/routerCase.ts';
import { routerDesk } from './desk/routerDesk.ts';
import { routerDirectory } from './directory/routerDirectory.ts';
import { routerDocuments } from './documents/routerDocuments.ts';
import { routerEvidence } from './evidence/routerEvidence.ts';
import { routerFirm } from './firm/routerFirm.ts';
import { routerImport } from './imports/routerImport.ts';
import { routerIntake } from './intake/routerIntake.ts';
import { routerSearch } from './search/routerSearch.ts';
import { routerVault } from './session/routerVault.ts';
import { routerVerification } from './verification/routerVerification.ts';

/** Every procedure of domain/contract/contract.ts. */
export const router = {
  vault: routerVault,
  firm: routerFirm,
  intake: routerIntake,
  case: routerCase,
  verification: routerVerification,
  evidence: routerEvidence,
  import: routerImport,
  bundle: routerBundle,
  document: routerDocuments,
  directory: routerDirectory,
  desk: routerDesk,
  search: routerSearch,
  audit: routerAudit,
};
