import type { ClaimOption } from './claims.ts';
import { isDebtor } from './noticeVariant.ts';
import type { RecipientKind } from './recipients.ts';
import type { TemplateKind } from './templateKind.ts';

const PERSONAL_DATA: readonly TemplateKind[] = ['pi-request'];
const CREDIT: readonly TemplateKind[] = ['credit-objection'];
const HANDLERS: readonly RecipientKind[] = ['institution', 'pi_handler'];
const CREDIT_SIDE: readonly RecipientKind[] = ['credit_agency', 'institution'];

/** What a request about personal data and an objection to a credit record can ask for. */
export const REQUEST_CLAIMS: readonly ClaimOption[] = [
  {
    id: 'pi-access',
    templateKinds: PERSONAL_DATA,
    recipientKinds: HANDLERS,
    outcomes: [],
    text: '提供所处理的申请人个人信息的种类、具体内容和副本，包括身份、联系方式、账户交易、联系人和通话、短信记录。',
    basis: ['pipl-45', 'minfadian-1037'],
  },
  {
    id: 'pi-source',
    templateKinds: PERSONAL_DATA,
    recipientKinds: HANDLERS,
    outcomes: [],
    text: '说明上述信息的来源和取得时间、处理目的、方式、依据和保存期限；基于同意的，提供同意的记录。',
    basis: ['pipl-44', 'pipl-48'],
  },
  {
    id: 'pi-recipients',
    templateKinds: PERSONAL_DATA,
    recipientKinds: HANDLERS,
    outcomes: [],
    text: '列明曾向哪些第三方提供上述信息，其名称、联系方式，提供的时间、目的和种类，以及申请人单独同意的记录。',
    basis: ['pipl-23'],
  },
  {
    id: 'pi-withdraw',
    templateKinds: PERSONAL_DATA,
    recipientKinds: HANDLERS,
    outcomes: ['B', 'C', 'D'],
    text: '申请人撤回对营销推送、读取通讯录和向第三方提供联系方式的同意，请停止以此为基础的处理。',
    basis: ['pipl-15'],
    hint: '撤回同意不影响撤回前的处理；为履行合同所必需的处理不以同意为基础。',
  },
  {
    id: 'pi-correct',
    templateKinds: PERSONAL_DATA,
    recipientKinds: HANDLERS,
    outcomes: ['C', 'D'],
    text: '核实并更正将申请人的手机号码、身份信息与他人款项相关联的错误记录。',
    basis: ['minfadian-1037'],
    offeredWhen: (facts) => !isDebtor(facts),
  },
  {
    id: 'pi-delete',
    templateKinds: PERSONAL_DATA,
    recipientKinds: HANDLERS,
    outcomes: ['C', 'D'],
    text: '删除没有合法依据或者处理目的已经实现的信息，通知接收方一并删除；法定保存期限未届满的，停止除存储和安全保护之外的处理，并说明依据。',
    basis: ['pipl-47'],
    hint: '借款合同未履行完毕的，机构可以保留履行合同所必需的信息：请先确认请求删除的范围。',
  },
  {
    id: 'credit-verify',
    templateKinds: CREDIT,
    recipientKinds: CREDIT_SIDE,
    outcomes: [],
    text: '对上述信息进行核查，核查期间依法标注异议。',
    basis: ['zhengxin-25'],
  },
  {
    id: 'credit-correct',
    templateKinds: CREDIT,
    recipientKinds: CREDIT_SIDE,
    outcomes: [],
    text: '经核查确有错误、遗漏的，予以更正或者删除，并通知已经取得该信息的机构。',
    basis: ['zhengxin-25', 'minfadian-1029'],
  },
  {
    id: 'credit-documents',
    templateKinds: CREDIT,
    recipientKinds: ['institution'],
    outcomes: [],
    text: '提供报送上述信息所依据的申请资料、合同、放款和还款记录，以及查询信用报告的授权文件。',
    basis: ['pipl-45'],
  },
  {
    id: 'credit-reply',
    templateKinds: CREDIT,
    recipientKinds: CREDIT_SIDE,
    outcomes: [],
    text: '自收到本申请之日起20日内，将核查和处理结果书面答复申请人。',
    basis: ['zhengxin-25'],
  },
];
