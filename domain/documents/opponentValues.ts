import { normalisePhone } from '../phone/normalisePhone.ts';
import { halfWidth } from '../text/halfWidth.ts';
import type { TextFact } from '../text/textFact.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import { contactNumber } from './contactNarrative.ts';
import { type DocumentValue, runsOf } from './documentValue.ts';
import { lossesOf } from './losses.ts';

const ACCOUNT_NAMES = { qq: 'QQ号', wechat: '微信号', bank_card: '银行卡号', alipay: '支付宝账号' };

/** What identifies the unknown other side: numbers, names used, links, accounts, payees. */
export function opponentValues(facts: CaseFacts): { [name: string]: DocumentValue } {
  const incoming = facts.contacts.filter((contact) => contact.direction === 'incoming');
  const confirmed = facts.contacts.flatMap((contact) =>
    contact.reviewedFacts.flatMap(confirmedFact),
  );
  return {
    自称: joined(incoming.map((contact) => clauseText(contact.claimedIdentity))),
    号码: joined(opponentNumbers(facts)),
    信中号码: joined(incoming.flatMap(callBackNumbers)),
    链接: joined(confirmed.flatMap((fact) => (fact.kind === 'link' ? [fact.shown] : []))),
    账号: joined([
      ...opponentAccounts(facts),
      ...confirmed.flatMap((fact) => (fact.kind === 'account' ? [fact.shown] : [])),
    ]),
    收款方: payees(facts),
  };
}

/** The numbers that the other side called and wrote from, as they were shown, each once. */
export function opponentNumbers(facts: CaseFacts): string[] {
  return distinct(
    incomingOf(facts).filter(({ channel }) => channel === 'call' || channel === 'sms'),
  );
}

/** Its WeChat accounts, one that shows no account by the name it shows, and its mail addresses. */
export function opponentAccounts(facts: CaseFacts): string[] {
  const of = (channel: 'wechat' | 'email') =>
    distinct(incomingOf(facts).filter((contact) => contact.channel === channel));
  return [
    ...of('wechat').map((account) => (account.endsWith('）') ? account : `微信号${account}`)),
    ...of('email').map((address) => `电子邮箱${address}`),
  ];
}

function incomingOf(facts: CaseFacts): CaseFacts['contacts'] {
  return facts.contacts.filter(({ direction }) => direction === 'incoming');
}

/** One number is one, however it was typed. */
function distinct(contacts: CaseFacts['contacts']): string[] {
  const shown = new Map<string, string>();
  for (const contact of contacts) {
    const number = contactNumber(contact);
    if (typeof number !== 'string') continue;
    const key = normalisePhone(number).normalised || number;
    if (!shown.has(key)) shown.set(key, number);
  }
  return [...shown.values()];
}

/** Every payee, with the mark where an account number is masked; null where nobody was paid. */
function payees(facts: CaseFacts): DocumentValue {
  const runs = lossesOf(facts)
    .filter((loss) => loss.isTransfer)
    .flatMap((loss, index) => runsOf(index > 0 ? '；' : '', loss.payee));
  return runs.length === 0 ? null : { runs };
}

/** Numbers that a message itself tells to ring, other than the one it came from. A desk's note of a talk tells none. */
function callBackNumbers(contact: CaseFacts['contacts'][number]): string[] {
  if (contact.channel === 'call' || contact.channel === 'visit') return [];
  const sender = normalisePhone(contact.from).normalised;
  return contact.reviewedFacts
    .flatMap(confirmedFact)
    .filter((fact) => fact.kind === 'phone' && normalisePhone(fact.shown).normalised !== sender)
    .map((fact) => fact.shown);
}

type ReviewedFact = CaseFacts['contacts'][number]['reviewedFacts'][number];

/** Only what a person confirmed or corrected is printed; a reading by machine alone is not. */
function confirmedFact(reviewed: ReviewedFact): { kind: TextFact['kind']; shown: string }[] {
  const { fact, state, correctedText } = reviewed;
  if (state === 'corrected') return [{ kind: fact.kind, shown: clauseText(correctedText ?? '') }];
  if (state !== 'confirmed') return [];
  const shown =
    fact.kind === 'account' ? `${ACCOUNT_NAMES[fact.value.system]}${fact.value.value}` : fact.text;
  return [{ kind: fact.kind, shown: clauseText(halfWidth(shown)) }];
}

function joined(parts: readonly string[]): string | null {
  const kept = [...new Set(parts.filter((part) => part !== ''))];
  return kept.length === 0 ? null : kept.join('、');
}
