import type { IntakeForm } from '../intake/intakeForm.ts';
import type { ChecklistStep } from './checklist.ts';

type Form = Pick<IntakeForm, 'contacts' | 'answers'>;

const always = () => true;

/** Steps about the contact itself: who called, and is it what it says it is? */
export const contactSteps: readonly ChecklistStep[] = [
  {
    code: 'number_compare',
    title: '来电号码与官方号码比对',
    why: '先看来电显示的号码是不是机构公布的官方号码；但号码可以伪造，一致不等于真，不一致也不等于假。',
    how: '把来电或短信号码逐位与“机构与号码”中的官方号码比对，注意多一位、少一位、前面带区号或加号的号码；结果只作参考。',
    seed: '花呗上门核实',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: (form) => form.contacts.some((contact) => contact.from.trim() !== ''),
    results: [
      { result: 'favourable', label: '与官方号码一致' },
      { result: 'unfavourable', label: '与官方号码不一致' },
      { result: 'inconclusive', label: '无法比对' },
      { result: 'not_applicable', label: '没有号码' },
    ],
  },
  {
    code: 'official_number_in_app',
    title: '在官方 App 或官网查官方号码',
    why: '官方客服号码应当从官网或应用内取得，不能用对方报出的或短信里写的号码。',
    how: '由当事人自己打开已安装的官方 App的客服页面或手输官网网址，查到客服号码并截图；不要点短信里的链接。',
    seed: '花呗上门核实',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: always,
    results: [
      { result: 'favourable', label: '官方渠道列有该号码' },
      { result: 'unfavourable', label: '官方渠道没有该号码' },
      { result: 'inconclusive', label: '没查到官方号码' },
      { result: 'not_applicable', label: '对方未自称任何机构' },
    ],
  },
  {
    code: 'official_callback',
    title: '用官方号码回拨核实',
    why: '最直接的办法是自己拨打官方客服，问清是不是机构联系的、有没有欠款。',
    how: '用上一步查到的号码回拨，问三件事：是否由贵司或受托方联系、当事人名下有无账户和欠款、来电号码是否为贵司使用；记下工号、时间和答复。',
    seed: '两文均有',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: always,
    results: [
      { result: 'favourable', label: '官方确认是其联系' },
      { result: 'unfavourable', label: '官方否认联系过' },
      { result: 'inconclusive', label: '没打通或答复不明' },
      { result: 'not_applicable', label: '对方未自称任何机构' },
    ],
  },
  {
    code: 'asks_secrets',
    title: '是否索要密码、验证码或付款',
    why: '花呗客服不会主动索要密码、验证码；任何要求提供个人信息或支付款项的电话都应当警惕。',
    how: '逐项问当事人：对方有没有要密码、短信验证码、人脸、银行卡信息，有没有要求转账、下载应用或共享屏幕。',
    seed: '花呗上门核实',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: always,
    results: [
      { result: 'favourable', label: '没有索要' },
      { result: 'unfavourable', label: '索要了' },
      { result: 'inconclusive', label: '当事人记不清' },
      { result: 'not_applicable', label: '没有通话或往来' },
    ],
  },
  {
    code: 'information_withheld',
    title: '暂不回复、不提供个人信息',
    why: '在弄清对方身份之前，回复、点击和提供信息都会扩大风险。',
    how: '嘱当事人不回短信、不点链接、不加对方微信、不再报任何证件号和卡号；已经提供的，记入“告知了什么”。',
    seed: '两文均有',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: always,
    results: [
      { result: 'favourable', label: '没有提供，已嘱咐' },
      { result: 'unfavourable', label: '已经提供' },
      { result: 'inconclusive', label: '当事人记不清' },
      { result: 'not_applicable', label: '不适用' },
    ],
  },
  {
    code: 'home_visit_rare',
    title: '上门核实是否属实',
    why: '花呗主要通过电话和在线客服服务，上门核实比较少见，不会随意安排；说要上门应当警惕。',
    how: '回拨官方时专门问：是否安排了上门、由谁、何时、有无委托文书；嘱当事人有人上门先不开门，要求出示证件和委托书并录像，有危险打110。',
    seed: '花呗上门核实',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: mentionsVisit,
    results: [
      { result: 'favourable', label: '官方确认有上门安排' },
      { result: 'unfavourable', label: '官方称没有上门安排' },
      { result: 'inconclusive', label: '官方没有明确答复' },
      { result: 'not_applicable', label: '没有提到上门' },
    ],
  },
  {
    code: 'message_facts',
    title: '从短信中提取金额和逾期天数并核对',
    why: '先静下来读全文，取出贷款金额、逾期天数等关键信息，再与自己的情况比较。',
    how: '粘贴短信原文，逐项确认程序读出的金额、逾期天数、期限、号码、链接和落款，再与合同、App 账单比较。',
    seed: '捷信短信',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: (form) =>
      form.contacts.some(
        (contact) => contact.channel !== 'call' && contact.content.trim() !== '',
      ) || form.answers.claimedAmountFen !== null,
    results: [
      { result: 'favourable', label: '与自己的记录一致' },
      { result: 'unfavourable', label: '与自己的记录不符' },
      { result: 'inconclusive', label: '短信没有写明' },
      { result: 'not_applicable', label: '没有文字材料' },
    ],
  },
  {
    code: 'collector_authority',
    title: '催收人员身份与委托',
    why: '真正受托催收的人说得清自己是谁、受谁委托；机构可能公示了受托催收机构名单。',
    how: '问清姓名、所属公司、工号、委托机构；在机构官网查受托催收机构公示名单，或回拨官方时核对该公司名称。',
    seed: '办案要求',
    source:
      '银行业协会《金融机构个人消费类贷款催收工作指引（试行）》2026-01-30：首次联系披露机构、白名单公示',
    appliesTo: (form) => form.answers.borrowed !== 'no' || form.answers.homeVisit === 'happened',
    results: [
      { result: 'favourable', label: '身份和委托已核实' },
      { result: 'unfavourable', label: '拒绝说明或查无此人' },
      { result: 'inconclusive', label: '尚未得到答复' },
      { result: 'not_applicable', label: '对方不是催收' },
    ],
  },
];

function mentionsVisit(form: Form): boolean {
  if (form.answers.homeVisit === 'announced' || form.answers.homeVisit === 'happened') return true;
  return form.contacts.some(
    (contact) =>
      contact.channel === 'visit' ||
      /上门|登门|到(你|您)?家|家访|外访/.test(contact.content + contact.demand),
  );
}
