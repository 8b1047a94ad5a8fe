import { bundleContract } from './bundleContract.ts';
import {
  auditContract,
  caseContract,
  deskContract,
  searchContract,
  verificationContract,
} from './caseContract.ts';
import { collectionContract } from './collectionContract.ts';
import { directoryContract } from './directoryContract.ts';
import { documentContract } from './documentContract.ts';
import { evidenceContract } from './evidenceContract.ts';
import { importContract } from './importContract.ts';
import { intakeContract } from './intakeContract.ts';
import { linkContract } from './linkContract.ts';
import { ocrContract } from './ocrContract.ts';
import { packContract } from './packContract.ts';
import { paperTemplateContract } from './paperTemplateContract.ts';
import { templateContract } from './templateContract.ts';
import { firmContract, vaultContract } from './vaultContract.ts';
import { versionContract } from './versionContract.ts';

/** The one contract between renderer and engine; server, client and the fake of the screen tests all come from it. */
export const contract = {
  vault: vaultContract,
  firm: firmContract,
  intake: intakeContract,
  case: caseContract,
  verification: verificationContract,
  evidence: evidenceContract,
  import: importContract,
  ocr: ocrContract,
  collection: collectionContract,
  bundle: bundleContract,
  document: documentContract,
  pack: packContract,
  template: templateContract,
  paperTemplate: paperTemplateContract,
  version: versionContract,
  directory: directoryContract,
  desk: deskContract,
  link: linkContract,
  search: searchContract,
  audit: auditContract,
};
