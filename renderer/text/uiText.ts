import { factStatusNames } from '../../domain/glossary.ts';
/** Words of the small parts that every screen uses. */
export const uiText = {
  copy: { done: '已复制', failed: '没能复制到剪贴板，请选中文字后手动复制。' },
  factStatus: {
    verified: factStatusNames.verified,
    verifiedHint: '列出的来源在核对日期这样写；使用前仍以官方 App 或官网为准。',
    unverified: factStatusNames.unverified,
    unverifiedHint: '没有找到可以引用的公布来源，使用前请自行核实。',
  },
  stale: '超过半年未核对',
  staleHint: '机构会更换号码和名称：引用前请到官方 App 或官网重新核对。',
  retry: '重试',
  loading: '正在载入',
  beijingTime: (time: string) => `${time}（北京时间）`,
  publicNumberCollection: '公开的官方号码汇编（vCards 项目）',
  yuan: (amount: string) => `${amount} 元`,
  days: (count: number) => `${count} 天`,
} as const;
