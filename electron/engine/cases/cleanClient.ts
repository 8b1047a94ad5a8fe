import type { IntakeClient } from '../../../domain/intake/intakeForm.ts';
import { halfWidth } from '../../../domain/text/halfWidth.ts';

/** The client as a case keeps it: no blanks around, the document number in one spelling. */
export function cleanClient(client: IntakeClient): IntakeClient {
  return {
    name: client.name.trim(),
    idType: client.idType,
    idNumber: cleanIdNumber(client.idNumber),
    phone: client.phone.trim(),
    address: client.address.trim(),
  };
}

/** Upper case, half width, without spaces: 11010119900307123x and 110101 19900307 123X are the same document. */
export function cleanIdNumber(raw: string): string {
  return halfWidth(raw).replace(/\s/gu, '').toUpperCase();
}
