import { factsOf } from './contactEvidence.ts';
import {
  callbackNumberClause,
  debtAdmitted,
  isSettled,
  officiallyConfirmed,
  stepResult,
} from './situation.ts';
import { experience, open, quote, type VerdictRule } from './verdictRule.ts';

/** F 待核实: what stands open and matters. */
export const rulesOpen: readonly VerdictRule[] = [
  {
    id: 'F-former-name',
    outcome: 'F',
    label: '使用机构的曾用名',
    source: `${experience}：机构曾用名`,
    examine: (situation) => {
      const former = situation.claimed.find(({ by, outdated }) => by === 'former' && outdated);
      if (!former) return situation.claimed.length === 0 ? 'not_asked' : 'not_found';
      const named = former.organisation.formerNames.find(({ name }) => name === former.matchedName);
      return open(
        `对方使用名称${quote(former.matchedName)}，该机构已更名为${former.organisation.name}${named?.until ? `（旧名用至${named.until}）` : ''}。沿用旧名须核实，但不能据此认定诈骗；原合同继续有效。`,
        named?.source,
      );
    },
  },
  {
    id: 'F-account-open',
    outcome: 'F',
    label: '本人账户查询',
    source: experience,
    examine: (situation) =>
      isSettled(situation, 'account_query')
        ? 'not_found'
        : open(
            '尚未查明当事人在该机构的账户，在此之前只能说“疑似”，不能认定诈骗，也不能认定没有欠款。',
          ),
  },
  {
    id: 'F-credit-open',
    outcome: 'F',
    label: '征信报告查询',
    source: '征信业管理条例第十七条',
    examine: (situation) =>
      isSettled(situation, 'credit_report')
        ? 'not_found'
        : open('尚未查询个人征信报告，不能排除冒名贷款。'),
  },
  {
    id: 'F-forgotten-loan',
    outcome: 'F',
    label: '遗忘的真实借款',
    source: experience,
    examine: (situation) => {
      const { borrowed } = situation.answers;
      if (borrowed === null) return 'not_asked';
      if (borrowed === 'yes') return 'not_found';
      const excluded =
        stepResult(situation, 'account_query') === 'unfavourable' &&
        stepResult(situation, 'transaction_history') === 'unfavourable';
      return excluded
        ? 'not_found'
        : open('不能排除当事人忘记的真实借款：须查官方账户和历史流水后再下结论。');
    },
  },
  {
    id: 'F-institution-unclear',
    outcome: 'F',
    label: '对方是哪家机构',
    source: experience,
    examine: (situation) => {
      if (situation.incoming.length === 0) return 'not_asked';
      if (situation.claimed.length > 0) return 'not_found';
      const named = factsOf(situation.evidence, 'institution')[0];
      const said = situation.incoming.find(({ claimedIdentity }) => claimedIdentity.trim() !== '');
      const name = said?.claimedIdentity ?? named?.text;
      return open(
        name === undefined
          ? '对方没有说明是哪家机构。'
          : `目录中没有${quote(name)}，其是否真实存在、有无资质待核实${officiallyConfirmed(situation) ? `；已登记回拨得到确认，但${callbackNumberClause(situation)}，以号码出处核实之后为准` : ''}。`,
      );
    },
  },
  {
    id: 'F-debt-and-other-debtor',
    outcome: 'F',
    label: '本人借款与他人债务并存',
    source: experience,
    examine: (situation) => {
      const { namesOtherDebtor } = situation.answers;
      if (namesOtherDebtor === null) return 'not_asked';
      return namesOtherDebtor === 'yes' && debtAdmitted(situation)
        ? open('当事人自己有借款，对方又提到他人欠款，究竟催的是哪一笔待核实。')
        : 'not_found';
    },
  },
];
