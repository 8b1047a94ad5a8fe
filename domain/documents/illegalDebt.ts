import type { CaseFacts } from './caseFacts.ts';
import { conductDates } from './conduct.ts';
import { type LegalPoint, legalPoint } from './legalPoint.ts';
import type { PaperOption, PaperOptions } from './paperOptions.ts';

const ARTICLE = 'xingfa-293-1';

/** 刑法第二百九十三条之一 is for debts of usury and the like: nobody cites it without a lawyer's word. */
export const ILLEGAL_DEBT_OPTION: PaperOption = {
  id: 'illegalDebt',
  label: '引用刑法第二百九十三条之一（催收非法债务）',
  kind: 'choice',
  choices: [
    { value: '', label: '不引用' },
    { value: 'confirmed', label: '律师已确认属于高利放贷等产生的非法债务' },
    { value: 'override', label: '对方为持牌机构，律师仍决定引用' },
  ],
  initial: '',
};

/** For the debt of a licensed lender a confirmation is not enough: the lawyer has to overrule the guard by name. */
export function isIllegalDebtCited(facts: CaseFacts, options: PaperOptions = {}): boolean {
  if (options.illegalDebt === 'override') return true;
  return options.illegalDebt === 'confirmed' && facts.institution.licensedLender !== true;
}

export function illegalDebtGround(
  facts: CaseFacts,
  options: PaperOptions | undefined,
  todayDate: string,
): LegalPoint[] {
  if (!isIllegalDebtCited(facts, options)) return [];
  const point = legalPoint(
    {
      heading: '关于催收非法债务',
      topics: ['illegal_debt_collection'],
      conductDates: conductDates(facts),
      application:
        '上述款项是否属于高利放贷等产生的非法债务、行为情节是否严重，以有权机关的认定为准。',
      confirmedByLawyer: [ARTICLE],
    },
    todayDate,
  );
  return point ? [point] : [];
}
