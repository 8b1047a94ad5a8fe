import { idTypeNames } from '../glossary.ts';
import type { CaseFacts } from './caseFacts.ts';
import { checkNarratives, isActDone, isCheckAnswered } from './checkNarrative.ts';
import { claimsInForce } from './claims.ts';
import { clauseText } from './cleanText.ts';
import { clientStatements } from './clientStatements.ts';
import { complaintGrounds } from './complaintGrounds.ts';
import { contactNarrative, contactsInOrder } from './contactNarrative.ts';
import { type DocumentValue, runsOf, type TextOrMissing } from './documentValue.ts';
import { missing, orMissing } from './fieldLabel.ts';
import { chineseDay } from './legalPoint.ts';
import { type Loss, lossesOf, lossNarrative, lossTotal } from './losses.ts';
import { isAccusation, offenceNames, offenceOf } from './offence.ts';
import { opponentValues } from './opponentValues.ts';
import { policeGrounds } from './policeGrounds.ts';
import { addresseeName, type RecipientKind, type TemplateKind } from './recipients.ts';

export type DocumentChoice = {
  templateKind: TemplateKind;
  recipientKind: RecipientKind;
  /** 'YYYY-MM-DD' in Beijing: the date under the signature. */
  todayDate: string;
};

export type DocumentValues = { readonly [name: string]: DocumentValue };

/**
 * Everything a template may print, under the Chinese names that templates use. Pure: the same
 * facts and the same day give the same values. Missing values are marks (documentValue.ts) that
 * the renderer turns into 【待补】 and lists.
 */
export function documentValues(facts: CaseFacts, choice: DocumentChoice): DocumentValues {
  const toPolice = choice.templateKind === 'police-report';
  const offence = offenceOf(facts);
  const person = toPolice ? (isAccusation(offence) ? '控告人' : '报案人') : '投诉人';
  const grounds = toPolice
    ? policeGrounds(facts, offence, choice.todayDate)
    : complaintGrounds(facts, choice.recipientKind, choice.todayDate);
  return {
    文书: {
      标题: toPolice ? (isAccusation(offence) ? '刑事控告书' : '报案材料') : '投诉书',
      收件人: addressee(facts, choice.recipientKind),
      收件人类别: choice.recipientKind,
      日期: chineseDay(choice.todayDate),
    },
    称谓: person,
    当事人: clientValues(facts),
    代理: facts.case.represented ? agentValues(facts) : null,
    机构: institutionValues(facts),
    对方: opponentValues(facts),
    联系: contactsInOrder(facts.contacts).map((contact) => ({
      runs: contactNarrative(contact, facts, person),
    })),
    无联系: facts.contacts.length === 0 ? missing('case.contacts') : null,
    陈述: clientStatements(facts),
    核实: checkNarratives(facts, person).map((runs) => ({ runs })),
    核实进度: {
      账户已查:
        isCheckAnswered(facts, 'account_query') || isCheckAnswered(facts, 'transaction_history'),
      征信已查: isCheckAnswered(facts, 'credit_report'),
      原件已保存: isActDone(facts, 'records_kept'),
    },
    损失: lossValues(lossesOf(facts), person),
    请求: claimsInForce(facts, choice.recipientKind).map((claim) => `${clauseText(claim.text)}。`),
    案由: offenceNames[offence],
    控告: isAccusation(offence),
    依据: grounds.map((ground) => ({
      标题: ground.heading,
      段落: ground.paragraphs.map((runs) => ({ runs })),
    })),
    证据: evidenceValues(facts),
    缺证据: facts.evidence.length === 0 ? missing('case.evidence') : null,
  };
}

function addressee(facts: CaseFacts, kind: RecipientKind): TextOrMissing {
  const name = addresseeName(kind, {
    institution: namedInstitution(facts),
    police: clauseText(facts.case.policeStation),
  });
  return orMissing(name, kind === 'police' ? 'case.policeStation' : 'case.opponentName');
}

function clientValues(facts: CaseFacts): DocumentValue {
  const { client } = facts;
  return {
    姓名: orMissing(clauseText(client.name), 'client.name'),
    证件类型: idTypeNames[client.idType],
    证件号码: orMissing(clauseText(client.idNumber), 'client.idNumber'),
    电话: orMissing(clauseText(client.phone), 'client.phone'),
    地址: orMissing(clauseText(client.address), 'client.address'),
  };
}

function agentValues(facts: CaseFacts): DocumentValue {
  const { lawyer, firm } = facts;
  const phone = clauseText(lawyer.phone) || clauseText(firm.phone);
  return {
    律师: orMissing(clauseText(lawyer.name), 'lawyer.name'),
    执业证号: orMissing(clauseText(lawyer.licenceNo), 'lawyer.licenceNo'),
    律所: orMissing(clauseText(firm.name), 'firm.name'),
    电话: orMissing(phone, 'lawyer.phone'),
    地址: orMissing(clauseText(firm.address), 'firm.address'),
  };
}

function institutionValues(facts: CaseFacts): DocumentValue {
  const { institution } = facts;
  const claimed = clauseText(institution.claimedName);
  const name = namedInstitution(facts);
  return {
    名称: orMissing(name, 'case.opponentName'),
    自称: claimed === '' || claimed === name ? null : claimed,
    曾用名: clauseText(institution.formerName ?? '') || null,
    官方号码: institution.officialNumbers.map((number) => ({
      号码: clauseText(number.number),
      核对日期: chineseDay(number.checkedOn),
    })),
  };
}

/** 身份不明 names nobody: a complaint then still needs the institution. */
function namedInstitution(facts: CaseFacts): string {
  const name = clauseText(facts.institution.fullName);
  return /^(?:身份)?(?:不明|未知|待查|待核实)$/.test(name) ? '' : name;
}

function lossValues(losses: readonly Loss[], person: string): DocumentValue {
  const total = lossTotal(losses);
  if (total === null) return null;
  return {
    经过: losses.map((loss) => ({ runs: lossNarrative(loss, person) })),
    明细: losses.map((loss) => ({
      时间: loss.time,
      金额: lossTotal([loss])?.figures ?? missing('case.loss'),
      收款方: loss.payee,
      说明: loss.how || (loss.isTransfer ? '转账付款' : '其他损失'),
      证据: {
        runs: runsOf(loss.evidence.map((item) => `证据${item.number}`).join('、') || '待补强'),
      },
    })),
    合计: total.figures,
    合计大写: total.capitals || null,
    已转账: losses.some((loss) => loss.isTransfer),
  };
}

function evidenceValues(facts: CaseFacts): DocumentValue {
  return [...facts.evidence]
    .sort((a, b) => a.number - b.number)
    .map((item) => ({
      序号: String(item.number),
      名称: {
        runs: [{ text: clauseText(item.title) || `证据${item.number}`, evidenceId: item.id }],
      },
      来源: orMissing(
        [clauseText(item.origin), collector(item.collector)].filter(Boolean).join('，'),
        `evidence.${item.id}.source`,
      ),
      目的: orMissing(clauseText(item.purpose), `evidence.${item.id}.purpose`),
    }));
}

function collector(name: string): string {
  const cleaned = clauseText(name);
  return cleaned === '' ? '' : `${cleaned}收集`;
}
