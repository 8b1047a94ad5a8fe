import { shanghaiInstant } from '../time/shanghaiTime.ts';
import { guidance, standard } from '../verification/verdictRule.ts';
import type { CollectionRule, RuleBasis, RuleScope } from './breach.ts';

const STANDARD_FROM = '2025-02-28';
const GUIDANCE_FROM = '2026-01-30';
const NEW_POLICE_LAW_FROM = '2026-01-01';

/** GB/T 45251-2025 in force. */
export const STANDARD_FROM_MS = startOf(STANDARD_FROM);
/** 银行业协会指引 published. */
export const GUIDANCE_FROM_MS = startOf(GUIDANCE_FROM);
/** 治安管理处罚法 renumbered: harassment stands in 50(1)(5) from then on, in 42(1)(5) before. */
export const NEW_POLICE_LAW_FROM_MS = startOf(NEW_POLICE_LAW_FROM);

const everything: RuleScope[] = ['calls', 'messages', 'visits', 'letters'];

/** The rules on how debts are collected, in the order in which they are shown (reference §3). */
export const collectionRules: readonly CollectionRule[] = [
  {
    id: 'quiet_hours',
    name: '22:00至次日8:00联系',
    protects: 'anyone',
    parameters: { quietFromHour: 22, quietToHour: 8 },
    bases: [inStandard(['calls', 'messages']), inGuidance(['calls', 'visits'])],
    sentence: '未经同意，不应在每日22:00至次日8:00催收',
  },
  {
    id: 'effective_calls',
    name: '一天有效通话超过3次',
    protects: 'debtor',
    parameters: { perDay: 3 },
    bases: [inStandard(['calls'])],
    sentence: '对同一债务人主动发起的有效通话每日不应超过3次，智能语音通话计算在内',
  },
  {
    id: 'unanswered_attempts',
    name: '一天未接通拨打超过6次',
    protects: 'anyone',
    parameters: { perDay: 6 },
    bases: [inGuidance(['calls'])],
    sentence: '对同一联系人未接通的拨打不宜超过6次/天',
  },
  {
    id: 'third_party',
    name: '联系并非债务人的人',
    protects: 'non_debtor',
    parameters: {},
    bases: [inStandard(everything), inGuidance(everything)],
    sentence: '催收的对象限于债务人，原则上不得向与债务无关的第三人催收',
  },
  {
    id: 'after_refusal',
    name: '明确拒绝后仍联系',
    protects: 'anyone',
    parameters: {},
    bases: [
      { ...inStandard(everything), nonDebtorOnly: true },
      verified('民法典第一千零三十三条第一项', '2021-01-01', null, everything),
      verified(
        '治安管理处罚法第四十二条第一款第五项（2025-12-31以前的行为）',
        '2006-03-01',
        '2025-12-31',
        everything,
      ),
      verified(
        '治安管理处罚法第五十条第一款第五项（2026-01-01以后的行为）',
        NEW_POLICE_LAW_FROM,
        null,
        everything,
      ),
    ],
    sentence: '联系人拒绝后应停止联系；对任何人不得以多次发送信息、拨打电话等方式反复滋扰',
  },
  {
    id: 'unidentified_caller',
    name: '不说明身份',
    protects: 'anyone',
    parameters: {},
    bases: [
      inGuidance(['calls', 'visits', 'messages']),
      { ...inStandard(['calls', 'visits', 'messages']), status: 'unverified' },
    ],
    sentence: '首次联系应披露所属机构',
  },
  {
    id: 'impersonation',
    name: '以司法、行政机关名义联系',
    protects: 'anyone',
    parameters: {},
    bases: [inGuidance(everything)],
    sentence: '不得冒充司法机关、行政机关催收',
  },
  {
    id: 'threats',
    name: '威胁、辱骂、虚夸后果',
    protects: 'anyone',
    parameters: {},
    bases: [
      inGuidance(everything),
      verified('民法典第一千零三十三条', '2021-01-01', null, everything),
    ],
    sentence: '不得采用恐吓、辱骂、欺诈等方式催收，不得虚构黑名单、虚夸不还款的后果',
  },
];

function inStandard(scope: RuleScope[]): RuleBasis {
  return verified(standard, STANDARD_FROM, null, scope);
}

function inGuidance(scope: RuleScope[]): RuleBasis {
  return verified(guidance, GUIDANCE_FROM, null, scope);
}

function verified(
  source: string,
  from: string,
  until: string | null,
  scope: RuleScope[],
): RuleBasis {
  return { source, status: 'verified', from, until, scope };
}

function startOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return shanghaiInstant(year, month, day) ?? 0;
}
