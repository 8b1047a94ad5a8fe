import type { CaseFile } from '../documents/caseFile.ts';

/** An invented case in which most of what a paper can say has something to say. */
export const sampleCaseFile: CaseFile = {
  today: '2026-11-22',
  firm: {
    name: '示例律师事务所',
    address: '示例市示例区青石路1号',
    phone: '010-55550100',
    letterCode: '示律',
  },
  lawyer: { name: '周示例', licenceNo: '11101201910000001', phone: '13900000001' },
  letterNumber: '示律〔2026〕律函字第1号',
  client: {
    name: '林示例',
    idType: 'citizen_id',
    idNumber: '110101199003074258',
    phone: '13900001111',
    address: '示例市示例区竹影路7号',
  },
  case: {
    caseNumber: '（2026）示律案字第1号',
    cause: 'suspected_fraud',
    policeStation: '示例市公安局示例分局',
  },
  institution: { claimedName: '示例消费金融', fullName: '示例消费金融有限公司' },
  contacts: [
    {
      channel: 'call',
      occurredAt: '2026-11-16 09:42',
      from: '010-55550188',
      claimedIdentity: '示例消费金融贷后人员',
      content: '称账单逾期，当天将上门核实居住情况，并通知单位',
      demand: '立即提供短信验证码',
      durationSeconds: 205,
      evidence: [1],
    },
    {
      channel: 'sms',
      occurredAt: '2026-11-16 10:05',
      from: '106900000001',
      claimedIdentity: '示例消费金融',
      content: '【示例消费金融】您的账单已逾期，请立即回电010-55550188处理。',
      evidence: [2],
    },
  ],
  answers: { borrowed: 'no', paid: 'no' },
  evidence: [
    { number: 1, title: '2026年11月16日通话录音', kind: 'recording', durationSeconds: 205 },
    { number: 2, title: '2026年11月16日短信截图', kind: 'screenshot' },
  ],
};
