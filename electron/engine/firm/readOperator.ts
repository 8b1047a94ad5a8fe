import { readFirmProfile } from '../../../db/firmQueries.ts';
import type { Store } from '../../../db/store.ts';

/** Who sits at this computer, from the firm profile; stands in the audit log and the custody chain. */
export function readOperator(store: Store): string {
  const name = store.read(readFirmProfile).operatorName.trim();
  return name === '' ? '本机使用者' : name;
}
