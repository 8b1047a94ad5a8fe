import { callerKnowledgeNames, disclosureNames } from '../glossary.ts';
import { factsOf } from './contactEvidence.ts';
import { type Situation, stepResult } from './situation.ts';
import {
  against,
  carrying,
  decisive,
  experience,
  open,
  type RuleResult,
  supporting,
  unconfirmed,
  type VerdictRule,
} from './verdictRule.ts';

/** D 信息泄露/冒名. */
export const rulesLeak: readonly VerdictRule[] = [
  {
    id: 'D-unknown-credit-account',
    outcome: 'D',
    label: '征信报告有不认识的账户或查询',
    source: '征信业管理条例第二十五条；刑法第二百五十三条之一',
    examine: (situation) => {
      const result = stepResult(situation, 'credit_report');
      if (result === 'not_done') return 'not_asked';
      if (result !== 'unfavourable') return 'not_found';
      return decisive('征信报告中有当事人不认可的账户或查询记录，疑似被冒名贷款或信息被盗用。');
    },
  },
  {
    id: 'D-caller-knows',
    outcome: 'D',
    label: '没有业务往来却掌握当事人信息',
    source: '个人信息保护法第十条、第十三条',
    examine: callerKnows,
  },
  {
    id: 'D-id-in-message',
    outcome: 'D',
    label: '短信写有身份证号',
    source: '民法典第一千零三十四条',
    examine: (situation) => {
      const digits = factsOf(situation.evidence, 'id_digits')[0];
      if (!digits) return 'not_found';
      const sentence = `对方的文字中写有证件号码${unconfirmed(digits.standing)}；写得出证件号不能证明对方身份，也说明信息已在他人手中。`;
      return situation.answers.borrowed === 'no' ? carrying(sentence) : supporting(sentence);
    },
  },
  {
    id: 'D-account-unknown-to-client',
    outcome: 'D',
    label: '账户查到借款而当事人否认',
    source: `${experience}：信息泄露与遗忘的真实借款`,
    examine: ({ answers, steps }) => {
      const found =
        steps.get('account_query') === 'favourable' ||
        steps.get('transaction_history') === 'favourable';
      if (answers.borrowed === null || !steps.has('account_query')) return 'not_asked';
      if (answers.borrowed !== 'no' || !found) return 'not_found';
      return carrying(
        '当事人称未借款，而官方账户或银行流水查到了借款记录：可能被冒名，也可能是遗忘的真实借款，须调合同和放款流水核对。',
      );
    },
  },
  {
    id: 'D-given-away',
    outcome: 'D',
    label: '当事人向对方提供了个人信息',
    source: '个人信息保护法第四十七条',
    examine: ({ answers }) => {
      if (answers.disclosed === null) return 'not_asked';
      if (answers.disclosed.length === 0) return 'not_found';
      const names = answers.disclosed.map((item) => disclosureNames[item]).join('、');
      const sentence = `当事人已向对方提供${names}，存在被冒用、冒名贷款的风险。`;
      return answers.borrowed === 'yes' ? supporting(sentence) : carrying(sentence);
    },
  },
  {
    id: 'D-card-data-asked',
    outcome: 'D',
    label: '索要身份证件照片',
    source: '个人信息保护法第十三条',
    examine: (situation) => {
      const asked = factsOf(situation.evidence, 'credential_request').find(
        ({ fact }) => fact.value.what === 'identity_document',
      );
      if (!asked) return 'not_found';
      return open(
        `对方要求提供证件信息${unconfirmed(asked.standing)}；用途和接收人待核实，核实前不要提供。`,
      );
    },
  },
  {
    id: 'D-credit-clean',
    outcome: 'D',
    label: '征信报告没有不认识的账户',
    source: '征信业管理条例第十七条',
    isCounter: true,
    examine: (situation) => {
      const result = stepResult(situation, 'credit_report');
      if (result === 'not_done') return 'not_asked';
      if (result !== 'favourable') return 'not_found';
      return against(
        '征信报告没有不认识的账户和查询，目前不支持冒名贷款；未报送征信的借款不在其中。',
      );
    },
  },
];

/** The caller knows more than a name. */
export function knowsSensitive({ answers }: Situation): boolean {
  return (answers.callerKnows ?? []).some((item) => item !== 'name');
}

function callerKnows(situation: Situation): RuleResult {
  const { callerKnows: known, borrowed } = situation.answers;
  if (known === null) return 'not_asked';
  if (known.length === 0 || borrowed === 'yes') return 'not_found';
  const names = known.map((item) => callerKnowledgeNames[item]).join('、');
  const sentence = `对方说得出当事人的${names}`;
  if (borrowed === 'no' && knowsSensitive(situation)) {
    return carrying(
      `${sentence}，而当事人称与其没有借款关系，疑似信息泄露；说得出这些信息不能证明对方身份。`,
    );
  }
  return supporting(`${sentence}；是否有正当来源取决于双方有无业务往来。`);
}
