import { type MessageView, sentenceBefore } from './messageView.ts';

const DENIED_BEFORE =
  /(?:勿|不会|不要|不得|不再|不可|不能|不需|不用|无需|没有|从不|绝不|决不|并未|从未|未曾|禁止|严禁|谨防|警惕|防范|防止|拒绝|切莫|莫|避免.{0,4}泄露|警方提示|反诈|(?:骗子|不法分子|诈骗分子|有人)(?:以|冒充|自称|假冒))[^。;!?\n]{0,18}$/;
const CALLED_FRAUD_AFTER =
  /^[^。;!?\n]{0,24}(?:请勿相信|切勿相信|勿轻信|不要相信|都是|均为|均是|均系|即为|就是|一律是|属于|皆为|全是|小心|谨防|切勿)(?:.{0,4})(?:诈骗|骗子|骗局|虚假|假冒|骗)/;

/** Whether a warning ("请勿…", "凡是…都是诈骗") stands around the words from `start` to `end`. */
export function isWarning(view: MessageView, start: number, end: number): boolean {
  return (
    DENIED_BEFORE.test(sentenceBefore(view, start, 26)) ||
    CALLED_FRAUD_AFTER.test(view.half.slice(end, end + 36))
  );
}

const NOT_DONE_BEFORE =
  /(?:不会|不得|不再|没有|从不|绝不|决不|禁止|严禁|勿|无需|不用|并未|从未|未曾|谨防|警惕|不存在|取消)[^,。;!?\n]{0,8}$|(?<![再还要若如得])不(?:骚扰|打扰|联系|通知|告知|惊动)?$/;

/** Whether the clause says that the thing will not or may not happen. */
export function isNegated(view: MessageView, start: number): boolean {
  return NOT_DONE_BEFORE.test(sentenceBefore(view, start, 14));
}
