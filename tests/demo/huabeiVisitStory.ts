import { emptyAnswers, emptyContact } from '../../domain/intake/intakeForm.ts';
import { parseShanghai } from '../../domain/time/shanghaiTime.ts';
import type { DemoStory } from './demoStory.ts';

const at = (text: string) => parseShanghai(text);

/** Seed 000: somebody phones as 花呗 and announces a visit at home. */
export const huabeiVisitStory: DemoStory = {
  id: '01-花呗来电称上门核实',
  title: '花呗来电称上门核实',
  form: {
    client: {
      name: '林晓禾',
      idType: 'citizen_id',
      idNumber: '110101199003070046',
      phone: '13900001234',
      address: '青川市云溪区槐树街12号3单元502室',
    },
    contacts: [
      {
        ...emptyContact('0199f000-0000-7000-8000-000000000101', 'call'),
        occurredAtMs: at('2026-11-10 19:42'),
        from: '17000005678',
        claimedIdentity: '花呗工作人员',
        durationSeconds: 246,
        content:
          '对方自称花呗工作人员，称当事人花呗逾期37天，应还12,860.55元，明天安排专员上门核实情况；又说可以先把钱转到“对接专员”的个人账户，并报出短信验证码，就能取消上门。',
        demand: '转账到个人账户，提供短信验证码',
      },
      {
        ...emptyContact('0199f000-0000-7000-8000-000000000102', 'sms'),
        occurredAtMs: at('2026-11-10 20:05'),
        from: '17000005678',
        claimedIdentity: '花呗',
        content:
          '【花呗核实】林女士，您的账单已逾期37天，应还12,860.55元，请于今日22:00前联系专员17000005678处理，否则明日上门核实并通知您的单位。',
        demand: '当日22:00前回电处理',
      },
      {
        ...emptyContact('0199f000-0000-7000-8000-000000000103', 'call'),
        occurredAtMs: at('2026-11-11 07:15'),
        from: '17000005678',
        claimedIdentity: '花呗上门专员',
        durationSeconds: 58,
        content: '对方称已经出发，到楼下会再打电话，并再次要求提供验证码。',
        demand: '提供短信验证码',
      },
    ],
    answers: {
      ...emptyAnswers,
      borrowed: 'yes',
      borrowedFrom: '花呗',
      overdue: 'no',
      claimedAmountFen: 1_286_055,
      amountAgrees: 'no',
      paid: 'no',
      disclosed: [],
      clickedLink: 'no',
      installedApp: 'no',
      screenShared: 'no',
      recorded: 'yes',
      homeVisit: 'announced',
      visitDetails: '称次日上门，至今没有人到访。',
      thirdPartyContacted: 'no',
      namesOtherDebtor: 'no',
      callerKnows: ['name', 'employer'],
      refusedContact: 'yes',
      wants: '弄清楚来电是不是花呗；如果是冒充的，要求停止骚扰并报案。',
    },
    note: '',
  },
  steps: [
    {
      code: 'number_compare',
      result: 'unfavourable',
      note: '来电17000005678，支付宝公布的客服电话是95188，不一致。',
    },
    {
      code: 'official_number_in_app',
      result: 'unfavourable',
      note: '当事人在支付宝App里查到的官方客服电话是95188。',
    },
    {
      code: 'official_callback',
      result: 'unfavourable',
      note: '2026年11月11日拨打95188，客服答复未安排上门核实，也不会索要验证码。',
    },
    {
      code: 'account_query',
      result: 'unfavourable',
      note: '支付宝App花呗页面显示无逾期，本期账单未到还款日。',
    },
    { code: 'transaction_history', result: 'favourable', note: '近12个月花呗账单均按期还款。' },
    {
      code: 'asks_secrets',
      result: 'unfavourable',
      note: '两次来电均索要短信验证码，并要求转账到个人账户。',
    },
    { code: 'home_visit_rare', result: 'unfavourable', note: '官方客服确认没有上门核实安排。' },
    { code: 'records_kept', result: 'favourable', note: '通话记录、短信截图、录音均已导出留存。' },
    {
      code: 'passwords_changed',
      result: 'favourable',
      note: '当事人已修改支付宝登录密码和支付密码。',
    },
  ],
  files: [
    {
      name: '短信截图-1110-2005.png',
      kind: 'screenshot',
      title: '“花呗核实”短信截图',
      origin: '当事人手机截屏',
      purpose: '对方以花呗名义发送短信，称逾期并以上门、通知单位相要挟。',
      proves: [1],
      content: {
        type: 'smsScreenshot',
        sender: '170 0000 5678',
        at: '11月10日 20:05',
        text: '【花呗核实】林女士，您的账单已逾期37天，应还12,860.55元，请于今日22:00前联系专员17000005678处理，否则明日上门核实并通知您的单位。',
      },
    },
    {
      name: '通话详单-202611.csv',
      kind: 'call_log',
      title: '2026年11月通话详单',
      origin: '当事人从运营商网上营业厅导出',
      purpose: '17000005678于11月10日19时42分、11月11日7时15分两次来电及通话时长。',
      proves: [0, 2],
      content: {
        type: 'text',
        text: '起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元)\r\n2026-11-10 19:42:08,青川,被叫,17000005678,4分6秒,本地,,0.00\r\n2026-11-11 07:15:31,青川,被叫,17000005678,58秒,本地,,0.00\r\n2026-11-11 09:20:12,青川,主叫,95188,6分40秒,本地,,0.00\r\n',
      },
    },
    {
      name: '17000005678_20261110194208.wav',
      kind: 'recording',
      title: '11月10日来电录音',
      origin: '当事人手机通话录音',
      purpose: '对方自称花呗工作人员，要求转账到个人账户并提供验证码。',
      proves: [0],
      content: { type: 'tone', seconds: 8 },
    },
  ],
  details: {
    cause: 'suspected_fraud',
    lawyerName: '沈知行',
    opponentName: '身份不明（使用号码17000005678，自称花呗工作人员）',
    opponentOrganisationId: null,
    policeStation: '青川市公安局云溪分局',
  },
  papers: [
    { templateId: 'police-report', recipientKind: 'police' },
    { templateId: 'spam-report', recipientKind: 'report_12321' },
  ],
};
