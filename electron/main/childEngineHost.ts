import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { MessagePortMain } from 'electron';
import { cleanedEnvironment } from '../../domain/control/cleanedEnvironment.ts';
import type { EngineToMain, MainToEngine } from '../../domain/control/controlMessages.ts';
import {
  ENGINE_ARGUMENTS,
  ENGINE_ENVIRONMENT,
  type EngineHost,
  readEngineMessage,
} from './engineHost.ts';

/**
 * Starts the engine under a plain Node and carries port messages for it. For development and
 * tests where Electron is too old for the database driver.
 */
export function startChildEngine(engineFile: string, node: string): EngineHost {
  const child = fork(engineFile, [], {
    execPath: node,
    execArgv: ENGINE_ARGUMENTS,
    serialization: 'advanced',
    env: { ...cleanedEnvironment(process.env), ...ENGINE_ENVIRONMENT },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ports = new Map<string, MessagePortMain>();
  let heard: (message: EngineToMain) => void = () => {};
  child.on('message', (data) => {
    const message = readEngineMessage(data);
    if (!message) return;
    if (message.type === 'port') ports.get(message.portId)?.postMessage(message.data);
    else if (message.type === 'portClose') closePort(ports, message.portId);
    else heard(message);
  });
  return {
    kind: 'child',
    pid: child.pid,
    post: (message) => post(child, message),
    connect: (port) => bridge(child, ports, port),
    onMessage: (listener) => {
      heard = listener;
    },
    onExit: (listener) => onceGone(child, ports, listener),
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

function post(child: ChildProcess, message: MainToEngine): boolean {
  if (!child.connected) return false;
  // The process may end between the check and the write; its exit is reported anyway.
  child.send(message, () => {});
  return true;
}

function bridge(child: ChildProcess, ports: Map<string, MessagePortMain>, port: MessagePortMain) {
  const portId = randomUUID();
  ports.set(portId, port);
  post(child, { type: 'connect', portId });
  port.on('message', ({ data }) => post(child, { type: 'port', portId, data }));
  port.on('close', () => {
    if (ports.delete(portId)) post(child, { type: 'portClose', portId });
  });
  port.start();
}

function onceGone(child: ChildProcess, ports: Map<string, MessagePortMain>, listener: () => void) {
  let told = false;
  const gone = () => {
    if (told) return;
    told = true;
    for (const portId of [...ports.keys()]) closePort(ports, portId);
    listener();
  };
  child.once('exit', gone);
  // Emitted instead of 'exit' when the process could not be started at all.
  child.once('error', gone);
}

function closePort(ports: Map<string, MessagePortMain>, portId: string): void {
  const port = ports.get(portId);
  ports.delete(portId);
  port?.close();
}
