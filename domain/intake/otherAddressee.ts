import type { ContactRecord, IntakeClient } from './intakeForm.ts';

const written: ReadonlySet<ContactRecord['channel']> = new Set([
  'sms',
  'wechat',
  'email',
  'letter',
]);

/**
 * Who a written message addresses when that cannot be the client: 王女士 in a text to 孙悦. Only the first character is
 * compared, since messages rarely write more; null where nothing is known or nothing contradicts.
 */
export function otherAddressee(
  contact: Pick<ContactRecord, 'channel' | 'content' | 'reviewedFacts'>,
  client: Pick<IntakeClient, 'name'>,
): string | null {
  const surname = client.name.trim().charAt(0);
  if (surname === '' || !written.has(contact.channel)) return null;
  for (const { fact, state } of contact.reviewedFacts) {
    if (fact.kind !== 'person_name' || state === 'rejected') continue;
    const before = contact.content.slice(Math.max(0, fact.start - 6), fact.start);
    const after = contact.content.slice(fact.end, fact.end + 2);
    const named = fact.text.replace(honorific, '');
    const isPolite = named !== fact.text || honorific.test(after) || greeting.test(before);
    if (!isPolite || speaker.test(before) || /^[*某]/.test(named)) continue;
    if (named.charAt(0) !== surname) {
      const title = honorific.exec(after)?.[0] ?? '';
      return `${fact.text}${named === fact.text ? title : ''}`;
    }
  }
  return null;
}

const honorific = /(?:先生|女士|小姐)$/;
const greeting = /(?:尊敬的|亲爱的)(?:客户|用户)?$/;
/** The one who writes, or somebody to be called back. */
const speaker = /(?:我是|联系|咨询|致电|加)$/;
