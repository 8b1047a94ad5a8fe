import type { PaperOption } from './paperOptions.ts';

export const EVIDENCE_LIST_OPTIONS: readonly PaperOption[] = [
  { id: 'originalColumn', label: '列出原件/复印件', kind: 'switch', initial: true },
  { id: 'pages', label: '按证据材料汇编填写页码', kind: 'switch', initial: true },
  { id: 'mediaAnnex', label: '附电子数据原件清单（SHA-256）', kind: 'switch', initial: true },
];
