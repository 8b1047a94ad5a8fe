import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, expect } from 'vitest';
import type { EngineLost } from '../../../domain/bridge/bridgeTypes.ts';
import { contract } from '../../../domain/contract/contract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import type { PortSource } from '../../../renderer/rpc/engineConnection.ts';

type Inputs = InferContractRouterInputs<typeof contract>;
type Outputs = InferContractRouterOutputs<typeof contract>;
type Answer<Output> =
  Output extends AsyncIterator<infer Event, unknown, unknown>
    ? AsyncGenerator<Event, void, unknown>
    : Output | Promise<Output>;

/** What the fake engine does, procedure by procedure. A handler throws AnDunError to refuse. */
export type FakeHandlers = {
  [Area in keyof Outputs]?: {
    [Verb in keyof Outputs[Area]]?: (
      input: Area extends keyof Inputs
        ? Verb extends keyof Inputs[Area]
          ? Inputs[Area][Verb]
          : never
        : never,
      call: { signal: AbortSignal | undefined },
    ) => Answer<Outputs[Area][Verb]>;
  };
};

export interface FakeCall {
  procedure: string;
  input: unknown;
}

export interface FakeEngine extends PortSource {
  /** Every call that arrived, in order. */
  readonly calls: FakeCall[];
  callsOf(procedure: string): FakeCall[];
  /** Replaces or adds handlers. */
  on(handlers: FakeHandlers): void;
  /** Ends without a word, like a crash; calls in flight get no answer. */
  crash(lost?: EngineLost): void;
  /** The port closes, and nobody has said why yet. */
  hangUp(): void;
  /** A fresh engine with a fresh port. */
  restart(): void;
}

const unexpected: string[] = [];

afterEach(() => {
  const seen = unexpected.splice(0);
  expect(seen, 'Calls that the fake engine of this test does not handle').toEqual([]);
});

export const openOwnVault: VaultStatus = {
  ownExists: true,
  open: 'own',
  recoveryKeyConfirmed: true,
};

/**
 * An engine for screen tests, made from the contract: it speaks over a real message port, and the
 * schemas check every input and output. A call nobody expected fails the test by name.
 */
export function fakeEngine(handlers: FakeHandlers = {}): FakeEngine {
  let current: FakeHandlers = {
    vault: { status: () => openOwnVault },
    ...handlers,
    // The tray asks on every page.
    ocr: { queue: () => ({ waiting: 0, running: null, done: 0, failed: 0 }), ...handlers.ocr },
    // Every intake asks while it is written.
    link: { seenBefore: () => [], ...handlers.link },
    // Every number that is shown asks.
    directory: {
      segments: () => null,
      placesOf: () => ({ table: null, places: [] }),
      ...handlers.directory,
    },
  };
  const calls: FakeCall[] = [];
  const portListeners = new Set<(port: MessagePort) => void>();
  const lostListeners = new Set<(lost: EngineLost) => void>();
  const rpc = new RPCHandler(makeRouter(() => current, calls) as never);
  let serverPort: NodePort | null = null;
  let running = true;

  const openPort = () => {
    const channel = new MessageChannel();
    serverPort = channel.port1;
    rpc.upgrade(channel.port1 as never);
    channel.port1.start();
    for (const listener of portListeners) listener(channel.port2 as unknown as MessagePort);
  };
  return {
    calls,
    callsOf: (procedure) => calls.filter((call) => call.procedure === procedure),
    on(more) {
      for (const area of Object.keys(more) as (keyof FakeHandlers)[]) {
        current = { ...current, [area]: { ...current[area], ...more[area] } };
      }
    },
    crash(lost = { reason: 'crashed', restarting: true }) {
      running = false;
      serverPort?.close();
      serverPort = null;
      for (const listener of lostListeners) listener(lost);
    },
    hangUp() {
      running = false;
      serverPort?.close();
      serverPort = null;
    },
    restart() {
      running = true;
      openPort();
    },
    request: () => {
      if (running) openPort();
    },
    onPort(listener) {
      portListeners.add(listener);
      return () => portListeners.delete(listener);
    },
    onLost(listener) {
      lostListeners.add(listener);
      return () => lostListeners.delete(listener);
    },
  };
}

type AnyHandler = (input: unknown, call: { signal: AbortSignal | undefined }) => unknown;
type Implementer = { handler(run: (options: HandlerOptions) => unknown): unknown };
interface HandlerOptions {
  input: unknown;
  signal?: AbortSignal;
}

function makeRouter(handlersNow: () => FakeHandlers, calls: FakeCall[]): unknown {
  const builder = implement(contract) as unknown as Record<string, Record<string, Implementer>>;
  const router: Record<string, Record<string, unknown>> = {};
  for (const [area, procedures] of Object.entries(contract)) {
    const verbs: Record<string, unknown> = {};
    for (const verb of Object.keys(procedures)) {
      verbs[verb] = builder[area]?.[verb]?.handler(async ({ input, signal }) => {
        const procedure = `${area}.${verb}`;
        calls.push({ procedure, input });
        const areas = handlersNow() as Record<string, Record<string, AnyHandler> | undefined>;
        const handler = areas[area]?.[verb];
        if (!handler) {
          unexpected.push(procedure);
          throw new ORPCError('INTERNAL');
        }
        return answer(procedure, () => handler(input, { signal }));
      });
    }
    router[area] = verbs;
  }
  return router;
}

async function answer(procedure: string, run: () => unknown): Promise<unknown> {
  try {
    const output = await run();
    return isStream(output) ? mapped(procedure, output) : output;
  } catch (error) {
    throw mapError(procedure, error);
  }
}

/** The same stream, with a refusal in the middle of it sent as the engine sends it. */
async function* mapped(procedure: string, stream: AsyncGenerator<unknown>) {
  try {
    yield* stream;
  } catch (error) {
    throw mapError(procedure, error);
  }
}

function isStream(output: unknown): output is AsyncGenerator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

function mapError(procedure: string, error: unknown): unknown {
  if (error instanceof AnDunError) {
    return new ORPCError(error.code, { message: error.message, data: { fields: error.fields } });
  }
  unexpected.push(`${procedure}: ${String(error)}`);
  return error;
}
