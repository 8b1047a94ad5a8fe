import type { Clock, IdSource } from '../../../domain/clock.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { VaultKind } from '../../../domain/vault/vaultStatus.ts';
import { GrantBook } from '../host/grantBook.ts';
import type { PaperPrinter } from '../host/paperPrints.ts';
import type { ParserHost } from '../parsers/parserHost.ts';
import type { VaultContext } from '../vaultContext.ts';
import type { OpenVault } from './openVault.ts';
import { vaultFolder } from './vaultFolders.ts';

export interface SessionOptions {
  /** Holds `own/` and `sample/`. */
  dataDir: string;
  /** Read-only folder of the built-in document templates. */
  templatesDir: string;
  /** Read-only folder of the networks that read screenshots. */
  ocrModelsDir: string;
  deviceName: string;
  clock: Clock;
  newId: IdSource;
  utcOffsetMinutes(): number;
  /** Starts the processes that read untrusted formats. */
  parsers: ParserHost;
  /** Absent where no browser is at hand: papers are then not laid out as PDF. */
  printPaper?: PaperPrinter;
  /** A vault was opened; main keeps the key for a restart after a crash. Gets a copy of its own. */
  onOpened(kind: VaultKind, vaultKey: Uint8Array<ArrayBuffer>): void;
  /** The vault was closed because the lawyer locked it; the process ends next. */
  onLocked(): void;
}

/** One run of the engine: at most one vault is open in it at a time. */
export class Session {
  readonly options: SessionOptions;
  readonly grants: GrantBook;
  /** Set by openVault.ts and closeVault alone. */
  vault: OpenVault | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions) {
    this.options = options;
    const ownFolders = [vaultFolder(this, 'own'), vaultFolder(this, 'sample')];
    this.grants = new GrantBook(options.clock, ownFolders);
  }

  /** @throws AnDunError VAULT_LOCKED */
  get engine(): VaultContext {
    if (!this.vault) throw new AnDunError('VAULT_LOCKED');
    return this.vault.context;
  }

  /** Opening, closing and changing keys happen one after the other. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Resolves once nothing is being opened or closed. */
  async settled(): Promise<void> {
    await this.#queue;
  }
}
