import { ENGINE_PORT_MESSAGE } from '../../domain/bridge/bridgeTypes.ts';
import type { PortSource } from '../rpc/engineConnection.ts';
import { bridge } from './bridge.ts';

/** Ports to the engine as the preload script hands them over: by a window message of our own page. */
export function browserPortSource(): PortSource {
  return {
    request: () => bridge().requestEnginePort(),
    onPort(listener) {
      const receive = (event: MessageEvent) => {
        const port = event.ports[0];
        if (event.source !== window || event.data !== ENGINE_PORT_MESSAGE || !port) return;
        listener(port);
      };
      window.addEventListener('message', receive);
      return () => window.removeEventListener('message', receive);
    },
    onLost: (listener) => bridge().onEngineLost(listener),
  };
}
