import { describe, it } from 'vitest';
import { type Expected, expectReading } from './expectReading.ts';

const MESSAGES: [string, string, Expected][] = [
  ['a mobile with +86', '回电+86 13800138000', { phone: ['13800138000'] }],
  ['a mobile with 0086 and dashes', '回电0086-138-0013-8000', { phone: ['13800138000'] }],
  [
    'two mobiles with a space between',
    '13800138000 13900139000',
    { phone: ['13800138000', '13900139000'] },
  ],
  ['a mobile against Chinese text', '请加13800138000咨询', { phone: ['13800138000'] }],
  ['a landline with extension', '电话010-62345678转801', { phone: ['01062345678x801'] }],
  ['a landline with a dashed extension', '电话010-62345678-801', { phone: ['01062345678x801'] }],
  ['a landline with the area code in brackets', '电话(0755)28780808', { phone: ['075528780808'] }],
  ['a landline with spaces', '021-6087 6100', { phone: ['02160876100'] }],
  [
    'a 400 number in odd groups',
    '4006-388-666或400 088 8816',
    { phone: ['4006388666', '4000888816'] },
  ],
  [
    'the other line of a house by its last digits',
    '电话025-6666 7171/7172',
    { phone: ['02566667171', '02566667172'] },
  ],
  ['a number to reply to is no code', '请回138-0013-8000', { phone: ['13800138000'] }],
  ['the post by its five digits', '客服11183', { phone: ['11183'] }],
  ['a 400 number with extension', '400-088-8816转2', { phone: ['4000888816x2'] }],
  ['a service number with a menu choice', '拨打95188转1', { phone: ['95188x1'] }],
  ['service numbers in a row', '95188、95017或12378', { phone: ['95188', '95017', '12378'] }],
  ['an SMS sender', '来自106980095566的短信', { phone: ['106980095566'] }],
  ['the ten digits of 美团', '客服10107888', { phone: ['10107888'] }],
  ['an overseas number', '来电+852 6123 4567', { phone: ['+85261234567'] }],
  ['110 after a word for calling', '请拨打110报警', { phone: ['110'] }],
  ['110 as a count', '共110人', {}],
  ['a local landline after a word for a phone', '联系电话：87654321', { phone: ['87654321'] }],
  ['eight digits alone are nothing', '批次87654321已处理', {}],
  ['95588 with 元 is a sum', '95588元', { amount: ['95,588.00 unknown'] }],
  [
    '10000元 is a sum, 拨打10000 a number',
    '10000元，拨打10000查询',
    { amount: ['10,000.00 unknown'], phone: ['10000'] },
  ],
  ['a tail number is no phone', '尾号95188的卡', {}],
  [
    'a QQ number is no phone',
    '加QQ 13800138 或QQ群：87654321',
    { account: ['qq 13800138', 'qq 87654321'] },
  ],
  ['a long QQ number is no mobile', 'QQ13800138000', { account: ['qq 13800138000'] }],
  [
    'a WeChat id',
    '加微信wx_hk2026或vx：abc-12345',
    { account: ['wechat wx_hk2026', 'wechat abc-12345'] },
  ],
  [
    'a WeChat id that is a mobile is both',
    '微信13800138000',
    { account: ['wechat 13800138000'], phone: ['13800138000'] },
  ],
  [
    'an Alipay account',
    '支付宝账号13900139000',
    { account: ['alipay 13900139000'], phone: ['13900139000'] },
  ],
  [
    'a bank card',
    '汇至卡号6222 0212 3456 7890 123',
    { account: ['bank_card 6222021234567890123'], transfer_request: ['汇至卡'] },
  ],
  [
    'a labelled account number',
    '对公账户：110902345678901',
    { account: ['bank_card 110902345678901'] },
  ],
  ['a masked card', '卡号6222********1234', { account: ['bank_card 6222********1234'] }],
  ['a masked mobile is no number', '138****8000', {}],
  [
    'a one-time code is nothing',
    '【招联金融】验证码：123456，5分钟内有效，请勿泄露。',
    { institution: ['招联金融'] },
  ],
  ['a code before its name', '483920是您的登录验证码，请勿告知他人', {}],
  ['an order number is no phone', '订单号20261102123456789已发货', {}],
  [
    'a contract number is no sum',
    '合同编号JX-20260001234，借款500元',
    { amount: ['500.00 unknown'] },
  ],
  ['the consumer day is no date or sum', '3.15晚会曝光，拨打12315', { phone: ['12315'] }],
  ['points are no sum and not overdue', '您的积分12,860分将于近日逾期，尽快兑换', {}],
  [
    'points that run out on a day',
    '您的1.2万积分将过期，请于12月31日前兑换',
    { deadline: ['2026-12-31'] },
  ],
  ['a price per month', '流量5GB仅需9.9元/月', { amount: ['9.90 unknown'] }],
  ['a rate is no sum', '年化利率24%，日利率0.05%', {}],
  ['instalments are no sum', '分12期还款，已还3期', {}],
  ['users in 万 are no sum', '已有100万用户', {}],
  ['tens of yuan have no value', '只需几十元', {}],
  [
    'a link with a scheme',
    '点击https://www.example.com/a?b=1&c=2。',
    { link: ['https://www.example.com/a?b=1&c=2'] },
  ],
  [
    'a link without a scheme against Chinese text',
    '登录jx-hk.top/a1处理',
    { link: ['http://jx-hk.top/a1'] },
  ],
  [
    'a link before a full-width comma',
    '详见www.example.cn，谢谢',
    { link: ['http://www.example.cn'] },
  ],
  [
    'a link in Chinese brackets',
    '（http://dwz.cn/Ab3xY）',
    { link: ['http://dwz.cn/Ab3xY short'] },
  ],
  ['a short link', '戳t.cn/A6xyz', { link: ['http://t.cn/A6xyz short'] }],
  [
    'a raw address of a court',
    '查看http://203.0.113.67:8080/sd?id=1',
    { link: ['http://203.0.113.67:8080/sd?id=1 ip'] },
  ],
  ['a bare raw address after a cue', '点击203.0.113.67查看', { link: ['http://203.0.113.67 ip'] }],
  ['a version number is no address', '请升级到1.2.3.4版本', {}],
  [
    'a link hides its digits',
    '打开http://a.example.com/13800138000/5000元',
    { link: ['http://a.example.com/13800138000/5000'] },
  ],
  ['a mail address is no link', '发送至kefu@example.com', {}],
  ['a host in capitals', 'WWW.Example.COM/Path', { link: ['http://www.example.com/Path'] }],
  ['an app name glued to www', '下载APPwww.example.com', { link: ['http://www.example.com'] }],
  ['a decimal is no host', '还款3.5元.请查收', { amount: ['3.50 due'] }],
];

describe('Numbers and links are read', () => {
  it.each(MESSAGES)('%s', (_title, text, expected) => expectReading(text, expected));
});
