/** How a kind of number is laid out. Each pattern begins where no digit stands before it and ends where none follows. */
export type PhoneLayout = {
  pattern: RegExp;
  /** Such digits count only after a word for calling, or where one follows. */
  needsCue?: boolean;
};

/** Its digits are a group of their own. 转8001, 转接分机8001, (分机：302), ext. 12, x12. A sum or a count of days is no extension. */
const EXTENSION =
  '(?:\\s?[(,]?\\s?(?:转接?(?:分机)?号?|分机号?|[Ee][Xx][Tt]\\.?|[xX#])[:\\s]{0,2}(\\d{1,6})(?![\\d元天])\\)?)?';
const CHINA = '(?:\\(?\\+?(?:00)?86\\)?[ -]{0,2})';
/** The area codes of the mainland without their 0. */
const AREA = '(?:10|2[0-57-9]|[3-9]\\d{2})';
/** What may part the groups of a number laid out in its usual groups; a line break may as well. */
const MARK = '(?:\\s{0,2}[.·•・‧/~|_=+*,-]\\s{0,2}|\\s{1,3}|[()]{1,2})';
const DASH = '[ ()-]{0,3}';
/** The seven or eight digits behind an area code: in the usual groups, or scattered by OCR. */
const LOCAL = `(?:[2-9]\\d{2,3}(?:${MARK})?\\d{4}|[2-9](?:[ -]{0,2}\\d){6,7})`;
/** Public hotlines that are known without a word for calling. */
const SERVICE =
  '10000|10010|10086|10099|10050|10101901|1010\\d{4}|11183|11185|11888|118114|116114|12110|12123|12117|12119|12121|12122|12300|12301|12305|12306|12308|12309|12313|12315|12316|12318|12319|12320|12321|12328|12329|12333|12336|12338|12339|12345|12348|12349|12350|12351|12355|12356|12358|12360|12363|12365|12366|12367|12368|12369|12370|12371|12377|12378|12380|12381|12385|12386|12388|12389|12391|12393|12395|12396|12398';

/** In the order in which they are looked for: the longer and surer first. */
export const phoneLayouts: readonly PhoneLayout[] = [
  // A mobile in any groups.
  layout(
    `(?<![\\d+])${CHINA}?(?:1[3-9](?:[ _()-]{0,3}\\d){9}|1 [3-9](?: \\d){9})(?!\\d)${EXTENSION}`,
  ),
  // In its usual groups, whatever parts them: also the comma or the slash between two numbers, so this comes second.
  layout(
    `(?<![\\d+])${CHINA}?1[3-9]\\d(?:\\d{8}|${MARK}\\d{4}${MARK}\\d{4}|${MARK}\\d{8}|\\d{4}${MARK}\\d{4})(?!\\d)${EXTENSION}`,
  ),
  // Abroad.
  layout(
    '(?<![\\d.])\\(?(?:\\+|00)[ -]?(?!86)[1-9]\\d{0,2}\\)?[ -]{0,2}(?:\\(?\\d\\)?[ -]{0,2}){5,13}\\d(?!\\d)',
  ),
  layout(
    `(?<![\\d.])${CHINA}?\\(?[48] ?0 ?0\\)?(?:(?:[ -]{0,3}\\d){7}|${MARK}\\d{3}${MARK}\\d{4}|${MARK}\\d{4}${MARK}\\d{3})(?!\\d)${EXTENSION}`,
  ),
  // A landline with its area code.
  layout(
    `(?<![\\d.])(?:${CHINA}\\(?0?\\)?|\\(?0)${AREA}\\)?(?:${MARK}|${DASH})${LOCAL}(?!\\d)(?:-(\\d{1,6})(?!\\d))?${EXTENSION}`,
  ),
  // Invented landlines: no subscriber's number begins with 0, so a word for calling must stand before.
  layout('(?<![\\d.])0(?:10|2[0-57-9]|[3-9]\\d{2})-?0\\d{6,7}(?!\\d)', true),
  // A sender of messages.
  layout(
    '(?<![\\d¥]|\\d[.,])(?:\\+?86[ -]?)?106(?:\\d{5,17}|\\d{1,7}(?:[ -]\\d{2,5}){1,4})(?![\\d元]|[ -]\\d)',
  ),
  layout(`(?<![\\d¥]|\\d[.,])9[56]\\d{3,7}(?!\\d)${EXTENSION}`),
  layout(`(?<![\\d¥]|\\d[.,])(?:${SERVICE})(?!\\d)${EXTENSION}`),
  // 0518-12345: a hotline of another town.
  layout('(?<!\\d)\\(?0\\d{2,3}\\)?[ -]{0,2}(?:123\\d{2}|96\\d{3,4}|95\\d{3})(?!\\d)'),
  layout('(?<![\\d.,¥*A-Za-z-])[3-8]\\d{3}[ -]\\d{4}(?![\\d*]|[ -]\\d)'),
  layout('(?<![\\d¥-]|\\d[.,])1(?:0\\d{3,6}|1[168]\\d{2,3}|2\\d{3})(?!\\d)', true),
  layout('(?<![\\d¥-]|\\d[.,])(?:110|119|120|122|114|112)(?!\\d)', true),
  // 955 33, 9 5 5 8 8.
  layout('(?<![\\d¥]|\\d[.,])9[ -]?[56](?:[ -]?\\d){3}(?!\\d|[ -]\\d)', true),
  layout(`(?<![\\d¥-]|\\d[.,])[2-8]\\d{2,3}[ -]?\\d{4}(?!\\d)${EXTENSION}`, true),
];

function layout(pattern: string, needsCue = false): PhoneLayout {
  // Looked at only where a number may begin: most characters of a message are none.
  return { pattern: new RegExp(`(?=[\\d+(])${pattern}`, 'g'), needsCue };
}
