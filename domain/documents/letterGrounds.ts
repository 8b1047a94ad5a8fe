import type { LawTopic } from '../law/lawArticle.ts';
import { citationsFor, inArticleOrder } from '../law/lawLibrary.ts';
import type { CaseFacts } from './caseFacts.ts';
import type { PaperTarget } from './claims.ts';
import { complaintGrounds } from './complaintGrounds.ts';
import { conductDates } from './conduct.ts';
import { knowsPersonalData } from './factSituation.ts';
import { illegalDebtGround } from './illegalDebt.ts';
import { citationNames, type LegalPoint, legalPoint } from './legalPoint.ts';
import { noticeVariant } from './noticeVariant.ts';
import type { PaperVoice } from './paperVoice.ts';

/** 法律分析 of a letter in the firm's name: the grounds of a complaint, and what the client may claim. */
export function letterGrounds(
  facts: CaseFacts,
  target: PaperTarget,
  voice: PaperVoice,
  todayDate: string,
): LegalPoint[] {
  const claims = legalPoint(
    {
      heading: '关于委托人的权利',
      topics: [
        'personality_claims',
        ...(knowsPersonalData(facts) ? (['information_liability'] as const) : []),
      ],
      conductDates: conductDates(facts),
      application: '委托人有权就此要求停止侵害，并保留依法请求赔礼道歉、赔偿损失的权利。',
    },
    todayDate,
  );
  return [
    ...complaintGrounds(facts, target, voice, todayDate),
    ...illegalDebtGround(facts, target.options, todayDate),
    ...(claims ? [claims] : []),
  ];
}

/** The articles that a client's own notice or request rests on, by name alone: it has to stay short. */
export function shortBasis(facts: CaseFacts, target: PaperTarget, todayDate: string): string {
  const citations = inArticleOrder(
    citationsFor(topicsOf(facts, target), { conductDates: conductDates(facts), todayDate }).filter(
      ({ article }) => article.force === 'law',
    ),
  );
  return citationNames(citations);
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
      return noticeVariant(facts, target.options) === 'debtor'
        ? ['private_life', 'information_abuse', 'personality_claims']
        : ['private_life', 'information_abuse', 'personality_claims', ...repeated(facts)];
    default:
      return [];
  }
}
