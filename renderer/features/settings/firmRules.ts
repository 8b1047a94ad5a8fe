import { checkCreditCode } from '../../../domain/identity/creditCode.ts';
import { checkLawyerLicence } from '../../../domain/identity/lawyerLicence.ts';
import { settingsText } from '../../text/settingsText.ts';

const text = settingsText.firm;

/** For forms: a 统一社会信用代码, or nothing. */
export async function creditCodeRule(_rule: unknown, value: string | undefined): Promise<void> {
  if (!value?.trim()) return;
  const check = checkCreditCode(value);
  if (!check.ok) throw new Error(text.creditCodeProblems[check.problem]);
}

/** For forms: a lawyer's 执业证号, or nothing. */
export async function licenceRule(_rule: unknown, value: string | undefined): Promise<void> {
  if (!value?.trim()) return;
  const check = checkLawyerLicence(value);
  if (!check.ok) throw new Error(text.licenceProblems[check.problem]);
}
