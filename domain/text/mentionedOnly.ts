const USED_AFTER = /^[^。;!?,，；！？\n您你]{0,14}?(?:借|贷|提现?|取|套现?)(?:了|出|到|过)/;

/**
 * Whether an institution is only the place where the client got money or the app that was used (从借呗和360借条借了38000元,
 * 下载腾讯会议): nobody claims to be it.
 */
export function isMentionedOnly(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const after = text.slice(end, end + 24);
  if (/^(?:腾讯|钉钉|飞书)$/.test(name) && /^(?:云)?(?:会议|视频|文档)/.test(after)) return true;
  const before = text.slice(Math.max(0, start - 20), start);
  const clause = before.slice(before.search(/[^。;!?,，；！？\n]*$/));
  if (/[您你]|说|称/.test(clause)) return false;
  return /从[^从]{0,16}$|我(?:就|又)?在[^在]{0,12}$/.test(clause) && USED_AFTER.test(after);
}
