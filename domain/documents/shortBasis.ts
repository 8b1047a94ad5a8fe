import type { LawTopic } from '../law/lawArticle.ts';
import { citationsById, citationsFor, inArticleOrder } from '../law/lawLibrary.ts';
import type { CaseFacts } from './caseFacts.ts';
import type { PaperTarget } from './claims.ts';
import { conductDates } from './conduct.ts';
import { citationNames } from './legalPoint.ts';
import { noticeVariant } from './noticeVariant.ts';

/** The articles that a client's own notice or request rests on, by name alone: it has to stay short. */
export function shortBasis(facts: CaseFacts, target: PaperTarget, todayDate: string): string {
  const context = { conductDates: conductDates(facts), todayDate };
  const citations = [
    ...citationsFor(topicsOf(facts, target), context),
    ...citationsById(isThirdParty(facts, target) ? THIRD_PARTY_RIGHTS : [], context),
  ].filter(({ article }) => article.force === 'law');
  return citationNames(inArticleOrder(citations));
}

/** Correction, refusal and deletion: what somebody whose data are used for another's debt may ask for. */
const THIRD_PARTY_RIGHTS = ['minfadian-1037', 'pipl-44', 'pipl-47'];

function isThirdParty(facts: CaseFacts, { templateKind, options }: PaperTarget): boolean {
  return (
    templateKind === 'stop-notice' &&
    noticeVariant(facts, options) === 'non_debtor' &&
    facts.answers.borrowed !== 'unsure'
  );
}

/** 多次 needs more than one. */
function repeated(facts: CaseFacts): LawTopic[] {
  const incoming = facts.contacts.filter(({ direction }) => direction === 'incoming');
  return incoming.length > 1 ? ['harassment_penalty'] : [];
}

function topicsOf(facts: CaseFacts, target: PaperTarget): LawTopic[] {
  switch (target.templateKind) {
    case 'pi-request':
      return ['information_rights', 'consent_withdrawal', 'separate_consent', 'rights_mechanism'];
    case 'credit-objection':
      return ['credit_evaluation', 'credit_record'];
    case 'stop-notice':
      return isThirdParty(facts, target)
        ? ['private_life', 'information_abuse', ...repeated(facts)]
        : ['private_life', 'information_abuse'];
    default:
      return [];
  }
}
