import { caseCauseNames } from '../glossary.ts';
import { addressee } from './addressee.ts';
import { breachAnnexFactsOf } from './breachAnnexFacts.ts';
import { callerFacts } from './callerFacts.ts';
import type { CaseFacts } from './caseFacts.ts';
import { checkNarratives, isActDone, isCheckAnswered } from './checkNarrative.ts';
import { checksTold } from './checksTold.ts';
import { claimOptionsFor, claimsInForce, type PaperTarget } from './claims.ts';
import { clauseText } from './cleanText.ts';
import { clientStatements } from './clientStatements.ts';
import { clientValues } from './clientValues.ts';
import { complaintGrounds } from './complaintGrounds.ts';
import { breachesFound } from './conduct.ts';
import { contactSections, reportedContacts } from './contactSections.ts';
import type { DocumentValue } from './documentValue.ts';
import { earlierComplaint } from './earlierComplaint.ts';
import { evidenceShown } from './evidenceShown.ts';
import { withEvidenceTitles } from './evidenceTitle.ts';
import { evidenceValues } from './evidenceValues.ts';
import { isCollection, isCollector, isConfirmed, isDenied } from './factSituation.ts';
import { missing, orMissing } from './fieldLabel.ts';
import { chineseDay } from './legalPoint.ts';
import { letterGrounds } from './letterGrounds.ts';
import { type Loss, lossEvidence, lossesOf, lossNarrative, lossTotal } from './losses.ts';
import { isUnknownName, namedInstitution } from './namedInstitution.ts';
import { noticeVariant } from './noticeVariant.ts';
import { isAccusation, offenceNames, offenceOf } from './offence.ts';
import { opponentValues } from './opponentValues.ts';
import { paperDetailValues } from './paperDetailValues.ts';
import { optionsInForce, type PaperOptions } from './paperOptions.ts';
import { paperOwnValues } from './paperOwnValues.ts';
import { paperTitle } from './paperTitle.ts';
import { paperVoice } from './paperVoice.ts';
import { policeGrounds } from './policeGrounds.ts';
import { type RecipientKind, recipientInfo } from './recipients.ts';
import { shortBasis } from './shortBasis.ts';
import type { TemplateKind } from './templateKind.ts';

export type DocumentChoice = {
  templateKind: TemplateKind;
  recipientKind: RecipientKind;
  /** 'YYYY-MM-DD' in Beijing: the date under the signature. */
  todayDate: string;
  options?: PaperOptions;
};

export type DocumentValues = { readonly [name: string]: DocumentValue };

/**
 * Everything a template may print, under the Chinese names that templates use. Pure: the same
 * facts and the same day give the same values. Missing values are marks (documentValue.ts) that
 * the renderer turns into 【待补】 and lists.
 */
export function documentValues(known: CaseFacts, choice: DocumentChoice): DocumentValues {
  const shown = withTitles(isReadByCaller(choice) ? callerFacts(known) : known, choice);
  // Counted once for all that a paper says of it.
  const facts = { ...shown, collection: shown.collection ?? breachAnnexFactsOf(shown, []) };
  const toPolice = choice.templateKind === 'police-report';
  const offence = offenceOf(facts);
  const voice = paperVoice(choice, offence, nameTold(facts) !== '');
  const { person } = voice;
  const asked = requests(facts, choice, person);
  const earlier = earlierComplaint(facts, choice.recipientKind);
  const grounds = toPolice
    ? policeGrounds(facts, offence, choice.todayDate, choice.options)
    : choice.templateKind === 'lawyer-letter'
      ? letterGrounds(facts, choice, choice.todayDate)
      : complaintGrounds(facts, choice, voice, choice.todayDate);
  return {
    文书: {
      标题: paperTitle(facts, choice),
      收件人: addressee(facts, choice.recipientKind, choice.templateKind),
      收件人类别: choice.recipientKind,
      函号: orMissing(facts.letterNumber, 'firm.letterCode'),
      日期: chineseDay(choice.todayDate),
    },
    选项: optionsInForce(choice.templateKind, choice.options),
    称谓: person,
    机构称谓: voice.institution,
    当事人: clientValues(facts),
    补充: paperDetailValues(facts),
    律所: firmValues(facts),
    律师: agentValues(facts),
    代理: facts.case.represented ? agentValues(facts) : null,
    机构: institutionValues(facts),
    对方: opponentValues(facts),
    联系: contactSections(facts, person),
    举报: reportedContacts(facts, person),
    无联系: facts.contacts.length === 0 ? missing('case.contacts') : null,
    陈述: clientStatements(facts, person),
    核实: checkNarratives(facts, voice, checksTold(facts, choice)).map((runs) => ({ runs })),
    核实进度: {
      账户已查:
        isCheckAnswered(facts, 'account_query') || isCheckAnswered(facts, 'transaction_history'),
      征信已查: isCheckAnswered(facts, 'credit_report'),
      原件已保存: isActDone(facts, 'records_kept'),
    },
    先行投诉: earlier === null ? null : { runs: earlier },
    损失: lossValues(lossesOf(facts), person),
    请求: asked,
    请求逐行: onLines(asked),
    是债务人: noticeVariant(facts, choice.options) === 'debtor',
    疑似冒用: noticeVariant(facts, choice.options) === 'impostor',
    依据概述: shortBasis(facts, choice, choice.todayDate) || null,
    案由: offenceNames[offence],
    控告: isAccusation(offence),
    依据: grounds.map((ground) => ({
      标题: ground.heading,
      段落: ground.paragraphs.map((runs) => ({ runs })),
    })),
    证据: evidenceValues(
      evidenceShown(facts, choice),
      facts.contacts,
      choice.recipientKind,
      person,
    ),
    附表: hasAnnex(facts, choice.recipientKind),
    缺证据: lacksEvidence(facts, choice) ? missing('case.evidence') : null,
    案件: {
      案号: clauseText(facts.case.caseNumber) || null,
      案由: caseCauseNames[facts.case.cause],
    },
    ...paperOwnValues(facts, choice, person),
  };
}

/** The list of evidence names the files of the bundle, too, which go by the titles of the vault. */
function withTitles(facts: CaseFacts, { templateKind }: DocumentChoice): CaseFacts {
  return templateKind === 'evidence-list' ? facts : withEvidenceTitles(facts);
}

/** An authorization has to say who gives it; it goes to no caller without a name (channelRouter.ts). */
function isReadByCaller({ recipientKind, templateKind }: DocumentChoice): boolean {
  return recipientKind === 'collector' && templateKind !== 'authorization';
}

/** A report about numbers needs what shows them; of other papers any item will do. */
function lacksEvidence(facts: CaseFacts, choice: DocumentChoice): boolean {
  const { evidence } = facts;
  return (
    (choice.templateKind === 'spam-report' ? evidenceShown(facts, choice) : evidence).length === 0
  );
}

/** The program's own wording says 当事人; what a lawyer wrote stands as it is. */
function requests(facts: CaseFacts, target: PaperTarget, person: string): string[] {
  const offered = claimOptionsFor(facts, target).map(({ text }) => text);
  return claimsInForce(facts, target).map(({ text }) => {
    const own = offered.includes(text) ? text.replaceAll('当事人', person) : text;
    return `${clauseText(own)}。`;
  });
}

/** Numbered, each on a line of one cell. */
function onLines(items: readonly string[]): DocumentValue {
  if (items.length === 0) return null;
  return {
    runs: items.map((text, index) => ({
      text: items.length > 1 ? `${index + 1}.${text}` : text,
      ...(index > 0 ? { breakBefore: true } : {}),
    })),
  };
}

function firmValues({ firm }: CaseFacts): DocumentValue {
  return {
    名称: orMissing(clauseText(firm.name), 'firm.name'),
    地址: orMissing(clauseText(firm.address), 'firm.address'),
    电话: orMissing(clauseText(firm.phone), 'firm.phone'),
    信用代码: clauseText(firm.creditCode) || null,
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
    通称: nameTold(facts) || null,
    系催收方: isCollector(facts),
    答复: isConfirmed(facts) ? '确认' : isDenied(facts) ? '否认' : null,
    曾用名: clauseText(institution.formerName ?? '') || null,
    官方号码: institution.officialNumbers.map((number) => ({
      号码: clauseText(number.number),
      核对日期: chineseDay(number.checkedOn),
    })),
  };
}

/** A fact may be told of a brand (支付宝公布的号码); only a letter needs the full name. 身份不明 names nobody. */
function nameTold(facts: CaseFacts): string {
  const name = clauseText(facts.institution.fullName);
  return namedInstitution(facts) || (isUnknownName(name) ? '' : name);
}

/** The 催收违规附表 goes along wherever it has rows and its addressee takes it. */
function hasAnnex(facts: CaseFacts, recipientKind: RecipientKind): boolean {
  const takesIt = recipientInfo(recipientKind).templateKinds.includes('breach-annex');
  return takesIt && isCollection(facts) && breachesFound(facts).length > 0;
}

function lossValues(losses: readonly Loss[], person: string): DocumentValue {
  const total = lossTotal(losses);
  if (total === null) return null;
  return {
    经过: losses.map((loss) => ({ runs: lossNarrative(loss, person) })),
    明细: losses.map((loss) => ({
      时间: loss.time,
      金额: lossTotal([loss])?.figures ?? missing('case.loss'),
      收款方: { runs: loss.payee },
      说明:
        [loss.how, loss.note].filter(Boolean).join('；') ||
        (loss.isTransfer ? '转账付款' : '其他损失'),
      证据: { runs: lossEvidence(loss) },
    })),
    合计: total.figures,
    合计大写: total.capitals || null,
    已转账: losses.some((loss) => loss.isTransfer),
    笔数: losses.length,
  };
}
