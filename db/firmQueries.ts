import { eq } from 'drizzle-orm';
import { emptyFirmProfile, type FirmProfile } from '../domain/firm/firmProfile.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { firmProfiles } from './schema.ts';

const onlyRow = 1;

/** The firm's profile; empty fields before it was ever saved. */
export function readFirmProfile(db: ReadDb): FirmProfile {
  const row = reading(db).select().from(firmProfiles).where(eq(firmProfiles.id, onlyRow)).get();
  return row?.profile ?? emptyFirmProfile;
}

export function saveFirmProfile(tx: WriteTx, profile: FirmProfile, atMs: number): void {
  writing(tx)
    .insert(firmProfiles)
    .values({ id: onlyRow, profile, updatedAtMs: atMs })
    .onConflictDoUpdate({ target: firmProfiles.id, set: { profile, updatedAtMs: atMs } })
    .run();
}
