import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import type { DocumentValue, TextOrMissing } from './documentValue.ts';
import { orMissing } from './fieldLabel.ts';
import { chineseDay } from './legalPoint.ts';
import type { PaperDetailKey } from './paperDetails.ts';

/** 补充事项 under the names that templates use: a mark where a paper needs it, null where it can do without. */
export function paperDetailValues(facts: CaseFacts): { [name: string]: DocumentValue } {
  const text = (key: PaperDetailKey) => clauseText(facts.details?.[key] ?? '');
  const needed = (key: PaperDetailKey): TextOrMissing => orMissing(text(key), `paper.${key}`);
  const day = (key: PaperDetailKey) => (isDay(text(key)) ? chineseDay(text(key)) : '');
  const { client } = facts;
  return {
    邮编: needed('postcode'),
    固定电话: text('landline') || '无',
    邮箱: needed('email'),
    有邮箱: text('email') !== '',
    答复地址: orMissing(text('replyAddress') || clauseText(client.address), 'client.address'),
    委托日期: day('entrustedOn') || null,
    拒绝日期: orMissing(day('refusedOn'), 'paper.refusedOn'),
    送达地址: text('collectorAddress') || null,
    关联账号: orMissing(text('piAccount') || clauseText(client.phone), 'paper.piAccount'),
    报告编号: needed('creditReportNo'),
    报告日期: orMissing(day('creditReportOn'), 'paper.creditReportOn'),
    报送机构: needed('creditLender'),
    异议账户: needed('creditAccount'),
    异议描述: needed('creditObjection'),
    更正内容: needed('creditCorrection'),
    诉讼案由: needed('lawsuitCause'),
    网址: needed('contentUrl'),
    运营商: needed('carrierName'),
    向运营商投诉日期: orMissing(day('carrierComplaintOn'), 'paper.carrierComplaintOn'),
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
