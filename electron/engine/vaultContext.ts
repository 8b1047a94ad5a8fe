import type { EvidenceId } from '../../domain/ids.ts';
import type { EngineContext } from './engineContext.ts';
import type { GrantBook } from './host/grantBook.ts';
import type { PaperPrinter } from './host/paperPrints.ts';
import type { RenditionCache } from './media/renditionCache.ts';
import type { OcrQueue } from './ocr/ocrQueue.ts';
import type { WordPrinter } from './office/wordToPdf.ts';
import type { ParserHost } from './parsers/parserHost.ts';
import type { VaultFiles } from './vault/vaultFiles.ts';

/** What the use cases around files are handed besides the database. */
export interface VaultContext extends EngineContext {
  files: VaultFiles;
  /** Reads untrusted formats apart from this process: parsers/parserProcess.ts. */
  parsers: ParserHost;
  /** Reads screenshots in the background. */
  ocr: OcrQueue;
  grants: GrantBook;
  /** Lays papers out as PDF, in main's hidden window. */
  printPaper: PaperPrinter;
  /** Has a Word file laid out; absent = by a word processor of this computer. */
  printWord?: WordPrinter;
  /** Evidence looked at in this session: 'viewed' is recorded once a session and item. */
  viewedEvidence: Set<string>;
  /** What is shown or played in place of originals, decrypted, in memory. */
  renditions: RenditionCache;
  /** Called once the deletion of an original is on record: whoever keeps decrypted bytes of it lets go. */
  onDestroyed: Set<(evidenceId: EvidenceId) => void>;
  /** Aborted when the vault is about to close: long work ends instead of failing half-way. */
  closing: AbortSignal;
  /** Folder of the built-in document templates. */
  templatesDir: string;
}

/** Context of the routers for evidence and documents; `engine` throws VAULT_LOCKED while locked. */
export interface VaultProcedureContext {
  readonly engine: VaultContext;
}
