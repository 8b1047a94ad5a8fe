import type { SearchHit } from '../../domain/search/searchHit.ts';

const kindNames: Record<SearchHit['kind'], string> = {
  intake: '接待',
  case: '案件',
  contact: '联系记录',
  evidence: '证据',
  document: '文书',
  organisation: '机构',
};

/** Words of the palette and of the search page. */
export const searchText = {
  title: '搜索',
  placeholder: '输入姓名、电话尾号、案号、机构或短信里的词',
  paletteLabel: '搜索与命令',
  resultsLabel: '结果',
  kindNames,
  groups: { commands: '命令', pages: '页面', records: '记录' },
  goTo: (page: string) => `前往${page}`,
  newIntake: '新建接待',
  lock: '锁定案件库',
  light: '切换为浅色外观',
  dark: '切换为深色外观',
  all: (text: string) => `查看“${text}”的全部结果`,
  none: (text: string) => `没有找到与“${text}”有关的页面、命令或记录。`,
  hintKeys: { open: 'Enter', close: 'Esc' },
  hints: { move: '选择', open: '打开', close: '关闭' },
  searching: '正在搜索…',
  emptyTitle: '在整个案件库里找',
  emptyText: '当事人、电话（可只输后四位）、短信内容、证据名称、文书和机构都能找到，两个字也可以。',
  noHitsTitle: '没有找到',
  noHitsText: '换一个词试试：姓名、电话后四位、案号，或短信里的原词。',
  found: (count: number, limit: number) =>
    count >= limit ? `显示前 ${limit} 条，可输入更多字缩小范围。` : `共 ${count} 条`,
  allKinds: '全部',
} as const;
