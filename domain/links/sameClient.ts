/** What two matters tell of whose they are; '' = not known. */
export interface ClientMark {
  clientName: string;
  clientIdNumber: string;
  clientPhone: string;
}

/**
 * Whether two matters are of one client, so that what they share is no coincidence: the same name, and no number that says
 * otherwise. An identity number decides before a phone number; what one of them lacks decides nothing.
 */
export function isSameClient(a: ClientMark, b: ClientMark): boolean {
  if (a.clientName === '' || a.clientName !== b.clientName) return false;
  if (a.clientIdNumber !== '' && b.clientIdNumber !== '') {
    return a.clientIdNumber.toUpperCase() === b.clientIdNumber.toUpperCase();
  }
  const [phone, other] = [a.clientPhone, b.clientPhone].map((text) => text.replace(/\D/g, ''));
  return phone === '' || other === '' || phone === other;
}

/** Whether matters are of at least two clients. */
export function hasSeveralClients(marks: readonly ClientMark[]): boolean {
  return marks.some((mark) => marks.some((other) => other !== mark && !isSameClient(mark, other)));
}
