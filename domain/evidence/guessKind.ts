import type { EvidenceKind } from './evidenceItem.ts';

/**
 * A first guess at what kind of evidence a file is, for a person to correct: by what it is, then by its name, then by
 * the words it begins with.
 * @param start the beginning of a text file; '' of everything else
 */
export function guessKind(mime: string, name: string, start: string): EvidenceKind {
  if (mime.startsWith('audio/')) return 'recording';
  if (mime.startsWith('video/')) return 'video';
  if (mime === 'message/rfc822' || mime === 'application/vnd.ms-outlook') return 'mail';
  if (mime === 'application/x-cfb' && /\.(?:msg|oft)$/i.test(name)) return 'mail';
  const byName = kindOf(namePatterns, name);
  // A picture of a list of calls is a picture; one of a contract or an identity card is that paper.
  if (mime.startsWith('image/')) return byName && papers.has(byName) ? byName : 'screenshot';
  const kind = byName ?? kindOf(textPatterns, start) ?? 'other';
  return kind === 'recording' && !mayHoldSound(mime)
    ? (kindOf(textPatterns, start) ?? 'other')
    : kind;
}

/** What somebody calls a recording but is text or a table is a list of records. */
function mayHoldSound(mime: string): boolean {
  return mime === 'application/octet-stream' || mime === 'application/ogg';
}

function kindOf(patterns: readonly (readonly [RegExp, EvidenceKind])[], text: string) {
  return patterns.find(([pattern]) => pattern.test(text))?.[1];
}

const papers: ReadonlySet<EvidenceKind> = new Set([
  'contract',
  'identity',
  'bill',
  'credit_report',
]);

const namePatterns: [RegExp, EvidenceKind][] = [
  [/征信|信用报告|credit.?report/i, 'credit_report'],
  [/身份证|护照|户口|id.?card|passport/i, 'identity'],
  [/合同|协议|contract|agreement/i, 'contract'],
  [/短信|彩信|\bsms|message/i, 'sms_export'],
  [/通话|来电|呼叫|话单|语音|详单|call.?log|calls?(?![a-z])/i, 'call_log'],
  [/账单|流水|明细|还款|支付宝|微信支付|alipay|wechat.?pay|bill|statement/i, 'bill'],
  [/录音|record/i, 'recording'],
  [/邮件|\bmail/i, 'mail'],
];

const textPatterns: [RegExp, EvidenceKind][] = [
  [/<smses[\s>]/, 'sms_export'],
  [/<calls[\s>]/, 'call_log'],
  [/支付宝(?:账户|交易记录|（中国）)|微信支付账单|交易单号|收\/支/, 'bill'],
  [/通话(?:时长|类型|地点)|呼叫类型|通信方式|对方号码/, 'call_log'],
];
