import type { CaseFacts } from './caseFacts.ts';
import { isCollector, isIdentityLoan } from './factSituation.ts';
import { lossesOf } from './losses.ts';

export type Offence =
  | 'fraud_with_loss'
  | 'fraud_suspected'
  | 'identity_loan'
  | 'information'
  | 'harassment'
  | 'unclear';

/**
 * The one matter a report to the police is about. A report that alleges everything proves nothing:
 * money sent comes first, then suspected fraud, a loan in the client's name, abuse of personal data, harassment, which goes before data where the
 * collector is known.
 */
export function offenceOf(facts: CaseFacts): Offence {
  const outcomes = facts.verdict.outcomes;
  const sentMoney = lossesOf(facts).some((loss) => loss.isTransfer);
  if (outcomes.includes('A')) return sentMoney ? 'fraud_with_loss' : 'fraud_suspected';
  if (isIdentityLoan(facts)) return 'identity_loan';
  const collected = outcomes.includes('B') || outcomes.includes('C');
  const harassed = collected && facts.contacts.length > 1;
  // A lender that collects has the data from somewhere: what can be shown is how it collects.
  if (harassed && isCollector(facts)) return 'harassment';
  if (outcomes.includes('D')) return 'information';
  return harassed ? 'harassment' : 'unclear';
}

/** The matter as it stands under 案由; never a finding of guilt. */
export const offenceNames: Record<Offence, string> = {
  fraud_with_loss: '涉嫌诈骗',
  fraud_suspected: '疑似电信网络诈骗（未造成转账损失）',
  identity_loan: '疑似被他人冒用身份申请贷款',
  information: '疑似侵害公民个人信息',
  harassment: '多次联系滋扰，干扰正常生活',
  unclear: '以机构名义联系，身份和目的待核实',
};

/** A victim of a crime against person or property accuses (控告); everybody else reports (报案). */
export function isAccusation(offence: Offence): boolean {
  return offence === 'fraud_with_loss';
}
