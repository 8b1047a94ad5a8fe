import type { PaperOption } from './paperOptions.ts';

/** 民事诉讼法62: without these words by name a lawyer in court cannot do these things. */
export const SPECIAL_POWERS = [
  ['powerAdmit', '代为承认诉讼请求'],
  ['powerWaive', '代为放弃诉讼请求'],
  ['powerChange', '代为变更诉讼请求'],
  ['powerSettle', '代为进行和解'],
  ['powerCounterclaim', '代为提起反诉'],
  ['powerAppeal', '代为提起上诉'],
] as const;

const UNTIL: PaperOption = {
  id: 'until',
  label: '委托期限至（不填为办理完毕之日）',
  kind: 'text',
  initial: '',
};

export const AUTHORIZATION_OPTIONS: readonly PaperOption[] = [UNTIL];

export const COURT_OPTIONS: readonly PaperOption[] = [
  {
    id: 'stage',
    label: '审理阶段',
    kind: 'choice',
    choices: ['一审', '二审', '再审', '执行'].map((value) => ({ value, label: value })),
    initial: '一审',
  },
  ...SPECIAL_POWERS.map(
    ([id, text]): PaperOption => ({
      id,
      label: `特别授权：${text}`,
      kind: 'switch',
      initial: false,
    }),
  ),
  UNTIL,
];
