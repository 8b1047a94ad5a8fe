import type { CasePayment } from '../cases/casePayment.ts';
import type { ContactRecord } from '../intake/intakeForm.ts';
import { normalisePhone } from '../phone/normalisePhone.ts';
import type { TextFact } from '../text/textFact.ts';
import type { IdentifierKind, MatterIdentifier } from './matterIdentifier.ts';
import { registrableDomain } from './registrableDomain.ts';
import { scriptPhrases } from './scriptPhrases.ts';
import { isSharedHost } from './sharedHosts.ts';

/** A short number (110, 客服 5 digits in a note) stands in everybody's matter. */
const SHORTEST_PHONE = 5;
const LONGEST = 200;
const WECHAT_ID = /^(?:wxid_\w+|[a-z][-\w]{5,19})$/i;

/**
 * Everything of a matter that may stand in another one, each once. Reads what the other side sent and
 * said; nothing of the client herself.
 */
export function identifiersOf(matter: {
  contacts: readonly ContactRecord[];
  payments?: readonly Pick<CasePayment, 'payee' | 'account'>[];
}): MatterIdentifier[] {
  const found = new Map<string, MatterIdentifier>();
  const add = (kind: IdentifierKind, value: string, shown: string) => {
    const key = `${kind} ${value}`;
    if (value === '' || value.length > LONGEST || found.has(key)) return;
    found.set(key, { kind, value, shown: shown.trim().slice(0, LONGEST) });
  };
  for (const contact of matter.contacts) {
    if (contact.direction === 'outgoing') continue;
    addSender(contact, add);
    for (const { fact, state, correctedText } of contact.reviewedFacts) {
      if (state !== 'rejected') addFact(fact, correctedText ?? fact.text, add);
    }
    // The text of a call is what the desk wrote down, in its own words.
    if (contact.channel === 'sms' || contact.channel === 'wechat' || contact.channel === 'email') {
      for (const { value, shown } of scriptPhrases(contact.content)) add('phrase', value, shown);
    }
  }
  for (const { payee, account } of matter.payments ?? []) {
    add('payee', payee.replace(/\s/g, ''), payee);
    add('account', accountKey(account), account);
  }
  return [...found.values()];
}

type Add = (kind: IdentifierKind, value: string, shown: string) => void;

function addSender(contact: ContactRecord, add: Add): void {
  const from = contact.from.trim();
  if (from === '') return;
  if (contact.channel === 'email') {
    addMailSender(from, add);
    return;
  }
  addPhone(from, add);
  // A nickname (客服小张) is many people's; an id is one's.
  if (contact.channel === 'wechat' && WECHAT_ID.test(from)) add('account', accountKey(from), from);
}

function addMailSender(from: string, add: Add): void {
  const [, address, host] = /([^\s<]+@([^\s>]+))/.exec(from) ?? [];
  if (!address || !host) return;
  const domain = registrableDomain(host);
  if (isSharedHost(domain)) add('account', address.toLowerCase(), address);
  else add('domain', domain, host);
}

function addLink({ host, url }: { host: string; url: string }, add: Add): void {
  const domain = registrableDomain(host);
  if (!isSharedHost(domain)) {
    add('domain', domain, host);
    return;
  }
  const whole = url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  if (whole.includes('/')) add('domain', whole, url);
}

function addFact(fact: TextFact, text: string, add: Add): void {
  if (fact.kind === 'phone') addPhone(text, add);
  else if (fact.kind === 'link') addLink(fact.value, add);
  else if (fact.kind === 'account') add('account', accountKey(fact.value.value), text);
}

function addPhone(raw: string, add: Add): void {
  const { normalised, kind } = normalisePhone(raw);
  if (kind === 'unknown' || kind === 'short' || normalised.length < SHORTEST_PHONE) return;
  add('phone', normalised, raw);
}

/** A masked account (6222****1234) names nobody. */
function accountKey(account: string): string {
  const key = account.replace(/[\s-]/g, '').toLowerCase();
  return /[*＊•]/.test(key) || key.length < 5 ? '' : key;
}
