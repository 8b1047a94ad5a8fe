import {
  callbackNumberClause,
  debtAdmitted,
  isSettled,
  officiallyConfirmed,
  recordOfStep,
  type Situation,
  stepResult,
} from './situation.ts';
import {
  against,
  directorySource,
  experience,
  guidance,
  open,
  quote,
  type RuleResult,
  supporting,
  unconfirmed,
  type VerdictRule,
} from './verdictRule.ts';

/**
 * E 正常催收. No finding here carries E by itself: decideOutcomes asks for all of debt, agreeing claim, confirmed
 * identity and nothing secret asked. A number match is only ever mentioned.
 */
export const rulesGenuine: readonly VerdictRule[] = [
  {
    id: 'E-debt-admitted',
    outcome: 'E',
    label: '当事人有这笔借款且已逾期',
    source: experience,
    examine: (situation) => {
      const { borrowed, overdue } = situation.answers;
      if (borrowed === null) return 'not_asked';
      if (borrowed === 'no') return against('当事人否认有这笔借款。');
      if (!debtAdmitted(situation)) return 'not_found';
      return overdue === 'no'
        ? against('当事人有借款但称没有逾期，对方为何联系待核实。')
        : supporting(
            overdue === 'yes' ? '当事人承认有借款并且逾期。' : '当事人承认有借款，是否逾期待核实。',
          );
    },
  },
  {
    id: 'E-claim-agrees',
    outcome: 'E',
    label: '金额、天数与本人账户一致',
    source: experience,
    examine: (situation) => {
      if (
        situation.answers.amountAgrees === 'no' ||
        stepResult(situation, 'message_facts') === 'unfavourable'
      ) {
        return against('对方所称的金额或逾期情况与当事人的记录不一致。');
      }
      if (stepResult(situation, 'account_query') === 'differs') {
        return against(
          `在官方App或官网查询，当事人的账单正常，与对方所称不符${recordOfStep(situation, 'account_query')}。`,
        );
      }
      if (claimAgrees(situation))
        return supporting('对方所称的金额、逾期情况与当事人账户或合同一致。');
      return situation.answers.amountAgrees === null && !isSettled(situation, 'message_facts')
        ? 'not_asked'
        : 'not_found';
    },
  },
  {
    id: 'E-identity-confirmed',
    outcome: 'E',
    label: '机构确认由其联系，或者催收人员身份已经核实',
    source: guidance,
    examine: (situation) => {
      if (officiallyConfirmed(situation))
        return supporting(
          `回拨官方号码，机构确认由其或受托方联系${recordOfStep(situation, 'official_callback')}；${callbackNumberClause(situation)}。`,
        );
      if (stepResult(situation, 'collector_authority') === 'favourable') {
        return supporting('催收人员的身份、所属公司和委托已经核实。');
      }
      return isSettled(situation, 'official_callback') ? 'not_found' : 'not_asked';
    },
  },
  {
    id: 'E-number-match',
    outcome: 'E',
    label: '号码与官方号码一致',
    source: `${experience}：号码可以伪造，一致只作参考`,
    examine: numberMatch,
  },
  {
    id: 'E-link-official',
    outcome: 'E',
    label: '链接属于官方域名',
    source: `${experience}：官方域名不能证明发送者身份，只作参考`,
    examine: officialLink,
  },
  {
    id: 'E-visit-confirmed',
    outcome: 'E',
    label: '官方确认有上门安排',
    source: experience,
    examine: (situation) => {
      const result = stepResult(situation, 'home_visit_rare');
      if (result === 'not_done') return 'not_asked';
      return result === 'favourable'
        ? supporting('官方确认安排了上门；到场人员仍须出示证件和委托书。')
        : 'not_found';
    },
  },
];

/** Account, app or contract show what the caller claims. */
export function claimAgrees(situation: Situation): boolean {
  return (
    situation.answers.amountAgrees === 'yes' ||
    stepResult(situation, 'account_query') === 'favourable' ||
    stepResult(situation, 'message_facts') === 'favourable'
  );
}

function numberMatch(situation: Situation): RuleResult {
  const claimedIds = situation.claimed.map(({ organisation }) => organisation.id);
  const ownNumbers = new Set(situation.numbers.map(({ phone }) => phone.normalised));
  const matches = situation.numberMatches.filter(({ normalised }) => ownNumbers.has(normalised));
  const match =
    matches.find(({ organisationId }) => claimedIds.includes(organisationId)) ?? matches[0];
  if (!match) {
    return stepResult(situation, 'number_compare') === 'favourable'
      ? supporting('来电号码与官方号码一致；号码可以伪造，一致不能证明对方身份。')
      : situation.numbers.length === 0
        ? 'not_asked'
        : 'not_found';
  }
  const source = directorySource(match, situation.today);
  const listed = `号码${match.normalised}登记为${match.organisationName}的号码`;
  if (match.status === 'unverified')
    return open(`${listed}，但该号码未经核实，不能作为依据。`, source);
  if (claimedIds.length > 0 && !claimedIds.includes(match.organisationId)) {
    return open(
      `${listed}，与对方自称的${situation.claimed[0]?.matchedName ?? '身份'}不符，原因待核实。`,
      source,
    );
  }
  return supporting(`${listed}（${source}）；号码可以伪造，一致不能证明对方身份。`, source);
}

function officialLink(situation: Situation): RuleResult {
  const own = situation.links.filter(({ match }) => match?.isOwn);
  const claimedIds = situation.claimed.map(({ organisation }) => organisation.id);
  const found =
    own.find(({ match }) => match && claimedIds.includes(match.organisation.id)) ?? own[0];
  if (!found?.match) {
    return situation.contacts.some(({ content }) => content.trim() !== '')
      ? 'not_found'
      : 'not_asked';
  }
  const { link, match } = found;
  const source = directorySource(match, situation.today);
  const listed = `链接${quote(link.text)}${unconfirmed(link.standing)}的域名 ${match.domain} 登记为${match.organisation.name}的域名`;
  if (match.status === 'unverified')
    return open(`${listed}，但该域名未经核实，不能作为依据。`, source);
  if (!claimedIds.includes(match.organisation.id)) {
    return open(`${listed}，与对方自称的身份是否相符待核实。`, source);
  }
  return supporting(`${listed}（${source}）；官方链接可以被他人转发，不能证明发送者身份。`, source);
}
