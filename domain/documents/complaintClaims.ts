import { channelNames } from '../glossary.ts';
import type { ContactChannel } from '../intake/intakeForm.ts';
import type { CaseFacts } from './caseFacts.ts';
import type { ClaimOption } from './claims.ts';
import { breachesFound } from './conduct.ts';
import { conductFindings, isPressed, pressureNames, reachesOthers } from './conductFindings.ts';
import {
  doubtsDebt,
  isChargedToThird,
  isCollection,
  isConfirmed,
  isDenied,
  isIdentityLoan,
  knowsPersonalData,
} from './factSituation.ts';
import type { RecipientKind } from './recipients.ts';

/** Who may order the institution to mend what it did. */
const REGULATORS: readonly RecipientKind[] = [
  'nfra_12378',
  'pboc_12363',
  'market_12315',
  'hotline_12345',
];

/** Requests a complaint can make; wording stays within what the case has established. */
export const COMPLAINT_CLAIMS: readonly ClaimOption[] = [
  {
    id: 'verify-contact',
    recipientKinds: ['institution'],
    outcomes: ['A', 'B', 'C', 'D', 'F'],
    text: '核查本投诉书所列号码是否由贵机构或者受贵机构委托的第三方使用，书面告知核查结果；属于受托催收的，一并告知受托方的名称、联系方式和委托事项。',
    textFor: (facts) =>
      answeredContact(facts) ??
      `核查本投诉书所列${traces(facts)}是否由贵机构或者受贵机构委托的第三方使用、发送或者指派，书面告知核查结果；属于受托催收的，一并告知受托方的名称、联系方式和委托事项。`,
    basis: [],
  },
  {
    id: 'verify-debt',
    recipientKinds: ['institution'],
    outcomes: ['C', 'D', 'F'],
    text: '核查贵机构是否存在以投诉人姓名、身份证件号码或者手机号码开立的账户、订立的合同或者发放的借款；如有，提供申请资料、合同文本、放款及还款流水，如无，出具书面说明。',
    basis: ['xiaobao-8', 'pipl-45'],
    offeredWhen: (facts) => facts.answers.borrowed !== 'yes',
  },
  {
    id: 'identity-loan',
    recipientKinds: ['institution'],
    outcomes: ['D'],
    text: '有以投诉人名义申请的贷款的，说明申请时的身份核验方式和结果，提供签约和核验记录、所留号码、登录信息和收款账户；不是投诉人本人办理的，书面确认投诉人不承担还款责任，并将线索提供给公安机关。',
    basis: ['pipl-45'],
    offeredWhen: isIdentityLoan,
  },
  {
    id: 'stop-collection-until-verified',
    recipientKinds: ['institution'],
    outcomes: ['C', 'D'],
    text: '在核查清楚之前，停止就上述款项向投诉人催收，并不得据此向征信机构报送不良信息；已经报送的，依法更正。',
    basis: ['minfadian-1033', 'zhengxin-25'],
    offeredWhen: (facts) => facts.answers.borrowed !== 'yes',
  },
  {
    id: 'stop-harassment',
    recipientKinds: ['institution'],
    outcomes: ['B'],
    text: '立即停止侵扰投诉人的私人生活安宁；确需联系的，由能够说明身份和授权的人员进行，在合理时间内以投诉人同意的方式进行。',
    textFor: (facts) =>
      `立即停止以${ways(facts)}侵扰投诉人的私人生活安宁；确需联系的，由能够说明身份和授权的人员进行，${limits(facts)}。`,
    basis: ['minfadian-1032', 'minfadian-1033'],
    pickedWhen: (facts) => isCollection(facts) && isPressed(facts),
  },
  {
    id: 'stop-third-parties',
    recipientKinds: ['institution'],
    outcomes: ['B'],
    text: '立即停止联系投诉人的亲友、同事等无关第三人，不得向其透露款项情况，并说明取得其联系方式的来源。',
    textFor: (facts) =>
      `${facts.answers.thirdPartyContacted === 'yes' ? '立即停止' : '不得'}联系投诉人的亲友、同事等无关第三人，不得向其透露款项情况，并说明取得其联系方式的来源。`,
    basis: ['minfadian-1033', 'minfadian-1038', 'pipl-10'],
    offeredWhen: reachesOthers,
    pickedWhen: isCollection,
  },
  {
    id: 'stop-pressure',
    recipientKinds: ['institution'],
    outcomes: [],
    text: '核查上述联系中的不当言行，立即制止，并告知对有关人员和受托机构的处理结果。',
    textFor: (facts) =>
      `${incomingChannels(facts).has('call') ? '调取通话录音，' : ''}核查上述联系中${pressed(facts).join('、')}的情形，予以制止，书面告知对有关人员和受托机构的处理结果。`,
    basis: ['minfadian-1024', 'cba-2026-bans'],
    offeredWhen: hasPressure,
    hint: '程序从联系内容中读出辱骂、威胁或者要挟的字句，请对照原文核对。',
  },
  {
    id: 'debt-statement',
    recipientKinds: ['institution'],
    outcomes: ['B', 'E'],
    text: '提供所称款项的明细，分别列明本金、利息、费用、已还金额、计算依据和逾期起算日期。',
    basis: ['xiaobao-8', 'xiaobao-28'],
    offeredWhen: (facts) => facts.answers.borrowed !== 'no' && doubtsDebt(facts),
  },
  {
    id: 'negotiate',
    recipientKinds: ['institution'],
    outcomes: ['E'],
    text: '由有权处理的人员与投诉人或者其代理人联系，协商还款安排，协商结果以书面形式确认。',
    basis: [],
    offeredWhen: (facts) => facts.answers.borrowed === 'yes',
  },
  {
    id: 'information-source',
    recipientKinds: ['institution'],
    outcomes: ['A', 'C', 'D'],
    text: '说明所掌握的投诉人个人信息的种类、来源、处理目的、处理方式、保存期限，以及曾向何人提供；没有合法依据的，立即停止处理并删除。',
    basis: ['pipl-44', 'pipl-45', 'pipl-47', 'pipl-48'],
    offeredWhen: knowsPersonalData,
  },
  {
    id: 'handle-impersonation',
    recipientKinds: ['institution'],
    outcomes: ['A'],
    text: '经核查不属于贵机构行为的，请依法采取措施，防止他人继续冒用贵机构名义联系投诉人，并协助投诉人向有关部门提供说明。',
    basis: ['fanzha-30'],
  },
  {
    id: 'written-reply',
    recipientKinds: ['institution'],
    outcomes: [],
    text: '在规定期限内书面答复，说明核查经过、认定的事实和处理结果。',
    basis: [],
  },
  {
    id: 'regulator-verify',
    recipientKinds: [...REGULATORS, 'nifa'],
    outcomes: [],
    text: '督促被投诉机构核查本投诉书所列事实，向投诉人书面说明上述联系是否由其本身或者受其委托的第三方作出，以及所称款项是否真实存在。',
    textFor: (facts) =>
      `督促被投诉机构${answeredToRegulator(facts)}${facts.answers.borrowed === 'yes' ? '' : '，并说明所称款项是否真实存在'}。`,
    basis: ['xiaobao-8'],
  },
  {
    id: 'regulator-identity-loan',
    recipientKinds: [...REGULATORS, 'nifa'],
    outcomes: ['D'],
    text: '督促被投诉机构核查以投诉人名义申请的贷款的身份核验、合同签订和收款账户情况，将结果和有关资料提供给投诉人；不是投诉人本人办理的，停止催收，更正已经报送的信用信息，并将线索提供给公安机关。',
    basis: ['pipl-45', 'minfadian-1029', 'zhengxin-25'],
    offeredWhen: isIdentityLoan,
  },
  {
    id: 'regulator-correct',
    recipientKinds: REGULATORS,
    outcomes: ['B', 'C', 'D'],
    text: '经核查确有违规催收、信息处理不当等情形的，责令被投诉机构停止并改正，并依法处理。',
    textFor: (facts) =>
      `经核查确有${faults(facts)}等情形的，责令被投诉机构停止并改正，并依法处理。`,
    basis: ['minfadian-1033', 'xiaobao-29'],
    offeredWhen: (facts) => !offersMatters(facts),
    pickedWhen: (facts) => isCollection(facts) && isPressed(facts),
  },
  {
    id: 'regulator-pressure',
    recipientKinds: REGULATORS,
    outcomes: [],
    text: '督促被投诉机构核查上述不当联系，确系其本身或者受其委托的第三方所为的，责令改正并依法处理。',
    textFor: (facts) =>
      `督促被投诉机构就${matters(facts).join('、')}逐项核查并书面说明；确系其本身或者受其委托的第三方所为的，责令改正并依法处理。`,
    basis: ['minfadian-1033', 'minfadian-1024', 'cba-2026-bans', 'cba-2026-target'],
    offeredWhen: offersMatters,
    hint: '程序从联系内容和答问中读出，请对照原文核对。',
  },
  {
    id: 'regulator-impersonation',
    recipientKinds: REGULATORS,
    outcomes: ['A'],
    text: '经核查系他人冒用被投诉机构名义的，督促被投诉机构采取风险提示和处置措施，并将线索依法移送有关部门。',
    basis: ['fanzha-30'],
  },
  {
    id: 'nifa-discipline',
    recipientKinds: ['nifa'],
    outcomes: ['B', 'C', 'D'],
    text: '经核查确有违规催收、信息处理不当等情形的，依照行业自律规则督促改正并处理。',
    textFor: (facts) =>
      offersMatters(facts)
        ? `就${matters(facts).join('、')}逐项核查，确系被投诉机构或者受其委托的第三方所为的，依照行业自律规则督促改正并处理。`
        : `经核查确有${faults(facts)}等情形的，依照行业自律规则督促改正并处理。`,
    basis: [],
  },
  {
    id: 'credit-regulator',
    recipientKinds: ['pboc_credit'],
    outcomes: [],
    text: '对被投诉机构报送、使用投诉人信用信息和处理异议的情况进行核查，确有错误、遗漏或者未依法处理异议的，责令更正并依法处理。',
    basis: ['zhengxin-25', 'zhengxin-26'],
  },
  {
    id: 'information-regulator',
    recipientKinds: ['pi_authority'],
    outcomes: [],
    text: '对被投诉机构取得、使用和对外提供投诉人个人信息的情况进行核查，确有违法的，责令改正并依法处理。',
    basis: ['pipl-10', 'pipl-65'],
  },
  {
    id: 'telecom-handle',
    templateKinds: ['telecom-appeal'],
    recipientKinds: ['telecom_12300'],
    outcomes: [],
    text: '核查被申诉的运营商对本申诉书所列骚扰号码的处理情况，督促其依法采取处置措施。',
    basis: [],
  },
  {
    id: 'telecom-protect',
    templateKinds: ['telecom-appeal'],
    recipientKinds: ['telecom_12300'],
    outcomes: [],
    text: '督促被申诉的运营商为申诉人提供骚扰电话、垃圾信息的拦截服务，并说明上述号码的实名登记和使用是否合规。',
    basis: [],
  },
  {
    id: 'telecom-inform',
    templateKinds: ['telecom-appeal'],
    recipientKinds: ['telecom_12300'],
    outcomes: [],
    text: '将受理和处理结果书面答复申诉人。',
    basis: [],
  },
  {
    id: 'regulator-inform',
    recipientKinds: [...REGULATORS, 'nifa', 'pboc_credit', 'pi_authority'],
    outcomes: [],
    text: '将受理情况和处理结果告知投诉人或者其代理人。',
    basis: [],
  },
  {
    id: 'spam-handle-numbers',
    recipientKinds: ['report_12321'],
    outcomes: [],
    text: '对本材料所列号码、短信和链接进行核查，属于骚扰电话、垃圾信息或者不良网站的，依法转交处置。',
    textFor: (facts) => {
      const written = [...incomingChannels(facts)].some((way) => way !== 'call' && way !== 'visit');
      return written
        ? '对本材料所列号码、短信和链接进行核查，属于骚扰电话、垃圾信息或者不良网站的，依法转交处置。'
        : '对本材料所列号码进行核查，属于骚扰电话的，依法转交处置。';
    },
    basis: ['minfadian-1033'],
  },
  {
    id: 'spam-information-leak',
    recipientKinds: ['report_12321'],
    outcomes: ['A', 'C', 'D', 'F'],
    text: '对举报人个人信息疑似泄露的线索进行核查，或者转交履行个人信息保护职责的部门处理。',
    basis: ['pipl-65', 'pipl-10'],
    offeredWhen: knowsPersonalData,
  },
  {
    id: 'content-remove',
    recipientKinds: ['cac_12377'],
    outcomes: [],
    text: '对本材料所列网址的内容进行核查，侵害举报人名誉、隐私、个人信息的，依法要求删除、屏蔽或者断开链接。',
    basis: ['minfadian-1024', 'minfadian-1032'],
  },
  {
    id: 'spam-inform',
    recipientKinds: ['report_12321', 'cac_12377'],
    outcomes: [],
    text: '将受理和处理情况告知举报人。',
    basis: ['pipl-65'],
  },
];

/** What an addressee is to look into where no point of the collection is named. */
function faults(facts: CaseFacts): string {
  if (facts.verdict.outcomes.includes('B')) return '违规催收、信息处理不当';
  return isIdentityLoan(facts) ? '身份核验、信用信息报送或者信息处理不当' : '信息处理不当';
}

/** What follows from what its hotline answered; null where it answered nothing. */
function answeredContact(facts: CaseFacts): string | null {
  if (isChargedToThird(facts)) {
    return '书面告知受托第三方的名称、联系方式、委托事项和期限，并提供委托文件。';
  }
  if (isConfirmed(facts)) {
    return '书面说明上述联系由贵机构自行还是委托第三方作出；委托第三方的，告知其名称、联系方式和委托事项。';
  }
  if (isDenied(facts)) {
    return `书面确认本投诉书所列${traces(facts)}不由贵机构或者受贵机构委托的第三方使用、发送或者指派。`;
  }
  return null;
}

function answeredToRegulator(facts: CaseFacts): string {
  if (isChargedToThird(facts)) {
    return '向投诉人书面告知受托第三方的名称、联系方式和委托事项';
  }
  if (isConfirmed(facts)) {
    return '向投诉人书面说明上述联系由其自行还是委托何方作出，告知受托方的名称和委托事项';
  }
  if (isDenied(facts)) return '向投诉人书面确认上述联系不是由其本身或者受其委托的第三方作出';
  return '向投诉人书面说明上述联系是否由其本身或者受其委托的第三方作出';
}

function hasPressure(facts: CaseFacts): boolean {
  return isCollection(facts) && pressed(facts).length > 0;
}

function pressed(facts: CaseFacts): string[] {
  return pressureNames(conductFindings(facts));
}

/** What a regulator is asked to have explained, point by point; hours and counts as the 催收违规附表 has them. */
function matters(facts: CaseFacts): string[] {
  return [
    ...(breachesFound(facts, 'quiet_hours').length > 0 ? ['22时至次日8时联系'] : []),
    ...(breachesFound(facts, 'effective_calls').length > 0 ? ['一日接通来电超过3次'] : []),
    ...pressed(facts),
    ...(facts.answers.thirdPartyContacted === 'yes' ? ['联系无关第三人'] : []),
  ];
}

function offersMatters(facts: CaseFacts): boolean {
  return isCollection(facts) && matters(facts).length > 0;
}

/** 号码、短信和上门人员: what there is to be examined. */
function traces(facts: CaseFacts): string {
  const channels = incomingChannels(facts);
  const named = [
    '号码',
    ...(channels.has('sms') ? ['短信'] : []),
    ...(channels.has('wechat') ? ['微信账号'] : []),
    ...(channels.has('visit') ? ['上门人员'] : []),
  ];
  return named.length === 1 ? '号码' : `${named.slice(0, -1).join('、')}和${named.at(-1)}`;
}

function ways(facts: CaseFacts): string {
  const channels = incomingChannels(facts);
  const named = (['call', 'sms', 'wechat', 'visit'] as const).filter((each) => channels.has(each));
  const announced = facts.answers.homeVisit === 'announced' && !channels.has('visit');
  return (
    [...named.map((each) => channelNames[each]), ...(announced ? ['上门'] : [])].join('、') ||
    '电话、短信'
  );
}

function incomingChannels({ contacts }: CaseFacts): Set<ContactChannel> {
  return new Set(
    contacts.filter(({ direction }) => direction === 'incoming').map(({ channel }) => channel),
  );
}

function limits(facts: CaseFacts): string {
  const set = [
    ...(breachesFound(facts, 'quiet_hours').length > 0 ? ['不在每日22时至次日8时联系'] : []),
    ...(breachesFound(facts, 'effective_calls').length > 0 ? ['每日有效通话不超过3次'] : []),
  ];
  return set.length > 0 ? set.join('，') : '在合理时间内以投诉人同意的方式进行';
}
