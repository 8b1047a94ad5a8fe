import type { CaseFacts } from './caseFacts.ts';
import type { ClaimOption, PaperTarget } from './claims.ts';
import { conductFindings } from './conductFindings.ts';
import {
  doubtsDebt,
  isChargedToThird,
  isConfirmed,
  isDenied,
  isIdentityLoan,
  knowsPersonalData,
} from './factSituation.ts';
import { isDebtor, noticeVariant } from './noticeVariant.ts';
import type { RecipientKind } from './recipients.ts';
import type { TemplateKind } from './templateKind.ts';

const LETTER: readonly TemplateKind[] = ['lawyer-letter'];
const NOTICE: readonly TemplateKind[] = ['stop-notice'];
const EITHER: readonly RecipientKind[] = ['institution', 'collector'];

/** What a lawyer's letter and a client's own notice can demand. The reader is 贵方, a third party by now unproven. */
export const LETTER_CLAIMS: readonly ClaimOption[] = [
  {
    id: 'letter-verify',
    templateKinds: LETTER,
    recipientKinds: ['institution'],
    outcomes: ['A', 'B', 'C', 'D', 'F'],
    text: '核查上述号码、信息和人员是否由贵方或者受托第三方使用、指派，书面告知结果及受托方的名称、联系方式和委托事项。',
    textFor: verification,
    basis: [],
  },
  {
    id: 'letter-impersonation',
    templateKinds: LETTER,
    recipientKinds: ['institution'],
    outcomes: ['A'],
    text: '采取措施，防止他人继续冒用贵方名义联系委托人，并协助委托人向有关机关说明。',
    basis: ['fanzha-30'],
    offeredWhen: isDenied,
  },
  {
    id: 'letter-identify',
    templateKinds: LETTER,
    recipientKinds: ['collector'],
    outcomes: [],
    text: '书面说明贵方的全称和联系方式、受何人委托、委托事项，并提供授权文件。',
    basis: ['cba-2026-bans'],
  },
  {
    id: 'letter-no-loan',
    templateKinds: LETTER,
    recipientKinds: ['institution'],
    outcomes: ['C', 'D', 'F'],
    text: '核查有无以委托人名义开立的账户、订立的合同或者发放的借款：有的，提供申请、合同和收放款资料；没有的，书面说明。',
    textFor: (facts) =>
      isIdentityLoan(facts)
        ? '提供以委托人名义申请贷款的申请资料、身份核验和签约记录、合同、放款记录和收款账户；不是委托人本人办理的，书面确认委托人不承担还款责任。'
        : '核查有无以委托人名义开立的账户、订立的合同或者发放的借款：有的，提供申请、合同和收放款资料；没有的，书面说明。',
    basis: ['xiaobao-8', 'pipl-45'],
    offeredWhen: (facts) => facts.answers.borrowed !== 'yes',
  },
  {
    id: 'letter-stop-nondebtor',
    templateKinds: LETTER,
    recipientKinds: EITHER,
    outcomes: ['C', 'D'],
    text: '立即停止就与委托人无关的款项联系委托人，将其号码从联系名单中删除，并将核实结果告知债权人和其他受托方。',
    basis: ['minfadian-1033', 'pipl-47'],
    // Who denied the contact is not told to end it.
    offeredWhen: (facts, { recipientKind }) =>
      !isDebtor(facts) && !(recipientKind === 'institution' && isDenied(facts)),
  },
  {
    id: 'letter-stop-harassment',
    templateKinds: LETTER,
    recipientKinds: EITHER,
    outcomes: ['B'],
    text: '停止以电话、短信、上门等方式侵扰委托人；确需联系的，由能够说明身份和授权的人员在合理时间内进行。',
    basis: ['minfadian-1032', 'minfadian-1033'],
    // Who is not the debtor asks that nobody writes to her at all.
    offeredWhen: (facts) =>
      isDebtor(facts) || !facts.verdict.outcomes.some((code) => code === 'C' || code === 'D'),
  },
  {
    id: 'letter-third-parties',
    templateKinds: LETTER,
    recipientKinds: EITHER,
    outcomes: ['B', 'C'],
    text: '停止联系委托人的亲友、同事等第三人，不得向其透露委托人的个人信息和款项情况，并说明取得其联系方式的来源。',
    basis: ['minfadian-1033', 'minfadian-1038', 'pipl-10'],
    offeredWhen: (facts) => facts.answers.thirdPartyContacted === 'yes',
  },
  {
    id: 'letter-debt-statement',
    templateKinds: LETTER,
    recipientKinds: ['institution'],
    outcomes: ['B', 'E'],
    text: '提供所称款项的本金、利息、费用、已还金额明细，以及计算依据和逾期起算日期。',
    basis: ['xiaobao-8', 'xiaobao-28'],
    offeredWhen: (facts) => facts.answers.borrowed !== 'no' && doubtsDebt(facts),
  },
  {
    id: 'letter-credit',
    templateKinds: LETTER,
    recipientKinds: ['institution'],
    outcomes: ['C', 'D'],
    text: '查清之前不得报送不良信用信息，已经报送的，依法更正。',
    basis: ['minfadian-1029', 'zhengxin-25'],
    offeredWhen: (facts) => facts.answers.borrowed !== 'yes',
  },
  {
    id: 'letter-information',
    templateKinds: LETTER,
    recipientKinds: EITHER,
    outcomes: ['A', 'C', 'D'],
    text: '说明所掌握的委托人个人信息的种类、来源、处理目的和提供对象；没有合法依据的，停止处理并删除。',
    basis: ['pipl-44', 'pipl-45', 'pipl-47', 'pipl-48'],
    offeredWhen: knowsPersonalData,
  },
  {
    id: 'letter-apology',
    templateKinds: LETTER,
    recipientKinds: EITHER,
    outcomes: ['B'],
    text: '查明辱骂委托人的人员，并向委托人书面赔礼道歉。',
    basis: ['minfadian-995', 'minfadian-1024'],
    offeredWhen: insulted,
    hint: '程序从联系内容中读出辱骂的字句，请对照原文核对。',
  },
  {
    id: 'letter-preserve',
    templateKinds: LETTER,
    recipientKinds: EITHER,
    outcomes: [],
    text: '保存有关的通话录音、外呼和发送记录、委托资料备查。',
    basis: [],
  },
  {
    id: 'notice-not-debtor',
    templateKinds: NOTICE,
    recipientKinds: ['collector'],
    outcomes: [],
    text: '立即停止就上述款项以电话、短信、微信、上门等任何方式联系本人，并将本人的号码从联系名单中删除。',
    basis: ['minfadian-1033', 'pipl-47'],
    offeredWhen: owesNothing,
  },
  {
    id: 'notice-impostor',
    templateKinds: NOTICE,
    recipientKinds: ['collector'],
    outcomes: [],
    text: '立即停止以电话、短信、微信、上门等任何方式联系本人，停止使用本人的号码和个人信息。',
    basis: ['minfadian-1033', 'pipl-10'],
    offeredWhen: (facts, { options }) => noticeVariant(facts, options) === 'impostor',
  },
  {
    id: 'notice-unsure',
    templateKinds: NOTICE,
    recipientKinds: ['collector'],
    outcomes: [],
    text: '在书面提供合同、放款记录等能够核对的资料并经本人核对之前，停止以本人为债务人进行联系。',
    basis: ['minfadian-1033', 'xiaobao-8'],
    offeredWhen: (facts, { options }) =>
      noticeVariant(facts, options) === 'non_debtor' && !owesNothing(facts, { options }),
  },
  {
    id: 'notice-source',
    templateKinds: NOTICE,
    recipientKinds: ['collector'],
    outcomes: [],
    text: '书面说明贵方的全称、受何人委托，以及取得本人号码的来源。',
    basis: ['pipl-44', 'pipl-45'],
    offeredWhen: (facts, { options }) => noticeVariant(facts, options) !== 'debtor',
  },
  {
    id: 'notice-correct',
    templateKinds: NOTICE,
    recipientKinds: ['collector'],
    outcomes: [],
    text: '将本人并非该款项债务人的情况告知债权人和其他受托方，并更正联系信息。',
    basis: ['minfadian-1037', 'pipl-47'],
    offeredWhen: owesNothing,
  },
  {
    id: 'notice-manner',
    templateKinds: NOTICE,
    recipientKinds: ['collector'],
    outcomes: [],
    text: '不得在每日22时至次日8时联系本人，不得频繁拨打、发送信息，不得辱骂、恐吓或者虚构后果。',
    basis: ['minfadian-1033', 'gbt-45251-hours', 'cba-2026-bans'],
    offeredWhen: (facts, { options }) => noticeVariant(facts, options) === 'debtor',
  },
  {
    id: 'notice-identify',
    templateKinds: NOTICE,
    recipientKinds: ['collector'],
    outcomes: [],
    text: '再次联系前，向本人说明贵方的全称、受何人委托，并出示授权文件。',
    basis: ['cba-2026-bans'],
    offeredWhen: (facts, { options }) => noticeVariant(facts, options) === 'debtor',
  },
  {
    id: 'notice-third-parties',
    templateKinds: NOTICE,
    recipientKinds: ['collector'],
    outcomes: [],
    text: '不得联系本人的亲友、同事等第三人，不得向其透露本人的个人信息和款项情况。',
    basis: ['minfadian-1038', 'pipl-10', 'cba-2026-target'],
    offeredWhen: (facts, { options }) =>
      noticeVariant(facts, options) === 'debtor' || facts.answers.thirdPartyContacted === 'yes',
  },
  {
    id: 'notice-statement',
    templateKinds: NOTICE,
    recipientKinds: ['collector'],
    outcomes: ['B', 'E'],
    text: '如仍主张款项，由债权人以书面形式提供合同、放款和还款明细，以及尚欠金额的计算依据。',
    basis: ['xiaobao-8'],
    offeredWhen: (facts, { options }) => noticeVariant(facts, options) === 'debtor',
  },
];

/** As the client stated, or as the lawyer set it; who is not sure cannot say so. */
function owesNothing(facts: CaseFacts, { options }: Pick<PaperTarget, 'options'>): boolean {
  if (noticeVariant(facts, options) !== 'non_debtor') return false;
  return facts.answers.borrowed !== 'unsure' || facts.answers.namesOtherDebtor === 'yes';
}

/** What the hotline answered already is not asked again: it is to be put in writing, and who was charged to be named. */
function verification(facts: CaseFacts): string {
  if (isChargedToThird(facts)) {
    return '书面告知受托第三方的全称、联系方式、委托权限和期限，提供委托文件和上述联系的通话录音。';
  }
  if (isConfirmed(facts)) {
    return '书面说明上述联系由贵方自行还是委托第三方作出；委托第三方的，告知其全称、联系方式和委托权限，并提供上述联系的通话录音。';
  }
  if (isDenied(facts)) {
    return '书面确认上述联系不是由贵方或者受贵方委托的第三方作出，上述号码不由贵方使用。';
  }
  return '核查上述号码、信息和人员是否由贵方或者受托第三方使用、指派，书面告知结果及受托方的名称、联系方式和委托事项。';
}

function insulted(facts: CaseFacts): boolean {
  return conductFindings(facts).insulted.length > 0;
}
