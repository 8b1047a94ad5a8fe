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
];

describe('Requests, pressure and people are read', () => {
  it.each(MESSAGES)('%s', (_title, text, expected) => expectReading(text, expected));
});
