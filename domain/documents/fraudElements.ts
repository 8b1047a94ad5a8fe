import { formatFen } from '../money/fen.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText, quoted } from './cleanText.ts';
import { lossesOf, lossTotal } from './losses.ts';
import { needsRewriting } from './recordedWords.ts';

/**
 * The facts of the case beside the elements of fraud (欺骗、错误认识、处分财产、损失), each as what was said or done and
 * none as proven: whether it is fraud, and whose, the police decide.
 */
export function fraudElements(facts: CaseFacts): string {
  const transfers = lossesOf(facts).filter((loss) => loss.isTransfer);
  const total = lossTotal(transfers)?.figures;
  const sum = typeof total === 'string' ? `人民币${total}元` : '上述款项';
  return [
    '结合本案事实：',
    `其一，${deception(facts)}，所称身份和事由均未获证实，疑似以虚构事实的方式欺骗控告人；`,
    '其二，控告人系在上述联系之后付款，疑似因此产生错误认识；',
    `其三，控告人${transfers.length > 1 ? `先后${transfers.length}次` : ''}向对方指定的收款方付款，处分了财产；`,
    `其四，控告人因此付出${sum}。`,
    `${claimed(facts)}综上，对方行为涉嫌诈骗；是否构成犯罪、由何人实施，请依法审查认定。`,
  ].join('');
}

function deception(facts: CaseFacts): string {
  const incoming = facts.contacts.filter((contact) => contact.direction === 'incoming');
  const names = distinct(incoming.map((contact) => clauseText(contact.claimedIdentity)));
  const demands = distinct(
    incoming
      .map((contact) => clauseText(contact.demand).replace(/^(?:对方)?要求(?:当事人)?/, ''))
      .filter((demand) => !needsRewriting(demand)),
  );
  const as =
    names.length > 0 ? `对方自称${names.map(quoted).join('、')}` : '对方以前述名义联系控告人';
  return demands.length > 0 ? `${as}，要求${demands.join('，')}` : as;
}

/** The claimed sum beside the paid one, where both are known and differ. */
function claimed(facts: CaseFacts): string {
  const { claimedAmountFen } = facts.answers;
  if (claimedAmountFen === null || facts.answers.borrowed === 'yes') return '';
  return `对方所称的款项人民币${formatFen(claimedAmountFen)}元，控告人${facts.answers.borrowed === 'no' ? '陈述从未借过' : '不能确认其存在'}。`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
