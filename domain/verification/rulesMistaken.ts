import { callerKnowledgeNames } from '../glossary.ts';
import { knowsSensitive } from './rulesLeak.ts';
import { type Situation, stepResult } from './situation.ts';
import {
  absent,
  against,
  carrying,
  decisive,
  experience,
  type RuleResult,
  supporting,
  type VerdictRule,
} from './verdictRule.ts';

/** C 误联/号码错误. */
export const rulesMistaken: readonly VerdictRule[] = [
  {
    id: 'C-other-debtor',
    outcome: 'C',
    label: '对方找的是别人',
    source: `${experience}：指名他人债务`,
    examine: ({ answers }) => {
      const { namesOtherDebtor } = answers;
      if (namesOtherDebtor === null || namesOtherDebtor === 'unsure') return 'not_asked';
      if (namesOtherDebtor === 'no') return absent('当事人称对方没有指名他人的债务');
      const name = answers.otherDebtorName.trim();
      const sentence = `对方要找的是${name === '' ? '他人' : name}的欠款，不是当事人本人的。`;
      if (answers.borrowed === 'yes')
        return supporting(`${sentence}当事人自己也有借款，两者须分开核对。`);
      return answers.borrowed === 'no' ? decisive(sentence) : carrying(sentence);
    },
  },
  {
    id: 'C-never-borrowed',
    outcome: 'C',
    label: '从未借款却被催收',
    source: experience,
    examine: neverBorrowed,
  },
  {
    id: 'C-no-account',
    outcome: 'C',
    label: '官方账户查无欠款',
    source: experience,
    examine: (situation) => {
      const result = stepResult(situation, 'account_query');
      if (result === 'not_done') return 'not_asked';
      if (result !== 'unfavourable') return 'not_found';
      const sentence = '在官网或App查询，当事人名下没有对方所称的欠款，联系对象可能有误。';
      return situation.answers.borrowed === 'yes'
        ? supporting(sentence)
        : carryIfClaimed(situation, sentence);
    },
  },
  {
    id: 'C-own-debt',
    outcome: 'C',
    label: '当事人承认借款',
    source: experience,
    isCounter: true,
    examine: ({ answers }) => {
      if (answers.borrowed === null) return 'not_asked';
      return answers.borrowed === 'yes'
        ? against('当事人承认向对方所称的机构借过款，不像找错人。')
        : 'not_found';
    },
  },
  {
    id: 'C-knows-client',
    outcome: 'C',
    label: '对方掌握当事人身份信息',
    source: experience,
    isCounter: true,
    examine: (situation) => {
      if (situation.answers.callerKnows === null) return 'not_asked';
      return knowsSensitive(situation)
        ? against(`对方掌握当事人的${knownOf(situation)}，不像单纯打错号码。`)
        : 'not_found';
    },
  },
];

function knownOf({ answers }: Situation): string {
  return (answers.callerKnows ?? []).map((item) => callerKnowledgeNames[item]).join('、');
}

function neverBorrowed(situation: Situation): RuleResult {
  const { borrowed } = situation.answers;
  if (borrowed === null) return 'not_asked';
  if (borrowed !== 'no') return 'not_found';
  const sentence = '当事人称从未向对方所称的机构借款，可能是系统或操作失误、号码曾由他人使用。';
  return knowsSensitive(situation) ? supporting(sentence) : carryIfClaimed(situation, sentence);
}

/** Without a word of debt there is nothing that could have gone to the wrong person. */
function carryIfClaimed(situation: Situation, sentence: string) {
  return situation.debtClaimed ? carrying(sentence) : supporting(sentence);
}
