import type { Clock } from '../../../domain/clock.ts';
import type { EngineGrant } from '../../../domain/control/controlMessages.ts';
import { AnDunError } from '../../../domain/errors.ts';

export type Grant = Omit<EngineGrant, 'type'>;

const lifetimeMs = 10 * 60_000;

/** Permissions that main has made from dialogs and drops. Each is good once, for ten minutes. */
export class GrantBook {
  readonly #clock: Clock;
  readonly #grants = new Map<string, { grant: Grant; untilMs: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(grant: Grant): void {
    this.#dropExpired();
    this.#grants.set(grant.grantId, { grant, untilMs: this.#clock() + lifetimeMs });
  }

  /** What the user called the file; known without using the grant up. */
  nameOf(grantId: string): string {
    return this.#grants.get(grantId)?.grant.displayName ?? '';
  }

  sizeOf(grantId: string): number {
    return this.#grants.get(grantId)?.grant.sizeBytes ?? 0;
  }

  /** @throws AnDunError GRANT_INVALID when it is unknown, used, expired or for another purpose */
  redeem(grantId: string, mode: Grant['mode']): Grant {
    this.#dropExpired();
    const entry = this.#grants.get(grantId);
    if (!entry || entry.grant.mode !== mode) throw new AnDunError('GRANT_INVALID');
    this.#grants.delete(grantId);
    return entry.grant;
  }

  #dropExpired(): void {
    for (const [id, { untilMs }] of this.#grants) {
      if (untilMs <= this.#clock()) this.#grants.delete(id);
    }
  }
}
