import type { CasePayment } from '../cases/casePayment.ts';
import type { ContactRecord } from '../intake/intakeForm.ts';
import { normalisePhone } from '../phone/normalisePhone.ts';
import { isMentionedOnly } from '../text/mentionedOnly.ts';
import type { TextFact } from '../text/textFact.ts';
import { institutionName } from './institutionKey.ts';
import type { ClueKind, SeenIdentifier } from './matterIdentifier.ts';
import { registrableDomain } from './registrableDomain.ts';
import { scriptPhrases } from './scriptPhrases.ts';
import { SeenIdentifiers } from './seenIdentifiers.ts';
import { isSharedHost } from './sharedHosts.ts';

/** A short number (110, 客服 5 digits in a note) stands in everybody's matter. */
const SHORTEST_PHONE = 5;
const WECHAT_ID = /^(?:wxid_\w+|[a-z][-\w]{5,19})$/i;

/**
 * Everything of a matter that may stand in another one, each once, with when it was seen. Reads what the other side sent
 * and said, and who they said they were; nothing of the client herself. A change here raises LINK_RULES_VERSION.
 */
export function identifiersOf(matter: {
  contacts: readonly ContactRecord[];
  payments?: readonly (Pick<CasePayment, 'payee' | 'account'> &
    Partial<Pick<CasePayment, 'id' | 'occurredAtMs'>>)[];
  /** The other side as the case names it. */
  opponentName?: string;
}): SeenIdentifier[] {
  const found = new SeenIdentifiers();
  for (const contact of matter.contacts) {
    if (contact.direction === 'outgoing') continue;
    const sight = { id: contact.id, atMs: contact.occurredAtMs };
    addContact(contact, (kind, value, shown) => found.add(sight, kind, value, shown));
  }
  for (const { id = null, occurredAtMs = null, payee, account } of matter.payments ?? []) {
    const sight = { id, atMs: occurredAtMs };
    found.add(sight, 'payee', payee.replace(/\s/g, ''), payee);
    found.add(sight, 'account', accountKey(account), account);
  }
  const opponent = matter.opponentName ?? '';
  found.add(null, 'institution', institutionName(opponent), opponent);
  return found.all();
}

type Add = (kind: ClueKind, value: string, shown: string) => void;

function addContact(contact: ContactRecord, add: Add): void {
  addSender(contact, add);
  const claimed = contact.claimedIdentity;
  add('institution', institutionName(claimed), claimed);
  for (const { fact, state, correctedText } of contact.reviewedFacts) {
    if (state === 'rejected' || isOnlyUsed(fact, contact)) continue;
    addFact(fact, correctedText ?? fact.text, add);
  }
  // The text of a call is what the desk wrote down, in its own words.
  if (contact.channel === 'sms' || contact.channel === 'wechat' || contact.channel === 'email') {
    for (const { value, shown } of scriptPhrases(contact.content)) add('phrase', value, shown);
  }
}

/** 从借呗借了: the client's own loan is no institution that came back. */
function isOnlyUsed(fact: TextFact, { content }: ContactRecord): boolean {
  return fact.kind === 'institution' && isMentionedOnly(content, fact.start, fact.end);
}

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
  else if (fact.kind === 'institution') add('institution', institutionName(text), text);
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
