import { describe, it } from 'vitest';
import { type Expected, expectReading } from './expectReading.ts';

const MESSAGES: [string, string, Expected][] = [
  ['a code to be told', '请把验证码发给我', { credential_request: ['verification_code'] }],
  [
    'a code to be provided',
    '请提供您收到的短信验证码',
    { credential_request: ['verification_code'] },
  ],
  ['a password to be entered', '点击链接输入银行卡密码', { credential_request: ['password'] }],
  ['a face', '请配合人脸识别解除限制', { credential_request: ['face'] }],
  ['a shared screen', '请开启屏幕共享，由专员指导', { credential_request: ['screen_share'] }],
  [
    'both sides of the identity card',
    '请发送身份证正反面给客服',
    { credential_request: ['identity_document'] },
  ],
  ['a warning is no request', '请勿向任何人提供验证码和密码', {}],
  ['staff will not ask', '工作人员不会要求您提供密码', {}],
  ['a police warning is no request', '凡是索要验证码、要求转账到安全账户的都是诈骗', {}],
  ['a safe account', '请将资金转入安全账户', { transfer_request: ['转入安全账户'] }],
  [
    'a private card',
    '请立即转账至以下个人账户',
    { transfer_request: ['请立即转账', '以下个人账户'] },
  ],
  [
    'a sum to a card',
    '请转2000元到6222 0000 0000 0100',
    {
      transfer_request: ['转2000元到6222 0000 0000 0100'],
      account: ['bank_card 6222000000000100'],
      amount: ['2,000.00 unknown'],
    },
  ],
  [
    'a sum that came to the own card is no request',
    '已转2000元到您的微信',
    { amount: ['2,000.00 unknown'] },
  ],
  [
    'a deposit in advance',
    '需先缴纳解冻费2000元',
    { transfer_request: ['缴纳解冻费'], amount: ['2,000.00 unknown'] },
  ],
  ['a QR code', '扫描二维码还款', { transfer_request: ['扫描二维码还款'] }],
  [
    'a bank reports a transfer',
    '您尾号8888的卡11月2日转账支出5,000.00元，余额12.30元',
    { account: ['bank_card *8888'], amount: ['5,000.00 unknown', '12.30 unknown'] },
  ],
  ['a bank warns about transfers', '谨防诈骗，不要向陌生账户转账', {}],
  ['a greeting is no threat', '祝您和家人新年快乐', {}],
  ['a delivery to the door is no threat', '快递员将上门取件', {}],
  ['a membership that runs out is no debt', '您的会员即将过期，尽快续费', {}],
  ['a coupon that runs out is no debt', '优惠券3天后过期', {}],
  ['a customer without a name is no person', '尊敬的客户，您好', {}],
  ['a surname with title', '尊敬的王女士，您好', { person_name: ['王女士'] }],
  ['a weekday is no person', '周五，您的账单已出', {}],
  ['a payee', '收款人：赵小红，请核对', { person_name: ['赵小红'] }],
  [
    'a police notice, in full',
    '【12381涉诈预警】公安机关提醒您：您可能正在遭遇冒充客服诈骗，请勿转账汇款，勿提供验证码，如有疑问请拨打96110。',
    { institution: ['12381涉诈预警'], phone: ['12381', '96110'] },
  ],
  [
    'a false 注销 story, in full',
    '京东金融客服：请添加QQ2837465910并开启屏幕共享，清空账户资金到监管账户',
    {
      institution: ['body 京东金融'],
      account: ['qq 2837465910'],
      credential_request: ['screen_share'],
      transfer_request: ['清空账户资金', '监管账户'],
    },
  ],
  [
    'a false police summons, in full',
    '你涉嫌贷款诈骗罪，请于2026.11.06 09:00到朝阳分局经侦大队配合调查，联系人赵警官',
    {
      threat: ['detention', 'detention'],
      deadline: ['2026-11-06 09:00'],
      person_name: ['赵警官'],
    },
  ],
  [
    'a debt sold, in full',
    '您在中原消费金融的借款已转让给厦门某某资产管理有限公司，债权金额合计人民币56,789.01元。',
    {
      institution: ['body 中原消费金融', 'body 厦门某某资产管理有限公司'],
      amount: ['56,789.01 due'],
    },
  ],
  ['the employer of the client', '称当事人不配合就通知当事人单位', { threat: ['employer'] }],
  ['what others will hear', '再不还同事都会知道', { threat: ['employer'] }],
  ['a bare word of abuse blacklists nobody', '老赖，还钱', {}],
  ['a named contact is no threat', '紧急联系人：王某', { person_name: ['王某'] }],
  ['a contact who will be rung up', '届时联系您预留的紧急联系人', { threat: ['contacts'] }],
  [
    'a threat through a third person, in full',
    '致张伟的家属：请代为转告其于11月5日17:00之前处理，否则我们将上门走访并通知其单位。',
    {
      person_name: ['张伟'],
      deadline: ['2026-11-05 17:00'],
      threat: ['family', 'home_visit', 'employer'],
    },
  ],
  [
    'a payment in capitals to a bank account, in full',
    '债务人已累计拖欠房贷三期共计叁万陆仟元整，请七日内支付，开户行中国工商银行，账号1102 0209 0900 1234 567',
    {
      amount: ['36,000.00 due'],
      deadline: ['2026-11-09'],
      institution: ['body 中国工商银行'],
      account: ['bank_card 1102020909001234567'],
    },
  ],
];

describe('Requests, pressure and people are read', () => {
  it.each(MESSAGES)('%s', (_title, text, expected) => expectReading(text, expected));
});
