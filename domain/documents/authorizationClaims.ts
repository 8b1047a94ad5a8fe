import type { ClaimOption } from './claims.ts';
import type { RecipientKind } from './recipients.ts';

const AUTHORITIES: readonly RecipientKind[] = [
  'institution',
  'nfra_12378',
  'pboc_12363',
  'pboc_credit',
  'telecom_12300',
  'market_12315',
  'pi_authority',
  'nifa',
];
const AUTHORIZATION = ['authorization'] as const;
const COURT = ['authorization-court'] as const;
const POLICE_HINT =
  '侦查阶段律师不是被害人的诉讼代理人（刑事诉讼法第四十六条：自移送审查起诉之日起）：不要写代理报案人出庭、阅卷等事项。';

/** 委托事项: what the client has the lawyer do before that addressee; each can be edited or left out. */
export const AUTHORIZATION_CLAIMS: readonly ClaimOption[] = [
  matter('auth-police-write', ['police'], '代为撰写报案、控告材料', POLICE_HINT),
  matter('auth-police-submit', ['police'], '代为提交报案、控告材料和证据材料', POLICE_HINT),
  matter('auth-police-receive', ['police'], '代为领取受案回执、接受证据材料清单和有关通知文书'),
  matter('auth-complain', AUTHORITIES, '代为撰写、提交投诉（申诉）材料和证据材料'),
  matter('auth-explain', AUTHORITIES, '代为与受理单位联系，说明情况，补充材料'),
  matter('auth-receive', AUTHORITIES, '代为接收受理通知、处理结果和答复'),
  {
    ...matter(
      'auth-negotiate',
      ['institution'],
      '代为了解账户、合同和费用情况，就还款方案与贵机构沟通；达成方案须由委托人本人确认',
      '当事人确有借款并愿意协商时选用。',
    ),
    outcomes: ['E'],
  },
  matter('auth-letter', ['collector'], '代为发出律师函、告知函，要求停止骚扰、说明身份和授权'),
  matter('auth-letter-contact', ['collector'], '代为与对方联系、接收答复'),
  matter(
    'auth-pi',
    ['pi_handler'],
    '代为提出查阅、复制、更正、补充、删除个人信息，撤回同意，以及要求说明处理规则的请求',
  ),
  matter('auth-pi-receive', ['pi_handler'], '代为接收答复和所提供的个人信息副本'),
  matter('auth-credit', ['credit_agency'], '代为提交征信异议申请和有关材料'),
  matter('auth-credit-receive', ['credit_agency'], '代为接收书面答复和更正结果'),
  courtMatter('auth-court-file', '代为提交起诉（应诉）材料和证据，办理立案等手续'),
  courtMatter('auth-court-trial', '代为出庭，参加法庭调查、质证、辩论和调解'),
  courtMatter('auth-court-receive', '代为签收法律文书'),
];

function matter(
  id: string,
  recipientKinds: readonly RecipientKind[],
  text: string,
  hint?: string,
): ClaimOption {
  return { id, templateKinds: AUTHORIZATION, recipientKinds, outcomes: [], text, basis: [], hint };
}

function courtMatter(id: string, text: string): ClaimOption {
  return {
    id,
    templateKinds: COURT,
    recipientKinds: ['court'],
    outcomes: [],
    text,
    basis: [],
    hint: '承认、放弃、变更诉讼请求，进行和解，提起反诉或者上诉，须在下方逐项勾选特别授权（民事诉讼法第六十二条）。',
  };
}
