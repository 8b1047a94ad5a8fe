import { z } from 'zod';

export const RecipientKind = z.enum(['institution', 'nfra_12378', 'report_12321', 'police']);
export type RecipientKind = z.infer<typeof RecipientKind>;

export const TemplateKind = z.enum(['complaint', 'police-report', 'spam-report']);
export type TemplateKind = z.infer<typeof TemplateKind>;

export type RecipientInfo = {
  kind: RecipientKind;
  /** Short name for lists and tabs. */
  label: string;
  /** Fixed addressee, or null where the name depends on the case. */
  fixedName: string | null;
  templateKinds: readonly TemplateKind[];
  accepts: string;
  /** Shown on screen before the paper is made; never printed. */
  notes: readonly string[];
  /** Where the rule was read (reference/domain.md §1, §2, §5). */
  source: string;
};

const AGENT_NOTE =
  '由律师代为投诉的，附授权委托书原件、受托人身份证明和联系方式；信末须由投诉人签名。';
const INDIVIDUAL_NOTE =
  '机构会把措辞雷同的投诉当作“代理维权”处理：请核对事实部分是否只写了本案，每项事实是否都有证据。';

const RECIPIENTS: readonly RecipientInfo[] = [
  {
    kind: 'institution',
    label: '被投诉机构',
    fixedName: null,
    templateKinds: ['complaint'],
    accepts: '金融消费者与银行、消费金融公司等机构之间的民事纠纷投诉。',
    notes: [
      '机构一般应在15日内答复；情况复杂的30日，经批准可再延长30日（办法正在修订，期限可在设置中调整）。',
      '机构可以要求提供投诉人姓名、身份信息、联系方式、投诉请求、主要事实和依据及签名，不得要求重复提交其已掌握的材料。',
      AGENT_NOTE,
      INDIVIDUAL_NOTE,
    ],
    source: '银行业保险业消费投诉处理管理办法第13、14条；2020-01-17 新华社、财新',
  },
  {
    kind: 'nfra_12378',
    label: '金融监管总局（12378）',
    fixedName: '国家金融监督管理总局',
    templateKinds: ['complaint'],
    accepts: '对银行、保险、消费金融公司等机构的消费投诉，以及对其违法违规行为的举报。',
    notes: [
      '12378 收到后转当地监管局，由机构按自己的期限答复；建议先向机构投诉，并把受理编号或答复附上。',
      '对方是否持牌、属于哪一级监管，以金融监管部门公布的信息为准。',
      AGENT_NOTE,
      INDIVIDUAL_NOTE,
    ],
    source: '国家金融监督管理总局12378热线（二手资料，2026-11-22核对）',
  },
  {
    kind: 'report_12321',
    label: '12321 举报中心',
    fixedName: '网络不良与垃圾信息举报受理中心',
    templateKinds: ['spam-report'],
    accepts: '垃圾短信、骚扰电话、不良网站和APP、个人信息泄露。',
    notes: [
      '举报须写明号码、时间、内容并附截图；也可在 12321.cn 或拨打 010-12321 提交。',
      '举报信只写姓名和电话，不写证件号码和住址；截图附在后面。',
      '12321 处理的是号码和信息本身，不处理债务是否存在，也不退款。',
    ],
    source: 'vCards @b1a346c3（名称、号码、网址）',
  },
  {
    kind: 'police',
    label: '公安机关',
    fixedName: null,
    templateKinds: ['police-report'],
    accepts: '报案、控告、举报。公安机关都应当接受；不属于自己管辖的，应在24小时内移送。',
    notes: [
      '已经转账的先打110，请求紧急止付，再补交本材料。',
      '网络犯罪的管辖地包括被害人被侵害时所在地、财产遭受损失地，一般向当事人住所地公安机关提出。',
      '请索取受案回执和接受证据材料清单。行政案件受案审查24小时，疑难的3日；刑事立案审查3日，需查证线索的7日，重大疑难的30日。',
      '侦查阶段律师不是被害人的诉讼代理人：委托书写“代为撰写、提交报案材料”，材料由当事人本人签名。',
    ],
    source:
      '刑事诉讼法第110—113条；公安机关办理刑事案件程序规定第17、170、171、175条；公通字〔2015〕32号',
  },
];

/** What is known about a kind of addressee: what it accepts, and what to know before writing. */
export function recipientInfo(kind: RecipientKind): RecipientInfo {
  const info = RECIPIENTS.find((candidate) => candidate.kind === kind);
  if (!info) throw new Error(`No recipient of kind ${kind}`);
  return info;
}

/** The addressees a template can be sent to, in the order the screen offers them. */
export function recipientsForTemplate(template: TemplateKind): RecipientInfo[] {
  return RECIPIENTS.filter((info) => info.templateKinds.includes(template));
}

/**
 * The name that stands in the paper; empty when it must still be filled in.
 * A fixed addressee ignores what was typed: nobody renames a regulator by accident.
 */
export function addresseeName(
  kind: RecipientKind,
  names: { institution: string; police: string },
): string {
  const fixed = recipientInfo(kind).fixedName;
  if (fixed !== null) return fixed;
  return (kind === 'police' ? names.police : names.institution).trim();
}
