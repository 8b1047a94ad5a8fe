import type { CaseContact } from '../../../domain/cases/caseRecord.ts';
import { breachAnnexFactsOf } from '../../../domain/documents/breachAnnexFacts.ts';
import { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { paperDetailKeys } from '../../../domain/documents/paperDetails.ts';
import { emptyAnswers, emptyContact } from '../../../domain/intake/intakeForm.ts';
import { parseShanghai } from '../../../domain/time/shanghaiTime.ts';
import { computeVerdict } from '../../../domain/verification/computeVerdict.ts';
import type { StepCode, StepResult } from '../../../domain/verification/verification.ts';

/** Invented people, firms and numbers; identity numbers have valid check digits and invented owners. */

export function sampleId(index: number): string {
  return `01935f00-0000-7000-8000-${String(index).padStart(12, '0')}`;
}

export function at(time: string): number {
  const ms = parseShanghai(time);
  if (ms === null) throw new Error(`No such time: ${time}`);
  return ms;
}

export function sampleContact(index: number, parts: Partial<CaseContact>): CaseContact {
  const channel = parts.channel ?? 'call';
  return { ...emptyContact(sampleId(index), channel), evidenceIds: [], ...parts };
}

export function sampleEvidence(
  number: number,
  parts: Partial<CaseFacts['evidence'][number]>,
): CaseFacts['evidence'][number] {
  return {
    id: sampleId(100 + number) as CaseFacts['evidence'][number]['id'],
    number,
    title: `材料${number}`,
    kind: 'screenshot',
    origin: '当事人手机',
    collector: '周明远',
    purpose: '证明联系的时间和内容',
    originalName: `IMG_${number}.png`,
    sha256: 'a'.repeat(64),
    contactIds: [],
    ...parts,
  };
}

export function sampleCheck(code: StepCode, result: StepResult, note: string, day: string) {
  return {
    code,
    result,
    note,
    doneAtMs: at(`${day} 10:00`),
    doneBy: '周明远',
    performedBy: 'firm' as const,
    performedOn: day,
  };
}

/** Nothing is known but that there is a case. */
export function minimalFacts(): CaseFacts {
  return {
    firm: { name: '', address: '', phone: '', creditCode: '' },
    lawyer: { name: '', licenceNo: '', phone: '' },
    client: { name: '', idType: 'citizen_id', idNumber: '', phone: '', address: '' },
    case: {
      id: sampleId(1) as CaseFacts['case']['id'],
      caseNumber: '（2026）案字第1号',
      cause: 'loan_dispute',
      represented: true,
      policeStation: '',
    },
    institution: {
      claimedName: '',
      fullName: '',
      formerName: null,
      licensedLender: null,
      officialNumbers: [],
    },
    contacts: [],
    answers: emptyAnswers,
    checks: [],
    verdict: { outcomes: ['F'], unknowns: [] },
    evidence: [],
    losses: [],
    claims: {},
    documents: [],
    conductDates: [],
  };
}

/** Everything that single papers ask for beyond the records of a case. */
const FULL_DETAILS: CaseFacts['details'] = {
  postcode: '310005',
  landline: '',
  email: 'lin.xiaoman@example.com',
  entrustedOn: '2026-11-18',
  refusedOn: '2026-11-17',
  creditAgency: '中国人民银行征信中心',
  institutionComplaintOn: '2026-11-01',
  creditObjectionOn: '2026-10-20',
  piRequestedOn: '2026-10-21',
  carrierName: '中国电信股份有限公司杭州分公司',
  carrierComplaintOn: '2026-10-30',
  contentUrl: 'https://example.com/post/1',
  receptionPlace: '本所第一会议室',
  receivedBy: '周明远',
  court: '杭州市拱墅区人民法院',
  lawsuitCause: '隐私权、个人信息保护纠纷',
  pbocBranch: '中国人民银行浙江省分行',
  marketRegulator: '杭州市拱墅区市场监督管理局',
  piAuthority: '浙江省互联网信息办公室',
  creditReportNo: '2026111800001234567890',
  creditReportOn: '2026-11-18',
  creditLender: '天津京东消费金融有限公司',
  creditAccount: '个人消费贷款，2024年3月5日开立，授信额度人民币8,600元',
  creditObjection: '该账户并非申请人开立，申请人没有签订过相应的借款合同，也没有收到过该笔款项。',
  creditCorrection: '删除上述账户及其逾期记录。',
};

function withFirm(): CaseFacts {
  return {
    ...minimalFacts(),
    firm: {
      name: '杭州衡山律师事务所',
      address: '浙江省杭州市西湖区文三路398号东信大厦6层',
      phone: '0571-87650000',
      creditCode: '',
      letterCode: '衡律',
    },
    letterNumber: '衡律〔2026〕律函字第7号',
    details: FULL_DETAILS,
    receptionAtMs: at('2026-11-18 14:05'),
    lawyer: { name: '周明远', licenceNo: '13301201810000001', phone: '13800571234' },
  };
}

/** Seed 000: a caller says he is from 花呗 and will come to the door. */
export function huabeiFacts(): CaseFacts {
  const base = withFirm();
  return CaseFacts.parse({
    ...base,
    client: {
      name: '林小满',
      idType: 'citizen_id',
      idNumber: '110101199003074258',
      phone: '13900001111',
      address: '浙江省杭州市拱墅区莫干山路100号5幢302室',
    },
    case: {
      ...base.case,
      cause: 'suspected_fraud',
      policeStation: '杭州市公安局拱墅区分局',
    },
    documents: [{ recipientKind: 'institution' }],
    institution: {
      ...base.institution,
      claimedName: '花呗',
      fullName: '支付宝（中国）网络技术有限公司',
      officialNumbers: [{ number: '95188', source: 'vCards', checkedOn: '2026-08-21' }],
    },
    contacts: [
      sampleContact(11, {
        occurredAtMs: at('2026-11-16 09:42'),
        from: '0571-28880000',
        claimedIdentity: '花呗客服贷后部工作人员',
        content:
          '林小满的花呗账单已经逾期，系统显示需要上门核实居住情况，工作人员已经在路上，如不配合将通知其所在单位',
        demand: '当场提供身份证号码和支付宝收到的验证码，以便“暂停上门”',
        durationSeconds: 205,
        evidenceIds: [sampleId(101), sampleId(102)] as CaseContact['evidenceIds'],
      }),
      sampleContact(12, {
        channel: 'sms',
        occurredAtMs: at('2026-11-16 10:05'),
        from: '106980001234567',
        claimedIdentity: '花呗',
        content:
          '【花呗】林小满，您的账单12,860.55元已逾期32天，我司将于11月18日安排专员上门核实，请立即回电0571-28880000处理。',
        evidenceIds: [sampleId(103)] as CaseContact['evidenceIds'],
      }),
      sampleContact(13, {
        occurredAtMs: at('2026-11-17 21:15'),
        from: '未知号码',
        claimedIdentity: '花呗外访组',
        content: '已到小区门口，要求立即下楼见面',
        durationSeconds: 48,
      }),
    ],
    answers: {
      ...emptyAnswers,
      borrowed: 'yes',
      borrowedFrom: '花呗',
      overdue: 'no',
      claimedAmountFen: 1_286_055,
      amountAgrees: 'no',
      paid: 'no',
      paidAmountFen: null,
      disclosed: [],
      clickedLink: 'no',
      installedApp: 'no',
      recorded: 'yes',
      homeVisit: 'announced',
      visitDetails: '对方称将于11月18日上门，至今无人上门，也无人出示证件或者委托材料',
      thirdPartyContacted: 'no',
      callerKnows: ['name', 'address'],
      refusedContact: 'yes',
    },
    checks: [
      sampleCheck(
        'number_compare',
        'unfavourable',
        '号码不一致本身不足以认定对方身份',
        '2026-11-17',
      ),
      sampleCheck(
        'account_query',
        'unfavourable',
        '花呗页面显示本期应还1,204.30元，没有逾期账单',
        '2026-11-17',
      ),
      sampleCheck(
        'official_callback',
        'unfavourable',
        '95188客服答复未查询到当日的外呼和上门安排，工号未告知',
        '2026-11-18',
      ),
      sampleCheck('records_kept', 'favourable', '', '2026-11-18'),
    ],
    verdict: { outcomes: ['A', 'D'], unknowns: ['尚未查询信用报告'] },
    evidence: [
      sampleEvidence(1, {
        title: '通话录音（2026年11月16日9时42分）',
        kind: 'recording',
        origin: '当事人手机自动录音',
        medium: '当事人使用的手机，由当事人保管',
        purpose: '证明来电人自称花呗工作人员，称将上门核实并索要验证码',
      }),
      sampleEvidence(2, {
        title: '手机通话记录截图',
        kind: 'call_log',
        origin: '当事人手机截图',
        purpose: '证明2026年11月16日来电的号码、时间和时长',
      }),
      sampleEvidence(3, {
        title: '短信截图',
        origin: '当事人手机截图',
        purpose: '证明短信发送号码、时间及所称金额、逾期天数',
      }),
      sampleEvidence(4, {
        title: '花呗账单页面截图',
        origin: '当事人支付宝App截图',
        purpose: '证明当事人花呗没有逾期账单，与来电、短信所称不符',
      }),
    ],
  });
}

/** Seed 003: an SMS signed 捷信 about a loan that the client never took. */
export function jiexinFacts(): CaseFacts {
  const base = withFirm();
  return CaseFacts.parse({
    ...base,
    client: {
      name: '何建国',
      idType: 'citizen_id',
      idNumber: '110101196805121032',
      phone: '13700002222',
      address: '天津市河西区友谊路20号3门501室',
    },
    case: { ...base.case, cause: 'impersonated_loan', policeStation: '' },
    institution: {
      ...base.institution,
      claimedName: '捷信',
      fullName: '天津京东消费金融有限公司',
      formerName: '捷信消费金融有限公司',
      licensedLender: true,
    },
    contacts: [
      sampleContact(21, {
        channel: 'sms',
        occurredAtMs: at('2025-12-30 14:20'),
        from: '1069012345678',
        claimedIdentity: '捷信',
        content:
          '【捷信】何建国，您在我司的借款8,600元已逾期61天，请于今日18时前还清，否则将上报征信。',
        evidenceIds: [sampleId(101)] as CaseContact['evidenceIds'],
      }),
      sampleContact(22, {
        channel: 'sms',
        occurredAtMs: at('2026-01-05 08:10'),
        from: '1069012345678',
        claimedIdentity: '捷信',
        content: '【捷信】何建国，您的欠款已转交外访部门，如有疑问请致电022-60001234。',
        evidenceIds: [sampleId(102)] as CaseContact['evidenceIds'],
      }),
    ],
    answers: {
      ...emptyAnswers,
      borrowed: 'no',
      claimedAmountFen: 860_000,
      paid: 'no',
      disclosed: [],
      clickedLink: 'no',
      callerKnows: ['name'],
    },
    checks: [
      sampleCheck(
        'transaction_history',
        'unfavourable',
        '已查阅名下两张银行卡和支付宝自2024年以来的交易',
        '2026-01-06',
      ),
      sampleCheck('records_kept', 'favourable', '', '2026-01-06'),
    ],
    verdict: { outcomes: ['C', 'D', 'F'], unknowns: ['尚未查询信用报告'] },
    evidence: [
      sampleEvidence(1, {
        title: '短信截图（2025年12月30日）',
        origin: '当事人手机截图',
        purpose: '证明短信的发送号码、时间和内容',
      }),
      sampleEvidence(2, {
        title: '短信截图（2026年1月5日）',
        origin: '当事人手机截图',
        purpose: '证明再次收到同一号码发来的短信',
      }),
    ],
  });
}

/** As huabeiFacts, but the client paid. */
export function paidFacts(): CaseFacts {
  const base = huabeiFacts();
  return {
    ...base,
    answers: {
      ...base.answers,
      paid: 'yes',
      paidAmountFen: 500_000,
      paidAtMs: at('2026-11-16 10:31'),
      paidTo: '户名“陈某”，尾号0001的个人银行账户',
      paidMethod: '手机银行转账',
      disclosed: ['id_number', 'sms_code'],
      clickedLink: 'yes',
      installedApp: 'yes',
      appName: '还款助手',
      screenShared: 'yes',
    },
    evidence: [
      ...base.evidence,
      sampleEvidence(5, {
        title: '银行转账电子回单',
        kind: 'bill',
        origin: '当事人手机银行下载',
        purpose: '证明付款的时间、金额和收款账户',
      }),
    ],
  };
}

/**
 * The same with what the rules find in it, and a log of thirty calls more: the 22:00 and the daily limits are broken,
 * one call has no duration, one only a day.
 */
export function examinedFacts(base: CaseFacts): CaseFacts {
  const calls = Array.from({ length: 30 }, (_, index) =>
    sampleContact(300 + index, {
      occurredAtMs: at(
        `2026-11-${10 + (index % 5)} ${index < 6 ? 23 : 9 + (index % 9)}:${10 + index}`,
      ),
      dateOnly: index === 29,
      from: '0571-28880000',
      durationSeconds: index === 28 ? null : 20 + index,
      evidenceIds: index % 2 === 0 ? ([sampleId(102)] as CaseContact['evidenceIds']) : [],
      source:
        index % 2 === 0
          ? { evidenceId: sampleId(102) as CaseEvidenceId, rowRef: `第 ${index + 2} 行` }
          : undefined,
    }),
  );
  const facts = { ...base, contacts: [...base.contacts, ...calls] };
  const verdict = computeVerdict({
    form: facts,
    steps: facts.checks,
    numberMatches: [],
    organisations: [],
  });
  return {
    ...facts,
    examination: {
      verdict,
      conclusion: {
        outcomes: ['A', 'D'],
        reason: '官方客服否认联系，对方掌握住址，来源不明',
        actor: '周明远',
        atMs: at('2026-11-21 16:00'),
      },
    },
    collection: breachAnnexFactsOf(facts, []),
  };
}

type CaseEvidenceId = CaseFacts['evidence'][number]['id'];

/** Signs that would break Markdown, Liquid, XML or the order of the line. */
export const HOSTILE =
  '| **粗** # 标题 {{ 当事人.姓名 }} {% raw %} < & > "引" \' `code` [链接](x) \ue000\ue010\ue001 \ufffe\uffff \ud800 \u202e反 \u0000\u0008\r\n1. 二行\n---';

/** As the case of the client who paid, with hostile text in every field a person types into. */
export function hostileFacts(): CaseFacts {
  const base = paidFacts();
  return {
    ...base,
    firm: { ...base.firm, name: HOSTILE, address: HOSTILE, phone: HOSTILE },
    lawyer: { name: HOSTILE, licenceNo: HOSTILE, phone: HOSTILE },
    client: { ...base.client, name: HOSTILE, idNumber: HOSTILE, phone: HOSTILE, address: HOSTILE },
    case: { ...base.case, policeStation: HOSTILE },
    institution: {
      ...base.institution,
      claimedName: HOSTILE,
      fullName: HOSTILE,
      formerName: HOSTILE,
    },
    contacts: base.contacts.map((contact) => ({
      ...contact,
      from: HOSTILE,
      claimedIdentity: HOSTILE,
      content: HOSTILE.repeat(20),
      demand: HOSTILE,
    })),
    answers: {
      ...base.answers,
      borrowedFrom: HOSTILE,
      paidTo: HOSTILE,
      paidMethod: HOSTILE,
      appName: HOSTILE,
      visitDetails: HOSTILE,
      thirdPartyContacted: 'yes',
      thirdPartyDetails: HOSTILE,
      namesOtherDebtor: 'yes',
      otherDebtorName: HOSTILE,
    },
    checks: base.checks.map((check) => ({ ...check, note: HOSTILE })),
    evidence: base.evidence.map((item) => ({
      ...item,
      title: HOSTILE,
      origin: HOSTILE,
      collector: HOSTILE,
      purpose: HOSTILE,
    })),
    claims: {
      institution: [{ id: 'custom', text: HOSTILE }],
      police: [{ id: 'custom', text: HOSTILE }],
      collector: [{ id: 'custom', text: HOSTILE }],
      pi_handler: [{ id: 'custom', text: HOSTILE }],
      credit_agency: [{ id: 'custom', text: HOSTILE }],
      court: [{ id: 'custom', text: HOSTILE }],
    },
    letterNumber: HOSTILE,
    details: Object.fromEntries(paperDetailKeys.map((key) => [key, HOSTILE])),
  };
}
