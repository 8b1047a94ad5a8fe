import { fork } from 'node:child_process';
import { cleanedEnvironment } from '../../../domain/control/cleanedEnvironment.ts';
import { parserArguments, parserEnvironment } from '../../../domain/control/parserEnvironment.ts';
import type { ParserEntry, ParserHost } from './parserHost.ts';

/**
 * Parser processes under the Node that runs this engine: development, tests, command line.
 * @param entries file of each program: TypeScript source or bundle
 */
export function forkedParserHost(entries: Record<ParserEntry, string>): ParserHost {
  return {
    start({ entry, memoryLimitMb }) {
      const child = fork(entries[entry], [], {
        execArgv: [...parserArguments(memoryLimitMb), '--no-warnings'],
        // biome-ignore lint/style/noProcessEnv: read to be cleaned
        env: { ...cleanedEnvironment(process.env), ...parserEnvironment[entry] },
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      return {
        post(message) {
          // It may end between the check and the write; its exit is reported anyway.
          if (child.connected) child.send(message as object, () => {});
        },
        onMessage: (listener) => {
          child.on('message', listener);
        },
        onExit: (listener) => {
          let told = false;
          const gone = () => {
            if (told) return;
            told = true;
            listener();
          };
          child.once('exit', gone);
          child.once('error', gone);
        },
        kill: () => {
          child.kill('SIGKILL');
        },
      };
    },
  };
}
