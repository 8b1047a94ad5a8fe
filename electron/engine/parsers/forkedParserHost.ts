import { Worker } from 'node:worker_threads';
import { cleanedEnvironment } from '../../../domain/control/cleanedEnvironment.ts';
import { parserArguments, parserEnvironment } from '../../../domain/control/parserEnvironment.ts';
import type { ParserEntry, ParserHost } from './parserHost.ts';

type FromRelay = { type: 'message'; message: unknown } | { type: 'exit' };

/**
 * Parser processes under the Node that runs this engine: development, tests, command line. A thread of its own stands
 * between: a pipe holds a fifth of a piece of the file, and the parser would stand still whenever the engine writes rows.
 * @param entries file of each program: TypeScript source or bundle
 */
export function forkedParserHost(entries: Record<ParserEntry, string>): ParserHost {
  return {
    start({ entry, memoryLimitMb }) {
      const relay = new Worker(relaySource, {
        eval: true,
        execArgv: [],
        workerData: {
          module: entries[entry],
          execArgv: [...parserArguments(memoryLimitMb), '--no-warnings'],
        },
        // biome-ignore lint/style/noProcessEnv: read to be cleaned
        env: { ...cleanedEnvironment(process.env), ...parserEnvironment[entry] },
        resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 2 },
      });
      let heard: (message: unknown) => void = () => {};
      let gone: () => void = () => {};
      let isGone = false;
      const leave = () => {
        if (isGone) return;
        isGone = true;
        gone();
      };
      relay.on('message', (told: FromRelay) => {
        if (told.type === 'exit') leave();
        else heard(told.message);
      });
      relay.once('error', leave);
      relay.once('exit', leave);
      return {
        post: (message) => relay.postMessage({ type: 'message', message }),
        onMessage: (listener) => {
          heard = listener;
        },
        onExit: (listener) => {
          gone = listener;
        },
        kill: () => relay.postMessage({ type: 'kill' }),
      };
    },
  };
}

// Text, so that it needs no file of its own in the bundle.
const relaySource = `
const { parentPort, workerData } = require('node:worker_threads');
const { fork } = require('node:child_process');
const { module: file, execArgv } = workerData;
const child = fork(file, [], {
  execArgv, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
});
const leave = () => {
  parentPort.postMessage({ type: 'exit' });
  parentPort.close();
};
child.once('exit', leave);
child.once('error', leave);
child.on('message', (message) => parentPort.postMessage({ type: 'message', message }));
parentPort.on('message', ({ type, message }) => {
  if (type === 'kill') child.kill('SIGKILL');
  // It may end between the check and the write; its exit is reported anyway.
  else if (child.connected) child.send(message, () => {});
});
`;
