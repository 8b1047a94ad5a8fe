import type { Router } from '@orpc/server';
import type { contract } from '../../domain/contract/contract.ts';
import { routerAudit } from './audit/routerAudit.ts';
import { routerBundle } from './bundle/routerBundle.ts';
import { routerCase } from './cases/routerCase.ts';
import { routerCollection } from './collection/routerCollection.ts';
import { routerDesk } from './desk/routerDesk.ts';
import { routerDirectory } from './directory/routerDirectory.ts';
import { routerDocuments } from './documents/routerDocuments.ts';
import { routerEvidence } from './evidence/routerEvidence.ts';
import { routerFirm } from './firm/routerFirm.ts';
import { routerImport } from './imports/routerImport.ts';
import { routerIntake } from './intake/routerIntake.ts';
import { routerLinks } from './links/routerLinks.ts';
import { routerOcr } from './ocr/routerOcr.ts';
import { routerPacks } from './packs/routerPacks.ts';
import { routerSearch } from './search/routerSearch.ts';
import { routerVault, type SessionProcedureContext } from './session/routerVault.ts';
import { routerPaperTemplates } from './templates/routerPaperTemplates.ts';
import { routerTemplates } from './templates/routerTemplates.ts';
import type { VaultProcedureContext } from './vaultContext.ts';
import { routerVerification } from './verification/routerVerification.ts';
import { routerVersions } from './versions/routerVersions.ts';

/** What serving a screen hands to the procedures. */
export type ScreenContext = SessionProcedureContext & VaultProcedureContext;

/** Every procedure of domain/contract/contract.ts. */
export const router: Router<typeof contract, ScreenContext> = {
  vault: routerVault,
  firm: routerFirm,
  intake: routerIntake,
  case: routerCase,
  verification: routerVerification,
  evidence: routerEvidence,
  import: routerImport,
  ocr: routerOcr,
  collection: routerCollection,
  bundle: routerBundle,
  document: routerDocuments,
  pack: routerPacks,
  template: routerTemplates,
  paperTemplate: routerPaperTemplates,
  version: routerVersions,
  directory: routerDirectory,
  desk: routerDesk,
  link: routerLinks,
  search: routerSearch,
  audit: routerAudit,
};
