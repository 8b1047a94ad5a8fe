import type { Store } from '../../db/store.ts';
import type { Clock, IdSource } from '../../domain/clock.ts';
import type { Organisation } from '../../domain/directory/organisation.ts';

/** What every use case is handed. It exists only while a vault is open. */
export interface EngineContext {
  store: Store;
  clock: Clock;
  newId: IdSource;
  deviceName: string;
  /** Minutes east of UTC on this machine, now. */
  utcOffsetMinutes(): number;
  /** Who sits at this computer: actor of the audit log and the custody chain. See firm/readOperator.ts. */
  operator(): string;
  /** The directory as the firm has it now; the same array until it changes. */
  readonly organisations: readonly Organisation[];
  /** To be called after a change of the directory. */
  forgetDirectory(): void;
}

/**
 * Context of the area routers (`implement(contract.intake).$context<ProcedureContext>()`). `engine` may be a getter
 * that throws VAULT_LOCKED.
 */
export interface ProcedureContext {
  readonly engine: EngineContext;
}
