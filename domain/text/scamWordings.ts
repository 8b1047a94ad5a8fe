/**
 * Wordings of fraud and abuse that both weigh in the kind of a message (scamSignals, debtSignals)
 * and carry a finding of their own in the verdict (domain/verification/phrases.ts). Lists are parted
 * by spaces; sources are for patterns on plain and on full-width text alike.
 */
const GAP = '[^。；;，,!！?？\\n]';

/** 安全账户, 清查账号 …: accounts that no office has. */
export const SAFE_ACCOUNTS =
  '安全 司法 认证 验证 公安 检察院 财政 清查 备案 监管 核查 公证 清算 国家 保全'
    .split(' ')
    .map((kind) => `${kind}账户 ${kind}账号`)
    .join(' ');

export const MILLION_PROTECTIONS = '百万保障 百万医疗保障';

export const SHARED_SCREENS =
  '屏幕共享 共享屏幕 分享屏幕 共享屏 分享屏 共屏 投屏 远程协助 远程控制 远程操作';

/** Fees that an honest lender never asks for before it pays out. */
export const UPFRONT_FEES =
  '解冻费 解冻金 激活费 包装费 认证金 验证金 刷流水 走流水 对冲资金 工本费 保证金';

export const INSULTS = '不要脸 死全家 畜生 王八 无赖';

/** What somebody else is paid into: 个人账户, 我的卡, 收款码. */
export const PRIVATE_PAYEE =
  '(?:个人(?:账[户号]|银行卡|卡|微信|支付宝|收款码)|私人(?:账[户号]|卡|微信)|我的?(?:账[户号]|卡|微信|支付宝)(?!行)|收款码)';

/** What a fraud wants cancelled, behind 注销 or 清空. */
export const CANCELLED =
  '(?:账[户号]|贷款|额度|校园贷|学生|会员|授权|金条|白条|花呗|借呗|网贷|记录|注册信息|平台|身份)';

/** What is to be put on the phone, behind 下载 or 安装. */
export const INSTALLED = `${GAP}{0,14}?(?:[Aa][Pp][Pp]|应用|软件|客户端|会议|远程|链接)`;

/** From whom it is to be kept, behind 不要 or 不得. */
export const KEPT_FROM = `(?:告诉|告知|透露给?|跟|和|对|让|向|惊动)${GAP}{0,6}?(?:任何人|别人|他人|家人|家里人?|父母|老公|老婆|爱人|孩子|银行|警察|外人)(?:说|讲|知道|提)?`;
/** 必须…保密, and 保密协议. */
export const SECRET_DUTIES = '必须 务必 需要 全程 严格 签署';
export const SECRET = `${GAP}{0,4}?保密`;
export const SECRET_MATTERS = '保密协议 保密令 保密调查 保密期间 保密案件';

/** The list as a pattern source. */
export function anyOf(words: string): string {
  return words.split(' ').join('|');
}
