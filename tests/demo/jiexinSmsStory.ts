import { emptyAnswers, emptyContact } from '../../domain/intake/intakeForm.ts';
import { parseShanghai } from '../../domain/time/shanghaiTime.ts';
import type { DemoStory } from './demoStory.ts';

const at = (text: string) => parseShanghai(text);
const sms =
  '【捷信】高先生，您尾号3306的借款已逾期42天，应还本金9,800.00元、违约金860.30元，合计10,660.30元。请于3日内还清，逾期将提交法务处理。咨询02200001234';

/** Seed 003: an SMS signed 捷信 about a loan that the client never took. */
export const jiexinSmsStory: DemoStory = {
  id: '02-捷信短信而从未借款',
  title: '捷信发短信而当事人从未借款',
  form: {
    client: {
      name: '高明远',
      idType: 'citizen_id',
      idNumber: '11010119870615003X',
      phone: '13700004321',
      address: '青川市北岭区学院路88号7栋1201室',
    },
    contacts: [
      {
        ...emptyContact('0199f000-0000-7000-8000-000000000201', 'sms'),
        occurredAtMs: at('2026-11-03 10:18'),
        from: '106900001234',
        claimedIdentity: '捷信',
        content: sms,
        demand: '3日内还款10,660.30元',
      },
      {
        ...emptyContact('0199f000-0000-7000-8000-000000000202', 'call'),
        occurredAtMs: at('2026-11-05 22:37'),
        from: '02200001234',
        claimedIdentity: '捷信催收专员',
        durationSeconds: 132,
        content:
          '对方报出当事人姓名和身份证后四位，称不还款就联系其父母和单位。当事人说明从未借款，要求核对并停止来电。',
        demand: '立即还款',
      },
      {
        ...emptyContact('0199f000-0000-7000-8000-000000000203', 'call'),
        occurredAtMs: at('2026-11-06 08:40'),
        from: '02200001234',
        claimedIdentity: '捷信催收专员',
        durationSeconds: 0,
        content: '未接来电。',
        demand: '',
      },
    ],
    answers: {
      ...emptyAnswers,
      borrowed: 'no',
      claimedAmountFen: 1_066_030,
      paid: 'no',
      disclosed: [],
      clickedLink: 'no',
      installedApp: 'no',
      screenShared: 'no',
      recorded: 'no',
      homeVisit: 'none',
      thirdPartyContacted: 'no',
      namesOtherDebtor: 'no',
      callerKnows: ['name', 'id_number'],
      refusedContact: 'yes',
      wants: '查清是否有人冒用身份借款，停止催收，更正错误信息。',
    },
    note: '',
  },
  steps: [
    {
      code: 'number_compare',
      result: 'inconclusive',
      note: '目录中没有该机构经核实的客服号码，无法比对。',
      performedBy: 'firm',
      performedOn: '2026-11-07',
    },
    {
      code: 'message_facts',
      result: 'unfavourable',
      note: '短信称逾期42天、合计10,660.30元，当事人没有对应的借款。',
      performedBy: 'client',
      performedOn: '2026-11-04',
    },
    {
      code: 'transaction_history',
      result: 'unfavourable',
      note: '近五年银行流水中没有来自该机构的放款。',
      performedBy: 'client',
      performedOn: '2026-11-06',
    },
    {
      code: 'records_kept',
      result: 'favourable',
      note: '短信截图、通话详单已留存。',
      performedBy: 'client',
      performedOn: '2026-11-06',
    },
  ],
  files: [
    {
      name: '短信截图-1103-1018.png',
      kind: 'screenshot',
      title: '“捷信”短信截图',
      origin: '当事人手机截屏',
      purpose: '2026年11月3日收到落款“捷信”的催款短信及其内容。',
      proves: [0],
      content: { type: 'smsScreenshot', sender: '1069 0000 1234', at: '11月3日 10:18', text: sms },
    },
    {
      name: '通话详单-202611.csv',
      kind: 'call_log',
      title: '2026年11月通话详单',
      origin: '当事人从运营商网上营业厅导出',
      purpose: '02200001234于11月5日22时37分、11月6日8时40分来电。',
      proves: [1, 2],
      content: {
        type: 'text',
        text: '起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元)\r\n2026-11-05 22:37:20,青川,被叫,02200001234,2分12秒,本地,,0.00\r\n2026-11-06 08:40:02,青川,被叫,02200001234,0秒,本地,,0.00\r\n',
      },
    },
    {
      name: '银行流水-无放款.csv',
      kind: 'bill',
      title: '近五年银行账户流水摘录',
      origin: '当事人从手机银行导出',
      purpose: '当事人账户没有来自该机构的放款，印证从未借款的陈述。',
      proves: [],
      content: {
        type: 'text',
        text: '日期,摘要,对方户名,收入,支出,余额\r\n2026-09-05,工资,青川某某科技有限公司,9860.00,,23411.52\r\n2026-10-05,工资,青川某某科技有限公司,9860.00,,25107.18\r\n2026-11-05,工资,青川某某科技有限公司,9860.00,,26988.40\r\n',
      },
    },
  ],
  details: {
    cause: 'impersonated_loan',
    lawyerName: '沈知行',
    opponentName: '天津京东消费金融有限公司',
    opponentOrganisationId: null,
    policeStation: '',
  },
  papers: [
    { templateId: 'complaint', recipientKind: 'institution' },
    { templateId: 'complaint', recipientKind: 'nfra_12378' },
    { templateId: 'police-report', recipientKind: 'police' },
  ],
};
