import type { ContactId } from '../ids.ts';
import type { ContactRecord } from '../intake/intakeForm.ts';
import { normalisePhone } from '../phone/normalisePhone.ts';

/** How far two clocks may be apart about the same moment. */
const SAME_MOMENT_MS = 2_000;

/**
 * Calls with one number at one moment and of one length that two sources tell in opposite directions: one of them is
 * wrong, or they are two calls. A person decides; nothing is merged.
 */
export function findTwinCalls(contacts: readonly ContactRecord[]): Set<ContactId> {
  const calls = contacts
    .flatMap(({ id, channel, occurredAtMs, dateOnly, from, direction, durationSeconds }) =>
      channel !== 'call' || occurredAtMs === null || dateOnly
        ? []
        : [{ id, atMs: occurredAtMs, number: numberOf(from), direction, durationSeconds }],
    )
    .sort((a, b) => a.atMs - b.atMs);
  const twins = new Set<ContactId>();
  for (const [index, call] of calls.entries()) {
    for (let at = index + 1; at < calls.length; at += 1) {
      const other = calls[at];
      if (!other || other.atMs - call.atMs > SAME_MOMENT_MS) break;
      const isSame = other.number === call.number && other.durationSeconds === call.durationSeconds;
      if (isSame && other.direction !== call.direction) twins.add(call.id).add(other.id);
    }
  }
  return twins;
}

function numberOf(from: string): string {
  return normalisePhone(from).normalised || from.trim();
}
