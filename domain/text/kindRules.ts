import type { MessageKind } from './messageKind.ts';
import type { SignalId } from './signal.ts';

export type KindRule = {
  id: string;
  /** What a lawyer reads as the reason. */
  sentence: string;
  /** Every one of these must have been found; a name of a group stands for any of its members. */
  all: readonly SignalId[];
  /** None of these may have been found. */
  none?: readonly SignalId[];
  weights: Partial<Record<MessageKind, number>>;
};

/**
 * What speaks for each kind of message and how strongly. The kind with the largest sum is taken;
 * weights were set by hand against invented messages (tests/bench/reading/tuned.jsonl).
 */
export const kindRules: readonly KindRule[] = [
  // 疑似诈骗
  rule('scam.safe-account', '要求把钱转到“安全账户”“监管账户”', ['safe_account'], {
    scam_suspected: 8,
    collection: -6,
  }),
  rule('scam.personal-account', '要求向个人账户付款', ['personal_account'], { scam_suspected: 3 }),
  rule(
    'scam.personal-account-money',
    '谈借贷、业务而要求向个人付款',
    ['personal_account', 'money_talk'],
    { scam_suspected: 3, collection: -3 },
  ),
  rule('scam.personal-payee', '写明个人收款账号', ['personal_account', 'card_full'], {
    scam_suspected: 3,
    collection: -2,
  }),
  rule('scam.share-screen', '要求共享屏幕或远程操作', ['share_screen'], { scam_suspected: 7 }),
  rule('scam.asks-code', '要求提供验证码', ['asks_verification_code'], { scam_suspected: 6 }),
  rule('scam.asks-password', '要求提供密码', ['asks_password'], { scam_suspected: 5 }),
  rule('scam.asks-face', '要求刷脸', ['asks_face'], { scam_suspected: 2 }),
  rule('scam.asks-card', '要求填写卡号或证件', ['asks_card_details'], { scam_suspected: 2.5 }),
  rule('scam.asks-document', '要求发送证件', ['asks_identity_document'], { scam_suspected: 2 }),
  rule('scam.cancel-account', '以注销账户、关闭业务、清空额度为由', ['cancel_account'], {
    scam_suspected: 5,
  }),
  rule('scam.million-protection', '以“百万保障”到期扣费为由', ['million_protection'], {
    scam_suspected: 5,
  }),
  rule('scam.wrongly-enrolled', '称误开业务将自动扣费', ['wrongly_enrolled'], {
    scam_suspected: 5,
  }),
  rule('scam.upfront-fee', '先收解冻费、保证金、流水', ['upfront_fee'], { scam_suspected: 5 }),
  rule('scam.credit-repair', '以修复征信、消除逾期记录为由', ['credit_repair'], {
    scam_suspected: 6,
    collection: -4,
  }),
  rule('scam.rate-story', '以利率过高、国家政策为由要求操作', ['rate_story', 'lure'], {
    scam_suspected: 4,
  }),
  rule('scam.credit-story', '以影响征信相逼，要求操作账户', ['credit_story', 'lure'], {
    scam_suspected: 3,
  }),
  rule('scam.points', '积分到期兑换并带链接', ['points_exchange', 'any_link'], {
    scam_suspected: 5,
  }),
  rule('scam.points-lure', '积分到期兑换并要求操作', ['points_exchange', 'lure'], {
    scam_suspected: 2,
  }),
  rule('scam.etc', 'ETC失效、认证并带链接', ['etc_story', 'any_link'], { scam_suspected: 7 }),
  rule('scam.etc-call', 'ETC失效、认证并要求联系', ['etc_story', 'lure'], { scam_suspected: 3 }),
  rule('scam.insurance-card', '医保、社保异常并要求操作', ['insurance_card_story', 'lure'], {
    scam_suspected: 5,
  }),
  rule('scam.insurance-link', '医保、社保异常并带链接', ['insurance_card_story', 'link'], {
    scam_suspected: 3,
  }),
  rule('scam.subsidy', '领取补贴并带链接或扫码', ['subsidy_story', 'strong_lure'], {
    scam_suspected: 5,
  }),
  rule('scam.parcel', '快递丢失、问题件并引到别处处理', ['parcel_story', 'strong_lure'], {
    scam_suspected: 5,
  }),
  rule('scam.parcel-mobile', '快递理赔并留个人手机', ['parcel_story', 'refund_story', 'lure'], {
    scam_suspected: 2,
  }),
  rule('scam.refund', '退款理赔并引到别处处理', ['refund_story', 'strong_lure'], {
    scam_suspected: 5,
  }),
  rule('scam.refund-mobile', '退款理赔并留个人手机', ['refund_story', 'phone_mobile'], {
    scam_suspected: 3,
  }),
  rule('scam.task-job', '刷单、兼职、返利', ['task_job'], { scam_suspected: 5 }),
  rule('scam.task-job-chat', '兼职并要求加群加友', ['task_job', 'lure'], { scam_suspected: 2 }),
  rule('scam.investment', '荐股、内幕、保本高收益', ['investment', 'lure'], { scam_suspected: 5 }),
  rule('scam.gambling', '博彩引流', ['gambling'], { scam_suspected: 5 }),
  rule('scam.prize', '中奖兑奖并引到别处', ['prize', 'lure'], { scam_suspected: 5 }),
  rule('scam.police-story', '称涉案、通缉、资金清查', ['police_story', 'lure'], {
    scam_suspected: 5,
  }),
  rule('scam.police-speaks', '自称公检法或监管人员并称涉案', ['police_speaks', 'police_story'], {
    scam_suspected: 5,
  }),
  rule('scam.police-lure', '自称公检法或监管人员并引到别处', ['police_speaks', 'strong_lure'], {
    scam_suspected: 4,
  }),
  rule('scam.police-transfer', '称转接公安、清查资金', ['police_transfer'], { scam_suspected: 5 }),
  rule(
    'scam.office-link',
    '自称机关，要求在非政府网站填写或领取',
    ['authority_signature', 'not_gov_link', 'office_bait'],
    { scam_suspected: 5 },
    ['court_procedure', 'fraud_warning'],
  ),
  rule(
    'scam.office-credentials',
    '自称机关而索要卡号、密码、验证码',
    ['authority_signature', 'asks_credentials'],
    { scam_suspected: 4 },
    ['fraud_warning'],
  ),
  rule(
    'scam.office-mobile',
    '自称机关、称涉案而留个人手机',
    ['authority_signature', 'police_story', 'phone_mobile'],
    { scam_suspected: 3 },
  ),
  rule('scam.secrecy', '要求保密、不得告诉家人', ['secrecy'], { scam_suspected: 5 }),
  rule('scam.staff-chat', '自称客服并要求加QQ、微信', ['staff_speaks', 'chat_lure'], {
    scam_suspected: 4,
  }),
  rule('scam.staff-app', '自称客服并要求下载应用', ['staff_speaks', 'install_app'], {
    scam_suspected: 4,
  }),
  rule('scam.staff-transfer', '自称客服并要求转账', ['staff_speaks', 'asks_transfer'], {
    scam_suspected: 3,
  }),
  rule('scam.loan-bait', '黑户可贷、无视征信一类的放贷诱饵', ['loan_bait'], { scam_suspected: 4 }),
  rule('scam.loan-chat', '放贷并要求加QQ、微信', ['offer_loan', 'chat_lure'], {
    scam_suspected: 3,
  }),
  rule('scam.loan-app', '放贷并要求下载来路不明的应用', ['offer_loan', 'odd_link'], {
    scam_suspected: 2.5,
  }),
  rule('scam.locked-link', '账户异常并要求点链接处理', ['account_locked', 'odd_link'], {
    scam_suspected: 5,
  }),
  rule('scam.locked-click', '账户异常并要求点击操作', ['account_locked', 'click_or_else', 'link'], {
    scam_suspected: 3,
  }),
  rule(
    'scam.locked-urgent',
    '账户异常、限时点链接处理',
    ['account_locked', 'urgent_or_else', 'link'],
    { scam_suspected: 2 },
  ),
  rule('scam.click-odd-link', '要求点开来路不明的链接操作', ['click_or_else', 'odd_link'], {
    scam_suspected: 2,
  }),
  rule('scam.urgent-link', '限时不处理即有不利后果，并带链接', ['urgent_or_else', 'any_link'], {
    scam_suspected: 2,
  }),
  rule('scam.odd-link-unsigned', '链接来路不明而没有署名', ['odd_link'], { scam_suspected: 2.5 }, [
    'institution',
  ]),
  rule('scam.odd-link', '链接来路不明', ['odd_link'], { scam_suspected: 1 }),
  rule('scam.install-app', '要求下载应用', ['install_app'], { scam_suspected: 2.5 }),
  rule('scam.chat', '要求加QQ、微信处理', ['chat_lure'], { scam_suspected: 1.5 }),
  rule('scam.transfer', '要求转账或预付', ['asks_transfer'], { scam_suspected: 2 }),
  rule(
    'scam.transfer-no-lender',
    '要求转账而没有机构署名',
    ['asks_transfer'],
    { scam_suspected: 1 },
    ['institution'],
  ),
  rule('scam.acquaintance', '冒充亲友、领导并要钱', ['acquaintance', 'transfer_way'], {
    scam_suspected: 5,
  }),
  rule('scam.acquaintance-account', '自称熟人、领导并留新的联系方式', ['acquaintance', 'lure'], {
    scam_suspected: 3,
  }),
  rule('scam.overseas', '境外号码', ['phone_overseas'], { scam_suspected: 4 }),
  rule('scam.overseas-office', '自称机关而留境外号码', ['phone_overseas', 'any_authority'], {
    scam_suspected: 3,
  }),
  rule('scam.sextortion', '以私密内容相要挟', ['sextortion'], {
    scam_suspected: 7,
    collection: -6,
  }),
  rule('scam.withdrawal', '提现失败、清退回款', ['blackmail_paper'], { scam_suspected: 4 }),
  rule('scam.trade-account', '收购、出租账户和电话卡', ['trade_account'], { scam_suspected: 5 }),
  rule('scam.dating', '交友引流', ['dating', 'lure'], { scam_suspected: 4 }),
  rule('scam.game-trade', '游戏交易引流', ['game_trade', 'lure'], { scam_suspected: 4 }),
  // 提醒防骗的话不是骗
  rule(
    'honest.fraud-warning',
    '提醒防范诈骗，没有要求提供或转账',
    ['fraud_warning'],
    { scam_suspected: -5 },
    ['safe_account', 'share_screen', 'personal_account', 'asks_verification_code'],
  ),
  rule(
    'honest.warning-no-channel',
    '提醒防范诈骗，没有留下联系或付款的去处',
    ['fraud_warning'],
    { scam_suspected: -8 },
    ['channel'],
  ),
  rule(
    'honest.office-warning',
    '机关署名的防骗提醒',
    ['fraud_warning', 'authority_signature'],
    { scam_suspected: -8 },
    ['channel'],
  ),
  rule('honest.hotline', '留的是公开的服务号码', ['phone_service95'], { scam_suspected: -1 }),
  // 催收
  rule('collection.overdue', '称已经逾期', ['overdue'], { collection: 5 }),
  rule('collection.days', '写明逾期天数', ['overdue_days'], { collection: 2 }),
  rule('collection.euphemism', '用委婉说法指欠款', ['euphemism'], { collection: 2 }),
  rule('collection.euphemism-pay', '用委婉说法并要求处理', ['euphemism', 'pay_now'], {
    collection: 2,
  }),
  rule('collection.demand', '要求还款或结清', ['debt', 'pay_now'], { collection: 1.5 }),
  rule('collection.collector', '催收、法务、委托一类的说法', ['collector'], { collection: 2 }),
  rule('collection.collector-debt', '以催收、法务身份说欠款', ['collector', 'debt'], {
    collection: 1.5,
  }),
  rule('collection.lender', '机构署名并说逾期', ['overdue', 'any_lender'], { collection: 1.5 }),
  rule('collection.lender-app', '还款只走官方渠道', ['overdue', 'lender_app'], { collection: 1 }),
  rule('collection.threat', '以上门、联系他人、起诉相催', ['threat', 'debt'], { collection: 2 }, [
    'court_subject',
  ]),
  rule('collection.threat-visit', '称将上门', ['threat_home_visit'], { collection: 1.5 }),
  rule('collection.threat-contacts', '称将联系他人', ['threat_contacts'], { collection: 1 }),
  rule('collection.threat-law', '称将起诉', ['threat_lawsuit'], { collection: 1 }, [
    'court_subject',
  ]),
  rule('collection.insult', '辱骂、威胁当事人', ['abuse'], { collection: 2.5 }),
  rule('collection.owed', '说对方欠钱', ['owed'], { collection: 3 }),
  // 到期提醒
  rule('due.soon', '款项将到期', ['due_soon', 'debt_context'], { due_reminder: 4 }, ['overdue']),
  rule('due.soon-bare', '说到到期、还款日', ['due_soon'], { due_reminder: 1 }, [
    'overdue',
    'offer',
  ]),
  rule('due.soon-late', '款项将到期', ['due_soon'], { due_reminder: 1 }),
  rule('due.conditional', '提醒不要逾期', ['overdue_conditional'], { due_reminder: 3 }),
  rule('due.terms', '账单、应还款额', ['bill_terms'], { due_reminder: 1.5 }, ['overdue']),
  rule('due.minimum', '写明最低还款额', ['amount_minimum'], { due_reminder: 2 }, ['overdue']),
  rule('due.lender', '机构提醒还款', ['due_soon', 'any_lender'], { due_reminder: 1 }, ['overdue']),
  rule('due.failed', '扣款没有成功', ['pay_failed'], { due_reminder: 2.5, payment_notice: -2 }),
  // 交易通知
  rule('payment.paid', '款项已经入账、支出或扣划', ['paid'], { payment_notice: 4 }),
  rule('payment.repaid', '款项已经还上', ['repaid'], {
    payment_notice: 3,
    due_reminder: -5,
    collection: -5,
    marketing: -3,
  }),
  rule('payment.but-overdue', '有款项往来，但仍欠款', ['paid', 'still_owed'], {
    payment_notice: -4,
  }),
  rule('payment.but-code', '是支付的验证码，还没有付', ['otp_code', 'paid'], {
    payment_notice: -5,
  }),
  rule('payment.disbursed', '借款已经发放', ['disbursed'], {
    payment_notice: 4,
    due_reminder: -4,
    marketing: -3,
  }),
  rule('payment.card', '写明账户尾号和金额', ['paid', 'card', 'amount'], { payment_notice: 2 }),
  rule('payment.amount', '写明金额', ['paid', 'amount'], { payment_notice: 1 }),
  // 公文
  rule('authority.signature', '机关署名', ['authority_signature'], { authority_notice: 5 }),
  rule('authority.no-debt', '机关署名，不是催款', ['authority_signature'], { collection: -4 }, [
    'lender_signature',
    'we_creditor',
  ]),
  rule('authority.speaks', '机关的口吻', ['office_speaks'], { authority_notice: 3 }),
  rule('authority.court', '诉讼程序事项', ['court_procedure', 'any_authority'], {
    authority_notice: 1.5,
  }),
  rule('authority.court-name', '法院名称与程序事项', ['authority_body', 'court_procedure'], {
    authority_notice: 2,
  }),
  rule(
    'authority.court-subject',
    '由法院、仲裁机构自己通知',
    ['court_subject'],
    { authority_notice: 3, collection: -3 },
    ['lender_signature', 'we_creditor'],
  ),
  rule('authority.business', '政务事项', ['office_business'], { authority_notice: 2 }),
  rule('authority.warning', '机关的防骗提醒', ['fraud_warning', 'any_authority'], {
    authority_notice: 4,
    scam_suspected: -2,
  }),
  rule('authority.service-number', '留的是政务服务号码', ['phone_service1', 'any_authority'], {
    authority_notice: 1,
  }),
  rule(
    'authority.honest',
    '机关署名，没有要求转账、加友或提供密码',
    ['authority_signature'],
    { scam_suspected: -2 },
    ['strong_lure'],
  ),
  // 营销
  rule('marketing.loan', '推介贷款额度', ['offer_loan'], { marketing: 3 }, ['overdue']),
  rule('marketing.loan-late', '推介贷款额度', ['offer_loan'], { marketing: 1 }),
  rule('marketing.shop', '推介商品或活动', ['offer_shop'], { marketing: 3 }),
  rule('marketing.unsubscribe', '带退订说明', ['unsubscribe', 'offer'], { marketing: 1.5 }),
  rule('marketing.unsubscribe-alone', '带退订说明', ['unsubscribe'], { marketing: 2 }, [
    'overdue',
    'due_soon',
    'paid',
  ]),
  // 其他
  rule('other.otp', '发送验证码', ['otp_code'], { other: 6, scam_suspected: -4 }),
  rule('other.otp-word', '说到验证码', ['otp'], { other: 1 }),
  rule('authority.court-code', '法院发送的调解、庭审入口与验证码', ['court_subject', 'otp_code'], {
    authority_notice: 4,
  }),
  rule('other.parcel', '快递取送', ['parcel'], { other: 3 }),
  rule('other.carrier', '话费、流量', ['carrier'], { other: 2.5 }, ['offer']),
  rule('other.carrier-offer', '话费、流量', ['carrier'], { other: 1 }),
  rule('other.carrier-arrears', '话费欠缴或余额不足', ['carrier_arrears'], {
    other: 5,
    collection: -5,
  }),
  rule(
    'other.utility',
    '水电、物业、学费一类的日常缴费',
    ['utility'],
    { other: 5, collection: -5, due_reminder: -4 },
    ['lender_signature'],
  ),
  rule('other.library', '图书、快件一类的逾期', ['library'], { other: 5, collection: -6 }),
  rule('other.i-owe', '自己说会还', ['i_owe'], { other: 4, collection: -4, scam_suspected: -2 }, [
    'institution',
  ]),
  rule('other.appointment', '预约、出行', ['appointment'], { other: 2.5 }),
  rule('other.service', '服务通知', ['service'], { other: 2 }),
  rule('other.chat', '日常说话', ['chat'], { other: 1 }),
  rule('other.warning', '防骗提示', ['fraud_warning'], { other: 1.5 }),
];

function rule(
  id: string,
  sentence: string,
  all: readonly SignalId[],
  weights: KindRule['weights'],
  none?: readonly SignalId[],
): KindRule {
  return none === undefined ? { id, sentence, all, weights } : { id, sentence, all, none, weights };
}
