import { v7 } from 'uuid';

/** A new UUIDv7, for records and commands that the screen begins. */
export function newId(): string {
  return v7();
}
