import path from 'node:path';
import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import type { MainToEngine, ParserStart } from '../../domain/control/controlMessages.ts';
import { parserArguments, parserEnvironment } from '../../domain/control/parserEnvironment.ts';

/**
 * Starts and ends parser processes for an engine that is itself a utility process: such a one can
 * start none. The bytes go straight between the two; main sees nothing of them.
 */
export class UtilityParsers {
  readonly #folder: string;
  readonly #environment: Record<string, string>;
  readonly #post: (message: MainToEngine, ports?: MessagePortMain[]) => void;
  readonly #running = new Map<string, Electron.UtilityProcess>();

  /** @param engineFile the bundles of the parsers lie beside it */
  constructor(
    engineFile: string,
    environment: Record<string, string>,
    post: (message: MainToEngine, ports?: MessagePortMain[]) => void,
  ) {
    this.#folder = path.dirname(engineFile);
    this.#environment = environment;
    this.#post = post;
  }

  start({ parserId, entry, memoryLimitMb }: ParserStart): void {
    const child = utilityProcess.fork(path.join(this.#folder, `${entry}.cjs`), [], {
      serviceName: 'AnDun Parser',
      env: { ...this.#environment, ...parserEnvironment[entry] },
      execArgv: parserArguments(memoryLimitMb),
      stdio: 'ignore',
    });
    this.#running.set(parserId, child);
    child.once('exit', () => {
      this.#running.delete(parserId);
      this.#post({ type: 'parserGone', parserId });
    });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage('engine', [port1]);
    this.#post({ type: 'parserPort', parserId }, [port2]);
  }

  kill(parserId: string): void {
    this.#running.get(parserId)?.kill();
  }

  /** The engine is gone; nobody waits for them. */
  killAll(): void {
    for (const child of this.#running.values()) child.kill();
  }
}
