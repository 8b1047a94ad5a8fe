import {
  anyOf,
  CANCELLED,
  INSTALLED,
  INSULTS,
  KEPT_FROM,
  MILLION_PROTECTIONS,
  PRIVATE_PAYEE,
  SAFE_ACCOUNTS,
  SECRET,
  SECRET_DUTIES,
  SECRET_MATTERS,
  SHARED_SCREENS,
  UPFRONT_FEES,
} from '../text/scamWordings.ts';

/** Wordings that readMessage has no kind of fact for. Every pattern is linear: bounded gaps, no nested repeats. */
export interface Phrase {
  id: PhraseId;
  pattern: RegExp;
  /** True when "不会…", "请勿…" before it in the same clause turns the meaning round. */
  negatable: boolean;
}

export type PhraseId =
  | 'debt'
  | 'safe_account'
  | 'personal_account'
  | 'cancel_account'
  | 'million_protection'
  | 'upfront_fee'
  | 'install_app'
  | 'share_screen'
  | 'secrecy'
  | 'urgency'
  | 'authority_text'
  | 'legal_paper'
  | 'insult'
  | 'public_posting'
  | 'borrow_to_repay'
  | 'refuses_identity'
  | 'pay_request';

export const phrases: readonly Phrase[] = [
  phrase('debt', /逾期|欠款|还款|借款|贷款|超期|账单|催收|欠费|应还|本金|结清|申请的.{0,8}元/g),
  phrase('safe_account', new RegExp(anyOf(SAFE_ACCOUNTS), 'g')),
  phrase(
    'personal_account',
    new RegExp(`(?:转|打|汇|付|还|存|充)[^。；\\n]{0,12}${PRIVATE_PAYEE}`, 'g'),
  ),
  phrase(
    'cancel_account',
    new RegExp(
      `(?:注销|清空)[^。；，,\\n]{0,10}${CANCELLED}|(?:激活|关闭|解除)[^。；，,\\n]{0,8}(?:账[户号]|校园贷|学生贷|自动扣费)|(?:校园贷|学生贷|学生账户|网贷账户)[^。；，,\\n已]{0,14}(?:注销|清除|消除)`,
      'g',
    ),
  ),
  phrase('million_protection', new RegExp(anyOf(MILLION_PROTECTIONS), 'g')),
  phrase(
    'upfront_fee',
    new RegExp(
      `${anyOf(UPFRONT_FEES)}|[转交付打缴充汇存][^。；，,\\n]{0,4}(?:\\d|[一二三四五六七八九十百千万]{2})[^。；，,\\n]{0,12}(?:解冻|解封)(?!成功)`,
      'g',
    ),
  ),
  phrase('install_app', new RegExp(`(?:下载|安装|装一?个)${INSTALLED}`, 'g')),
  phrase('share_screen', new RegExp(anyOf(SHARED_SCREENS), 'g')),
  phrase(
    'secrecy',
    // "验证码请勿告知他人" is the opposite of a demand for secrecy.
    new RegExp(
      `(?<!(?:验证码|密码|动态码|口令|信息|卡号)[^。；，,\\n]{0,10})(?:不要|不能|不得|不许|别|勿)${KEPT_FROM}|(?:${anyOf(SECRET_DUTIES)})${SECRET}|${anyOf(SECRET_MATTERS)}`,
      'g',
    ),
    false,
  ),
  phrase(
    'urgency',
    /(?:立即|马上|立刻|今天|今日|当天|\d{1,3}(?:小时|分钟))[^。；，,\n]{0,6}(?:内|前|之内|之前|转|付|还|处理|缴)|最后(?:一次)?(?:通知|机会|期限)|否则/g,
  ),
  phrase(
    'authority_text',
    /(?:我是|这里是|我们是|自称|声称|称是|说是|冒充|本(?:庭|院|局|所))[^。；\n]{0,12}(?:公安|派出所|检察院|法院|法庭|银保监|金融监管|通信管理局|经侦|网警)/g,
  ),
  phrase(
    'legal_paper',
    /律师函|传票|立案通知|起诉状|应诉通知|逮捕证|拘留证|通缉令|强制执行(?:通知|书)|执行裁定/g,
  ),
  phrase('insult', new RegExp(`辱骂|骂(?:我|人|他|她)|侮辱|老赖|${anyOf(INSULTS)}`, 'g')),
  phrase(
    'public_posting',
    /曝光|(?:发|贴|挂)[^。；，,\n]{0,6}(?:朋友圈|小区|单位门口|村里|业主群|微信群|家族群)|张贴|公示你|群发/g,
  ),
  phrase(
    'borrow_to_repay',
    /以贷养贷|(?:找|去|从|到)(?:别的|其他|其它|别家|亲戚|朋友)[^。；，,\n]{0,6}借[^。；，,\n]{0,6}还/g,
  ),
  phrase(
    'refuses_identity',
    /(?:不肯|不愿|拒绝|拒不|不)(?:说|透露|告知|提供|报)[^。；，,\n]{0,4}(?:姓名|名字|身份|工号|公司|单位|委托)/g,
    false,
  ),
  phrase('pay_request', /转账|打款|汇款|充值|付款|支付|扫码|代扣|还清|还款至|转到|打到|汇到/g),
];

/** Words before a hit, in the same clause, that turn it into a warning or a denial. */
export const negation =
  /不会|不要|请勿|切勿|慎|勿|别|谨防|警惕|防止|防范|从不|不得|严禁|没有|没让|未/;

/** True when a phrase stands in a text and nothing before it turns it round. */
export function saysPhrase(text: string, id: PhraseId): boolean {
  return phrases.some(
    (each) =>
      each.id === id &&
      [...text.matchAll(each.pattern)].some(
        ({ index }) => !each.negatable || !isNegated(text, index),
      ),
  );
}

const OTHER_SPEAKS =
  /我说?[^他她]{0,8}(?:他们?|她们?|对方)(?:又|还|就|反而)?(?:(?:骂|说|称|威胁|吼)我?)?$/;

/** True when the words before a place, in its clause, deny what follows or warn of it. */
export function isNegated(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 14), index);
  const clause = before.slice(
    Math.max(...[...'。；！？!?\n，,'].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  // 我说不要再打了他骂我: the client's own 不要 turns nothing round that the other side says after it.
  return !OTHER_SPEAKS.test(clause) && negation.test(clause.slice(-10));
}

function phrase(id: PhraseId, pattern: RegExp, negatable = true): Phrase {
  return { id, pattern, negatable };
}
