import { z } from 'zod';
import { AUTHORIZATION_OPTIONS, COURT_OPTIONS } from './authorizationOptions.ts';
import { EVIDENCE_LIST_OPTIONS } from './evidenceListOptions.ts';
import { ILLEGAL_DEBT_OPTION } from './illegalDebt.ts';
import type { TemplateKind } from './templateKind.ts';

/** What the lawyer sets for one paper beyond claims: which variant, how many days. */
export const PaperOptions = z.record(
  z.string().max(40),
  z.union([z.string().max(2_000), z.boolean()]),
);
export type PaperOptions = z.infer<typeof PaperOptions>;

export type PaperOption = {
  id: string;
  label: string;
  kind: 'choice' | 'number' | 'text' | 'switch';
  choices?: readonly { value: string; label: string }[];
  /** In force until the lawyer sets another; '' = the program decides from the case. */
  initial: string | boolean;
};

const DEADLINE: PaperOption = {
  id: 'deadlineDays',
  label: '要求答复的期限（日）',
  kind: 'number',
  initial: '7',
};

const OPTIONS: Partial<Record<TemplateKind, readonly PaperOption[]>> = {
  'lawyer-letter': [{ ...DEADLINE, initial: '10' }, ILLEGAL_DEBT_OPTION],
  'police-report': [ILLEGAL_DEBT_OPTION],
  'stop-notice': [
    {
      id: 'variant',
      label: '当事人与款项的关系',
      kind: 'choice',
      choices: [
        { value: '', label: '按案件资料' },
        { value: 'debtor', label: '是借款人' },
        { value: 'non_debtor', label: '不是借款人' },
        { value: 'impostor', label: '对方疑似冒用身份' },
      ],
      initial: '',
    },
    DEADLINE,
  ],
  'pi-request': [{ ...DEADLINE, initial: '15' }],
  authorization: AUTHORIZATION_OPTIONS,
  'authorization-court': COURT_OPTIONS,
  'evidence-list': EVIDENCE_LIST_OPTIONS,
};

/** The options a paper has, in the order the screen shows them. */
export function paperOptions(kind: TemplateKind): readonly PaperOption[] {
  return OPTIONS[kind] ?? [];
}

/** Every option of the paper with the value in force; what is given and unknown is left out. */
export function optionsInForce(kind: TemplateKind, given: PaperOptions = {}): PaperOptions {
  return Object.fromEntries(
    paperOptions(kind).map((option) => [option.id, settingOf(option, given[option.id])]),
  );
}

function settingOf(option: PaperOption, given: string | boolean | undefined): string | boolean {
  if (option.kind === 'switch') return typeof given === 'boolean' ? given : option.initial;
  if (typeof given !== 'string') return option.initial;
  if (option.kind === 'choice') {
    return option.choices?.some(({ value }) => value === given) ? given : option.initial;
  }
  if (option.kind === 'number') return /^[1-9]\d{0,2}$/.test(given) ? given : option.initial;
  return given;
}
