import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from './contract.ts';

/** The typed calls of the contract. An interface, so that the compiler can name it instead of writing it out. */
export interface EngineClient extends ContractRouterClient<typeof contract> {}
