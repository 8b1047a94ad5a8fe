import type { AccountSystem, TextFactOf } from '../text/textFact.ts';
import { type ContactEvidence, factsOf, type StandingFact } from './contactEvidence.ts';

export interface PayeeAccount {
  request: StandingFact;
  account: StandingFact & { fact: TextFactOf<'account'> };
  /** 银行卡. */
  name: string;
  /** By its kind an account of a person; nothing round it calls it an institution's. */
  isPersonal: boolean;
}

/** The account that a message asks to be paid into, a personal one before any other; never the client's own. */
export function findPayeeAccount(evidence: ContactEvidence): PayeeAccount | null {
  const accounts = factsOf(evidence, 'account').filter((account) => !isOwn(account));
  const payees = factsOf(evidence, 'transfer_request').flatMap((request) =>
    accounts
      .filter((account) => isBeside(request, account))
      .map((account): PayeeAccount => {
        const { system } = account.fact.value;
        return { request, account, name: systemNames[system], isPersonal: isPersonal(account) };
      }),
  );
  return payees.find((payee) => payee.isPersonal) ?? payees[0] ?? null;
}

const systemNames: Record<AccountSystem, string> = {
  qq: 'QQ账号',
  wechat: '微信账号',
  bank_card: '银行卡（账号）',
  alipay: '支付宝账号',
};

type AccountFact = PayeeAccount['account'];

/** Characters between a request and the account that it means. */
const NEAR = 24;

function isBeside(request: StandingFact, account: StandingFact): boolean {
  if (request.contact !== account.contact) return false;
  if (textOf(request) !== textOf(account)) return false;
  return (
    account.fact.start <= request.fact.end + NEAR && account.fact.end >= request.fact.start - NEAR
  );
}

/** Debit cards of China begin with 62; a tail or another number may be anybody's. */
function isPersonal(account: AccountFact): boolean {
  const { system, value } = account.fact.value;
  if (system === 'bank_card' && !/^62\d{14,17}$/.test(value)) return false;
  return !/对公|公户|有限公司|公司账|公司户|专属还款|官方|银行账户/.test(
    around(account, { before: 24, after: 30 }),
  );
}

/** 存入您的还款卡…: repaying through one's own card is what institutions ask for. */
function isOwn(account: AccountFact): boolean {
  return /(?:您|你|本人|名下|绑定|绑卡)[^,，。；;！!？?\n]{0,10}$/.test(
    around(account, { before: 14, after: -account.fact.text.length }),
  );
}

function around({ fact, contact }: StandingFact, reach: { before: number; after: number }): string {
  const text = textOf({ fact, contact });
  return text.slice(Math.max(0, fact.start - reach.before), fact.end + reach.after);
}

function textOf({ fact, contact }: Pick<StandingFact, 'fact' | 'contact'>): string {
  const isContent = contact.content.slice(fact.start, fact.end) === fact.text;
  return isContent ? contact.content : contact.demand;
}
