import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { RouterClient } from '@orpc/server';
import type { AnDunBridge, EngineLost } from '../../../../domain/bridge/bridgeTypes.ts';
import type { StandInRouter } from './standInEngine.ts';

/** The page of the stand-in program: what tests of the processes ask of a screen. */
export interface Probe {
  lost: EngineLost[];
  portsReceived: number;
  client: RouterClient<StandInRouter> | undefined;
  /** How a call that was in flight ended. */
  outcomeOfCallInFlight: string | undefined;
}

const probe: Probe = {
  lost: [],
  portsReceived: 0,
  client: undefined,
  outcomeOfCallInFlight: undefined,
};
const andun = (window as unknown as { andun: AnDunBridge<File> }).andun;
Object.assign(window, { probe });

window.addEventListener('message', (event) => {
  const port = event.ports[0];
  if (event.source !== window || event.data !== 'andun:engine-port' || !port) return;
  probe.portsReceived += 1;
  probe.client = createORPCClient(new RPCLink({ port }));
  port.start();
});
andun.onEngineLost((lost) => probe.lost.push(lost));
andun.requestEnginePort();
