import type { OrganisationNumber } from '../../domain/directory/organisation.ts';

const useNames: Record<OrganisationNumber['use'], string> = {
  hotline: '客服热线',
  sms_sender: '短信发送号码',
  collection: '催收专用号码',
};

/** Words of 机构与号码. */
export const directoryText = {
  title: '机构与号码',
  subtitle: '随程序提供的机构名录。每个号码都注明来源与核对日期。',
  searchPlaceholder: '机构名、产品名、曾用名或号码',
  allCategories: '全部类别',
  /** Categories of the shipped directory that a law firm looks for first. */
  firstCategories: ['监管与公共服务', '消费金融与网贷', '支付平台', '银行'] as string[],
  listLabel: '机构列表',
  count: (shown: number, total: number) =>
    shown === total ? `共 ${total} 家` : `${shown} / ${total} 家`,
  none: '没有符合的机构',
  noneText: '换一个名称试试；产品名（如花呗）和曾用名也能找到。名录没有收录，不代表机构不存在。',
  pickTitle: '选择左侧的机构',
  pickText: '查看其名称变更、官方号码及来源，以及在本所案件中被自称的次数。',
  notFound: '名录里没有这家机构。',
  caution:
    '号码一致不能证明来电属实：来电号码可以被伪造；号码不一致也不能证明是诈骗。请挂断后自行拨打官方号码，或在官方 App 内核实。',
  useNames,
  names: {
    title: '名称',
    current: '现用名',
    aliases: '产品与简称',
    former: '曾用名',
    until: (date: string) => `用至 ${date}`,
    untilUnknown: '停用日期待核实',
  },
  numbers: {
    title: '官方号码',
    none: '待核实：以官方 App 或官网显示的号码为准。',
    columns: { number: '号码', use: '用途', source: '来源', checkedOn: '核对日期', status: '状态' },
    copy: (number: string) => `复制号码 ${number}`,
  },
  met: {
    title: '在本所出现',
    claimed: (count: number) => `被自称 ${count} 次`,
    cases: (count: number) => `涉及案件 ${count} 件`,
    search: '查找相关记录',
  },
  note: '说明',
  website: '官网',
  openWebsite: '用浏览器打开',
  websiteFailed: '没能打开浏览器，请复制网址后自行访问。',
  source: '来源',
  checkedOn: (date: string) => `核对于 ${date}`,
  category: '类别',
} as const;
