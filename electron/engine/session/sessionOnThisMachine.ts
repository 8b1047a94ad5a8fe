import { v7 as uuidv7 } from 'uuid';
import { Session, type SessionOptions } from './session.ts';

/** A session with this machine's clock, time zone and real ids. */
export function sessionOnThisMachine(
  options: Omit<SessionOptions, 'clock' | 'newId' | 'utcOffsetMinutes'>,
): Session {
  return new Session({
    ...options,
    clock: Date.now,
    newId: uuidv7,
    utcOffsetMinutes: () => -new Date().getTimezoneOffset(),
  });
}
