import { type FieldRow, fieldOf, type KnownField } from './knownField.ts';

const evidenceItems: readonly FieldRow[] = [
  ['序号', 'number', '证据编号', '编号 证据编号 证据序号'],
  ['名称', 'name', '证据名称', '证据名称 标题 证据标题 材料名称'],
  ['来源', 'source', '证据来源', '证据来源 取得方式'],
  ['目的', 'purpose', '证明目的', '证明目的 证明对象 证明内容 待证事实 证明事项 证明事实'],
  ['页码', 'pages', '在证据材料汇编里的页码', '页数 页次 所在页码 起止页码'],
  ['校验值', 'sha256', '文件的 SHA-256 校验值', '哈希值 SHA-256 sha256校验值'],
];
const catalogueItems: readonly FieldRow[] = [
  ['组', 'group', '第几组、什么证据', '组别 分组 组名'],
  ['序号', 'number', '组内序号和案内编号', '编号 证据编号'],
  ['名称', 'name', '证据名称', '证据名称 标题 材料名称'],
  ['来源', 'source', '证据来源', '证据来源 取得方式'],
  ['目的', 'purpose', '证明目的', '证明目的 证明对象 证明内容 待证事实 证明事项'],
  ['页码', 'pages', '在证据材料汇编里的页码', '页数 页次'],
];
const contactItems: readonly FieldRow[] = [
  ['序号', 'number', '序号', '编号'],
  ['时间', 'time', '联系时间', '日期 联系时间 来电时间 通话时间 发生时间'],
  ['方式', 'channel', '电话、短信…', '联系方式 渠道 类型'],
  ['号码', 'from', '对方号码', '来电号码 对方号码 主叫号码 电话 电话号码'],
  ['自称', 'claimedName', '对方自称', '对方自称 自称身份'],
  ['时长', 'duration', '通话时长', '通话时长'],
  ['内容', 'content', '说了什么或短信内容', '通话内容 短信内容 摘要 联系内容'],
  ['证据', 'evidence', '所依据的证据，如证据1、证据3', '证据编号 证据序号 所附证据 对应证据 出处'],
];
const lossItems: readonly FieldRow[] = [
  ['序号', 'number', '序号', '编号'],
  ['时间', 'time', '时间', '日期 转账时间 付款时间'],
  ['金额', 'amount', '金额', '转账金额 付款金额'],
  ['收款方', 'payee', '收款方', '收款人 收款账户 收款账号'],
  ['说明', 'description', '说明', '备注 用途'],
];
const requestItems: readonly FieldRow[] = [
  ['序号', 'number', '序号', '编号'],
  ['内容', 'text', '请求内容', '请求 诉求 请求事项'],
];
const groundItems: readonly FieldRow[] = [
  ['序号', 'number', '序号', '编号'],
  ['标题', 'heading', '小标题', '名称'],
  ['内容', 'text', '全文', '依据 条文 正文'],
];
const breachItems: readonly FieldRow[] = [
  ['序号', 'number', '序号', '编号'],
  ['日期', 'date', '日期', '违规日期 联系日期'],
  ['时间', 'time', '几点几分', '联系时间 来电时间 通话时间'],
  ['方式', 'channel', '电话、短信…', '联系方式 渠道 类型'],
  ['号码', 'from', '对方号码', '来电号码 对方号码 主叫号码 电话 电话号码'],
  ['时长', 'duration', '通话时长', '通话时长'],
  ['要求', 'rule', '不符合的要求', '违规事项 违规情形 违规内容 违反的要求'],
  ['证据', 'evidence', '所依据的证据和行', '证据编号 出处'],
];
const breachTotalItems: readonly FieldRow[] = [
  ['序号', 'number', '序号', '编号'],
  ['要求', 'rule', '不符合的要求', '违规事项 违规情形'],
  ['次数', 'count', '次数', '违规次数'],
  ['天数', 'days', '天数', '违规天数'],
  ['内容', 'text', '要求的内容', '说明'],
  ['依据', 'basis', '法律依据', '法律依据 条文'],
];
const reasonItems: readonly FieldRow[] = [
  ['序号', 'number', '序号', '编号'],
  ['结论', 'outcome', '支持或反对哪一项结论', '名称 结论名称 研判结论'],
  ['归入', 'standing', '是否列入结论', '是否采纳'],
  ['权重', 'weight', '决定性、支持、反对、未知', '分量'],
  ['理由', 'reason', '理由', '内容 研判理由 说明'],
  ['依据', 'basis', '规则的依据', '来源 规则依据'],
];
const stepItems: readonly FieldRow[] = [
  ['序号', 'number', '序号', '编号'],
  ['步骤', 'step', '核实步骤', '名称 核实事项 事项'],
  ['结果', 'result', '结果', '核实结果'],
  ['办理', 'handled', '由谁在哪天做的', '办理人 办理情况'],
  ['说明', 'note', '说明', '备注 内容'],
];
const textItems: readonly FieldRow[] = [
  ['序号', 'number', '序号', '编号'],
  ['内容', 'text', '内容', '事项 说明'],
];

/** The lists of a case, each with the fields of one row. */
export const knownLists: readonly KnownField[] = [
  listOf(
    '证据',
    'evidence',
    '证据，一件一行',
    evidenceItems,
    '证据清单 证据列表 证据目录 证据材料',
  ),
  listOf(
    '目录',
    'catalogue',
    '证据目录，按证据包的分组和顺序，一件一行',
    catalogueItems,
    '分组目录 证据分组 分组证据',
  ),
  listOf(
    '联系记录',
    'contacts',
    '联系记录，一次一行',
    contactItems,
    '通话记录 来电记录 催收记录 联系明细 通话清单 联系列表',
  ),
  listOf('损失明细', 'losses', '损失，一笔一行', lossItems, '转账明细 转账记录 付款明细 损失列表'),
  listOf(
    '请求',
    'requests',
    '请求，一条一行',
    requestItems,
    '诉求 请求事项 诉讼请求 投诉请求 请求列表',
  ),
  listOf('依据', 'grounds', '法律依据，一项一行', groundItems, '依据列表 法律依据列表'),
  listOf(
    '违规',
    'breaches',
    '不符合催收要求的联系，一次一行',
    breachItems,
    '违规记录 违规明细 违规列表 违规联系 违规催收 违规通话 违规附表',
  ),
  listOf(
    '违规合计',
    'breachTotals',
    '每项催收要求不符合了几次',
    breachTotalItems,
    '违规汇总 分项合计',
  ),
  listOf(
    '研判',
    'reasons',
    '研判的理由，一条一行（只在所内文书里填写）',
    reasonItems,
    '研判理由 研判明细 研判意见 研判依据',
  ),
  listOf(
    '核实步骤',
    'steps',
    '核实步骤，一步一行（只在所内文书里填写）',
    stepItems,
    '核实情况 核查步骤',
  ),
  listOf(
    '不明事项',
    'unknowns',
    '尚不明确的事项，一项一行（只在所内文书里填写）',
    textItems,
    '尚不明确的事项 待查事项 待核实事项 未知事项',
  ),
  listOf(
    '下一步',
    'nextSteps',
    '下一步建议，一项一行（只在所内文书里填写）',
    textItems,
    '下一步建议 后续步骤 建议事项',
  ),
];

function listOf(
  name: string,
  alias: string,
  label: string,
  items: readonly FieldRow[],
  synonyms: string,
): KnownField {
  const list = fieldOf('loop', [name, alias, label, synonyms]);
  return { ...list, items: items.map((row) => fieldOf('value', row)) };
}
