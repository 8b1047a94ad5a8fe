import type { CaseFacts } from '../documents/caseFacts.ts';
import { clauseText } from '../documents/cleanText.ts';
import type { Run } from '../documents/documentTree.ts';
import { type DocumentValue, runsOf } from '../documents/documentValue.ts';
import { missing, orMissing } from '../documents/fieldLabel.ts';
import { lossesOf, lossTotal } from '../documents/losses.ts';
import { formatFen, formatFenInChinese } from '../money/fen.ts';
import { parseShanghai } from '../time/shanghaiTime.ts';
import { formatDay } from './dayText.ts';
import { runsIn } from './valueParts.ts';

type Values = Record<string, DocumentValue>;

/** 林若溪，女，1993年4月18日出生，公民身份号码…，住址：…，联系电话：… */
export function clientDetails(client: Values): DocumentValue {
  const kind = client.证件类型 === '居民身份证' ? '公民身份号码' : `${client.证件类型}号码`;
  return {
    runs: joined([
      runsIn(client.姓名 ?? null),
      runsIn(client.性别 ?? null),
      client.出生日期 ? runsOf(runsIn(client.出生日期), '出生') : [],
      runsOf(`${kind}：`, runsIn(client.证件号码 ?? null)),
      runsOf('住址：', runsIn(client.地址 ?? null)),
      runsOf('联系电话：', runsIn(client.电话 ?? null)),
    ]),
  };
}

export function lawyerDetails(lawyer: {
  name: string;
  licenceNo: string;
  phone: string;
  firmName: string;
}): DocumentValue {
  const { name, licenceNo, phone, firmName } = lawyer;
  return {
    runs: joined([
      runsOf(orMissing(clauseText(name), 'lawyer.name')),
      runsOf(orMissing(clauseText(firmName), 'firm.name'), '律师'),
      runsOf('执业证号：', orMissing(clauseText(licenceNo), 'lawyer.licenceNo')),
      runsOf('联系电话：', orMissing(phone, 'lawyer.phone')),
    ]),
  };
}

export function opponentDetails(name: DocumentValue, numbers: DocumentValue): DocumentValue {
  return {
    runs: joined([runsIn(name), numbers ? runsOf('所用号码：', runsIn(numbers)) : []]),
  };
}

/** @param date 'YYYY-MM-DD' */
export function dateParts(date: string): Values {
  const [year = '', month = '', day = ''] = date.split('-');
  const instant = parseShanghai(date);
  return {
    年: year,
    月: String(Number(month)),
    日: String(Number(day)),
    中文日期: instant === null ? date : formatDay(instant, '中文'),
  };
}

/** What was lost; where nothing was, what the other side asks for. */
export function amountAtStake(facts: CaseFacts): Values {
  const loss = lossTotal(lossesOf(facts));
  const claimed = facts.answers.claimedAmountFen;
  if (loss) return { 涉案金额: loss.figures, 涉案金额大写: loss.capitals || missing('case.loss') };
  if (claimed !== null) {
    return { 涉案金额: formatFen(claimed), 涉案金额大写: formatFenInChinese(claimed) };
  }
  const unknown = missing('answers.claimedAmount', '涉案金额');
  return { 涉案金额: unknown, 涉案金额大写: unknown };
}

function joined(parts: readonly Run[][]): Run[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ text: '，' }, ...part]));
}
