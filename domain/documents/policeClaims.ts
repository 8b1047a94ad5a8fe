import type { CaseFacts } from './caseFacts.ts';
import type { ClaimOption } from './claims.ts';
import { isIdentityLoan } from './factSituation.ts';

const NUMBERS_TRACED = '依法审查，查明本材料所列号码等线索的实际使用人及其取得当事人个人信息的途径';
const LOAN_TRACED =
  '依法审查，向有关机构调取以当事人名义申请贷款的申请资料、签约和身份核验记录、所留号码和登录信息，查明实际申请人、收款账户和款项去向，以及取得当事人身份信息的途径';
const FILED = '符合立案条件的，立案侦查，属于违反治安管理行为的，依法查处';

/** Requests a report to the police can make. */
export const POLICE_CLAIMS: readonly ClaimOption[] = [
  {
    id: 'stop-payment',
    recipientKinds: ['police'],
    outcomes: [],
    text: '对损失情况表所列收款账户及其资金流向，依法紧急止付、快速冻结。',
    basis: ['fanzha-20'],
    offeredWhen: sentMoney,
    hint: '先打110，再交本材料：止付越早越有用。',
  },
  {
    id: 'accept',
    recipientKinds: ['police'],
    outcomes: [],
    text: '依法接受本材料，出具受案回执和接受证据材料清单。',
    basis: ['xingsu-110', 'xingshi-chengxu-171'],
  },
  {
    id: 'investigate',
    recipientKinds: ['police'],
    outcomes: [],
    text: `${NUMBERS_TRACED}；${FILED}。`,
    textFor: (facts) =>
      isIdentityLoan(facts) ? `${LOAN_TRACED}；${FILED}。` : `${NUMBERS_TRACED}；${FILED}。`,
    basis: ['xingsu-112', 'zhian-90'],
  },
  {
    id: 'no-contact',
    recipientKinds: ['police'],
    outcomes: ['B'],
    text: '对多次滋扰当事人的行为人，依法责令其在一定期限内禁止接触当事人。',
    basis: ['zhian-50-2'],
    hint: '治安管理处罚法第五十条第二款，只适用于2026年1月1日以后的滋扰、纠缠、跟踪行为；有人跟踪当事人的，请在请求里写明。',
    offeredWhen: (facts) =>
      facts.contacts.filter(
        ({ direction, occurredAtMs }) =>
          direction === 'incoming' && (occurredAtMs ?? 0) >= LAW_OF_2026_MS,
      ).length > 1,
  },
  {
    id: 'recover-loss',
    recipientKinds: ['police'],
    outcomes: [],
    text: '依法追缴涉案财物，返还当事人的合法财产。',
    basis: ['xingfa-64'],
    offeredWhen: sentMoney,
  },
  {
    id: 'inform-result',
    recipientKinds: ['police'],
    outcomes: [],
    text: '将是否受理、是否立案的决定书面告知当事人；不予立案的，依法说明理由。',
    basis: ['xingsu-112', 'xingshi-chengxu-178'],
  },
];

/** 2026-01-01 00:00 in Beijing, the day the renumbered 治安管理处罚法 came into force. */
const LAW_OF_2026_MS = Date.UTC(2025, 11, 31, 16);

function sentMoney(facts: CaseFacts): boolean {
  return facts.answers.paid === 'yes' || facts.losses.some((loss) => loss.kind === 'transfer');
}
