import type { MessagePortMain } from 'electron';
import type { EngineLost } from '../../domain/bridge/bridgeTypes.ts';
import type {
  EngineInit,
  EngineResume,
  EngineToMain,
  MainToEngine,
} from '../../domain/control/controlMessages.ts';
import type { EngineHost } from './engineHost.ts';

/** Waits before the first, second … restart after a crash, in milliseconds. */
export const RESTART_DELAYS_MS = [100, 500, 1_000, 2_000, 4_000] as const;
/** An engine that ran this long was well; an earlier crash no longer counts. */
const HEALTHY_AFTER_MS = 60_000;
const SHUTDOWN_LIMIT_MS = 5_000;

export interface SupervisorOptions {
  startHost(): EngineHost;
  init: Omit<EngineInit, 'type'>;
  /** The engine can take ports. */
  onReady(): void;
  onLost(lost: EngineLost): void;
  /** The engine says that it cannot work at all; `code` is one of domain/errors.ts. */
  onFatal(code: string): void;
  onMessage(message: EngineToMain): void;
}

/**
 * Keeps one engine running: starts it, starts it again after a crash (slower each time, five
 * times at most) or after a lock (at once), and ends it with the program.
 */
export class EngineSupervisor {
  readonly #options: SupervisorOptions;
  #host: EngineHost | undefined;
  #ready = false;
  #leaving: 'no' | 'locking' | 'stopping' | 'fatal' = 'no';
  #crashes = 0;
  #startedAtMs = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Which vault is open, and its key: for `resume` after a crash, in memory only. */
  #openVault: Omit<EngineResume, 'type'> | undefined;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  get ready(): boolean {
    return this.#ready;
  }

  get hostKind(): EngineHost['kind'] | undefined {
    return this.#host?.kind;
  }

  get pid(): number | undefined {
    return this.#host?.pid;
  }

  start(): void {
    if (this.#host || this.#leaving === 'stopping') return;
    const host = this.#options.startHost();
    this.#host = host;
    this.#leaving = 'no';
    this.#startedAtMs = performance.now();
    host.onMessage((message) => this.#hear(message));
    host.onExit(() => this.#exited());
    host.post({ type: 'init', ...this.#options.init });
    if (this.#openVault) host.post({ type: 'resume', ...this.#openVault });
  }

  /** @returns false when no engine is there to hear it */
  post(message: MainToEngine): boolean {
    return this.#ready && (this.#host?.post(message) ?? false);
  }

  /** @returns false when no engine is ready; the port is then left untouched */
  connect(port: MessagePortMain): boolean {
    if (!this.#ready || !this.#host) return false;
    this.#host.connect(port);
    return true;
  }

  /** Asks the engine to close its files and end; ends it after five seconds. */
  stop(): Promise<void> {
    this.#leaving = 'stopping';
    this.#forgetVault();
    clearTimeout(this.#timer);
    const host = this.#host;
    if (!host) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenStopped = resolve;
      this.#killLater(host);
      host.post({ type: 'shutdown' });
    });
  }

  #whenStopped: () => void = () => {};

  #hear(message: EngineToMain): void {
    if (message.type === 'ready') {
      this.#ready = true;
      this.#options.onReady();
    } else if (message.type === 'sessionOpened') {
      this.#forgetVault();
      this.#openVault = { vaultKind: message.vaultKind, key: message.key };
    } else if (message.type === 'lockRequested') {
      this.#forgetVault();
      this.#leaveExpectedly('locking');
    } else if (message.type === 'fatal') {
      this.#forgetVault();
      this.#leaveExpectedly('fatal');
      this.#options.onFatal(message.code);
    } else {
      this.#options.onMessage(message);
    }
  }

  #forgetVault(): void {
    this.#openVault?.key.fill(0);
    this.#openVault = undefined;
  }

  #leaveExpectedly(how: 'locking' | 'fatal'): void {
    if (this.#leaving !== 'no' || !this.#host) return;
    this.#leaving = how;
    this.#killLater(this.#host);
  }

  #killLater(host: EngineHost): void {
    this.#timer = setTimeout(() => host.kill(), SHUTDOWN_LIMIT_MS);
  }

  #exited(): void {
    clearTimeout(this.#timer);
    this.#host = undefined;
    this.#ready = false;
    if (this.#leaving === 'stopping') {
      this.#whenStopped();
    } else if (this.#leaving === 'locking') {
      this.#options.onLost({ reason: 'locked', restarting: true });
      this.start();
    } else if (this.#leaving === 'fatal') {
      this.#options.onLost({ reason: 'gaveUp', restarting: false });
    } else {
      this.#crashed();
    }
  }

  #crashed(): void {
    if (performance.now() - this.#startedAtMs >= HEALTHY_AFTER_MS) this.#crashes = 0;
    const delay = RESTART_DELAYS_MS[this.#crashes];
    this.#crashes += 1;
    // Nobody comes to open the vault again; its key has no business here.
    if (delay === undefined) this.#forgetVault();
    this.#options.onLost(
      delay === undefined
        ? { reason: 'gaveUp', restarting: false }
        : { reason: 'crashed', restarting: true },
    );
    if (delay !== undefined) this.#timer = setTimeout(() => this.start(), delay);
  }
}
