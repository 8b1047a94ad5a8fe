import { randomUUID } from 'node:crypto';
import { type MessagePortMain, utilityProcess } from 'electron';
import { cleanedEnvironment } from '../../domain/control/cleanedEnvironment.ts';
import type { EngineToMain, MainToEngine } from '../../domain/control/controlMessages.ts';
import {
  ENGINE_ARGUMENTS,
  ENGINE_ENVIRONMENT,
  type EngineHost,
  readEngineMessage,
} from './engineHost.ts';
import { UtilityParsers } from './utilityParsers.ts';

/** Starts the engine in Electron's own utility process, as every release does. */
export function startUtilityEngine(engineFile: string): EngineHost {
  const child = utilityProcess.fork(engineFile, [], {
    serviceName: 'AnDun Engine',
    env: { ...cleanedEnvironment(process.env), ...ENGINE_ENVIRONMENT },
    execArgv: ENGINE_ARGUMENTS,
    stdio: 'inherit',
  });
  let alive = true;
  let exited = () => {};
  child.once('exit', () => {
    alive = false;
    parsers.killAll();
    exited();
  });
  const post = (message: MainToEngine, ports: MessagePortMain[] = []) => {
    if (alive) child.postMessage(message, ports);
    return alive;
  };
  const parsers = new UtilityParsers(engineFile, cleanedEnvironment(process.env), post);
  return {
    kind: 'utility',
    get pid() {
      return child.pid;
    },
    post: (message) => post(message),
    connect: (port) => {
      post({ type: 'connect', portId: randomUUID() }, [port]);
    },
    onMessage: (listener: (message: EngineToMain) => void) => {
      child.on('message', (data) => {
        const message = readEngineMessage(data);
        if (message?.type === 'startParser') parsers.start(message);
        else if (message?.type === 'killParser') parsers.kill(message.parserId);
        else if (message) listener(message);
      });
    },
    onExit: (listener) => {
      exited = listener;
    },
    kill: () => {
      child.kill();
    },
  };
}
