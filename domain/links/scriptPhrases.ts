/** A shorter sentence (请尽快处理) is common speech. */
const SHORTEST = 14;
const LONGEST = 120;
const MOST = 12;

/** 尊敬的林小满女士：, 林*满先生，: the rest of the sentence is what repeats. */
const SALUTATION =
  /^\s*(?:(?:尊敬的|亲爱的)[\p{Script=Han}*＊xX\s]{0,8}?|[\p{Script=Han}*＊xX]{0,6}?(?:先生|女士|小姐|客户|用户|会员))(?:您好|你好)?[，,：:、\s]+/u;

/**
 * The sentences of a message in the form in which a script repeats: without signature, salutation, names of days,
 * numbers and punctuation, so that 【甲】您逾期37天 and 【乙】您逾期5天 share a sentence. What is shown carries no
 * figures either: it is read in other clients' matters.
 */
export function scriptPhrases(content: string): { value: string; shown: string }[] {
  const found = new Map<string, string>();
  for (const sentence of content.replace(/【[^】]*】/g, '').split(/[。！？!?；;\n]/)) {
    const script = sentence.replace(SALUTATION, '');
    const value = script.replace(/[^\p{Script=Han}]/gu, '');
    if (value.length < SHORTEST || found.has(value)) continue;
    found.set(value.slice(0, LONGEST), withoutFigures(script));
    if (found.size === MOST) break;
  }
  return [...found].map(([value, shown]) => ({ value, shown }));
}

function withoutFigures(text: string): string {
  return text
    .replace(/[^\p{Script=Han}，,、：:（）()“”《》\s]+/gu, '…')
    .replace(/…[，,]…/g, '…')
    .trim();
}
