import { callerKnowledgeNames, disclosureNames } from '../glossary.ts';
import { formatFen } from '../money/fen.ts';
import { readMessage } from '../text/readMessage.ts';
import { DAY_MS, formatShanghai } from '../time/shanghaiTime.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText, quoted } from './cleanText.ts';
import { type DocumentValue, runsOf } from './documentValue.ts';
import { missing } from './fieldLabel.ts';
import { spokenNote } from './recordedWords.ts';

/** The client's own account as values for a template: 是 / 否 / 不确定, or null where nobody asked. */
export function clientStatements(
  facts: CaseFacts,
  person: string,
): { [name: string]: DocumentValue } {
  const answers = facts.answers;
  return {
    // A real lender is told nothing of links and passwords.
    存疑: answers.borrowed !== 'yes' || facts.verdict.outcomes.some((code) => !'BE'.includes(code)),
    借过款: yesNo(answers.borrowed) ?? missing('answers.borrowed'),
    出借方: clauseText(answers.borrowedFrom) || null,
    借款来源: lender(answers.borrowedFrom),
    已逾期: yesNo(answers.overdue),
    逾期天数: answers.overdueDays,
    对方所称金额: answers.claimedAmountFen === null ? null : formatFen(answers.claimedAmountFen),
    金额一致: yesNo(answers.amountAgrees),
    // Where no message holds a link, none can have been left alone.
    点击链接: answers.clickedLink === 'no' && !holdsLink(facts) ? null : yesNo(answers.clickedLink),
    照做的操作: followed(answers),
    付过款: yesNo(answers.paid),
    问过披露: answers.disclosed !== null,
    披露内容: listed(answers.disclosed?.map((item) => disclosureNames[item])),
    对方知悉: listed(answers.callerKnows?.map((item) => callerKnowledgeNames[item])),
    上门: { none: null, announced: '声称', happened: '发生', unknown: null }[
      answers.homeVisit ?? 'unknown'
    ],
    上门情况: details(datedVisit(answers.visitDetails, facts), person, 'answers.visitDetails'),
    联系第三人: yesNo(answers.thirdPartyContacted),
    第三人情况: details(answers.thirdPartyDetails, person, 'answers.thirdPartyDetails'),
    找的是别人: yesNo(answers.namesOtherDebtor),
    被找的人: clauseText(answers.otherDebtorName) || null,
    已拒绝联系: yesNo(answers.refusedContact),
  };
}

/** 向某某银行; a product or an app (花呗) is no lender, and the contract names the one. */
function lender(borrowedFrom: string): string {
  const name = clauseText(borrowedFrom);
  if (name === '') return '';
  return PRODUCT.test(name) ? `通过${name}（出借机构以合同载明的为准）` : `向${name}`;
}

const PRODUCT = /花呗|借呗|白条|金条|微粒贷|支付宝|微信|(?:贷|呗|借条|App|APP|app|平台)$/;

/** 次日 of a visit that one call announced for the next day is named by its date: the note stands far from that call. */
function datedVisit(text: string, { contacts }: CaseFacts): string {
  const announced = contacts
    .filter(({ content, demand }) => NEXT_DAY_VISIT.test(`${content}\n${demand}`))
    .flatMap(({ occurredAtMs }) => (occurredAtMs === null ? [] : [occurredAtMs + DAY_MS]))
    .map((at) => formatShanghai(at, 'chineseDate'));
  const [day, ...others] = [...new Set(announced)];
  if (day === undefined || others.length > 0) return text;
  return text.replace(/次日|第二天|明[天日]/, `$&（${day}）`);
}

const NEXT_DAY_VISIT =
  /(?:次日|第二天|明[天日])[^。；\n]{0,10}(?:上门|到家|来家)|(?:上门|到家|来家)[^，。；\n]{0,6}(?:次日|第二天|明[天日])/;

/** What the desk noted of it, as a sentence without its full stop; null when nothing. Nobody's words are quoted here. */
function details(text: string, person: string, fieldId: string): DocumentValue {
  const { runs } = spokenNote(text, person, fieldId);
  if (runs.length === 0) return null;
  return { runs: runs.some(({ advice }) => advice) ? runsOf(`${person}陈述：`, runs) : runs };
}

function holdsLink({ contacts }: CaseFacts): boolean {
  return contacts.some(
    ({ direction, channel, content }) =>
      direction === 'incoming' &&
      channel !== 'call' &&
      channel !== 'visit' &&
      readMessage(content).facts.some(({ kind }) => kind === 'link'),
  );
}

function yesNo(answer: 'yes' | 'no' | 'unsure' | null): string | null {
  return answer === null ? null : { yes: '是', no: '否', unsure: '不确定' }[answer];
}

/** What the client did at the caller's word, as one phrase; null when nothing. */
function followed(answers: CaseFacts['answers']): string | null {
  const app = clauseText(answers.appName);
  return listed([
    ...(answers.clickedLink === 'yes' ? ['点击了对方发来的链接'] : []),
    ...(answers.installedApp === 'yes' ? [`安装了${app === '' ? '' : quoted(app)}应用程序`] : []),
    ...(answers.screenShared === 'yes' ? ['开启了屏幕共享'] : []),
  ]);
}

function listed(names: readonly string[] | undefined): string | null {
  return names && names.length > 0 ? names.join('、') : null;
}
