import type { ContactRecord } from './intakeForm.ts';

/** What the contacts themselves bring up, read roughly: enough to order questions, never a finding. */
export interface QuestionSignals {
  link: boolean;
  app: boolean;
  payment: boolean;
  secrets: boolean;
  visit: boolean;
  thirdParties: boolean;
  debt: boolean;
  /** Spoken contacts, for which a recording may exist. */
  spoken: boolean;
}

/** Reads the signals from content and demand of all contacts. */
export function readQuestionSignals(contacts: readonly ContactRecord[]): QuestionSignals {
  const text = contacts.map((contact) => `${contact.content}\n${contact.demand}`).join('\n');
  return {
    link: /https?:|www\.|[a-z0-9-]\.(?:cn|com|net|top|xyz|vip|cc|link|me)\b|链接|网址|点击/i.test(
      text,
    ),
    app: /下载|安装|应用|\bapp\b|客户端|会议|屏幕共享|共享屏幕/i.test(text),
    payment:
      /[转打汇]\s?\d[\d.,]{0,11}(?:万|元|块)|转账|打款|汇款|付款|支付|充值|保证金|解冻|缴纳|转到|打到|安全账户/.test(
        text,
      ),
    secrets: /验证码|密码|人脸|身份证|银行卡|卡号|刷脸/.test(text),
    visit:
      contacts.some((contact) => contact.channel === 'visit') ||
      /上门|登门|家访|外访|到(?:你|您)家/.test(text),
    thirdParties: /通讯录|亲友|家人|家属|单位|同事|联系人|紧急联系/.test(text),
    debt: /逾期|欠款|还款|借款|贷款|账单|超期|过期|催收/.test(text),
    spoken: contacts.some((contact) => contact.channel === 'call' || contact.channel === 'visit'),
  };
}
