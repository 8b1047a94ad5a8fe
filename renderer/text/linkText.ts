import type { IdentifierKind } from '../../domain/links/matterIdentifier.ts';
import type { LinkDecision } from '../../domain/links/matterLink.ts';

const kinds: Record<IdentifierKind, string> = {
  phone: '号码',
  account: '账号',
  domain: '网址',
  payee: '收款人',
  phrase: '话术',
};

const decisions: Record<LinkDecision, string> = {
  open: '未判断',
  confirmed: '已确认',
  unlinked: '已取消',
};

export const linkText = {
  kinds,
  decisions,
  tab: {
    empty: '没有发现与本所其他案件的关联',
    emptyText:
      '同一号码、账号、网址、收款人或者话术出现在两个案件里，就会列在这里。只比较对方发来的内容，不比较当事人的资料。',
    note: '关联只供内部判断。其他案件的当事人不在这里显示，也不会写进本案的文书。',
    found: (matters: number, values: number) => `与 ${matters} 个案件或接待有 ${values} 项相同`,
    other: (caseNumber: string | null) => caseNumber ?? '尚未建案的接待',
    open: '打开',
    columns: { other: '另一案件', shared: '相同之处', outcomes: '研判', decision: '判断' },
    inMatters: (count: number) => `共 ${count} 案`,
    confirm: '确认关联',
    unlink: '取消关联',
    takeBack: '撤回判断',
    mute: '忽略此值',
    muted: (count: number) => `已忽略 ${count} 个常见值`,
    byDirectory: (name: string) => `机构名录中的官方号码（${name}），不作为关联`,
    byFirm: (reason: string) => `由本所忽略：${reason}`,
    unmute: '恢复',
    act: (deed: string, value: string, other: string) => `${deed}：${value}，${other}`,
    more: '相同的案件太多，只列出最近的一部分。请把人人都会收到的值设为忽略。',
    done: '已记录',
  },
  graph: {
    label: '关联图：左边是本案，中间是相同的值，右边是其他案件',
    here: '本案',
    more: (count: number) => `另有 ${count} 项未画出，见下表`,
  },
  dialog: {
    confirmTitle: '确认这两个案件有关联',
    unlinkTitle: '取消这项关联',
    muteTitle: '不再以此值关联案件',
    confirmText: (value: string, other: string) => `“${value}”同时出现在本案和${other}。`,
    muteText: (value: string) =>
      `“${value}”以后不再用来关联任何案件，可随时恢复。适合快递、运营商、公共平台等人人都会收到的值。`,
    reason: '理由',
    optional: '理由（可不填）',
  },
  clues: {
    title: '线索',
    subtitle: '在本所两个以上案件里反复出现的号码、账号、网址、收款人和话术',
    empty: '还没有反复出现的线索',
    emptyText:
      '两个案件或接待里出现同一个号码、账号、网址、收款人或者同一句话术后，会自动列在这里。',
    all: '全部',
    kindFilter: '种类',
    find: '筛选线索',
    columns: {
      kind: '种类',
      value: '内容',
      matters: '案件数',
      outcomes: '研判结果',
      closed: '已结案',
      last: '最近联系',
      muted: '关联',
    },
    outcome: (name: string, count: number) => `${name} ${count}`,
    links: '参与关联',
    byDirectory: (name: string) => `官方号码：${name}`,
    byFirm: (reason: string) => `已忽略：${reason}`,
    copy: '复制为表格',
    copied: (count: number) => `已复制 ${count} 行，可粘贴到 Excel`,
    notCopied: '没能复制到剪贴板，请重试。',
  },
} as const;
