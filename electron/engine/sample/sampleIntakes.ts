import {
  type SampleTime,
  sampleClient,
  sampleContact,
  sampleForm,
  sampleSteps,
} from './sampleBuilder.ts';
import type { SampleMatter } from './sampleMatter.ts';

/** What stands in 接待: one with money gone, one half filled in, an earlier client again, one discarded. */
export function sampleIntakes(time: SampleTime): SampleMatter[] {
  return [moneyGone(time), lawyerLetter(time), earlierClient(time), discarded(time)];
}

function moneyGone(time: SampleTime): SampleMatter {
  const chat = sampleContact(0x401, 'wechat', {
    atMs: time(0, '09:35'),
    from: '贷款顾问小李',
    claimedIdentity: '某贷款平台',
    content:
      '您的5万元额度已批，银行卡号填错被冻结，需先交解冻费3000元，转到财务个人账户，到账后一起返还。',
    demand: '转账3,000元解冻费',
    confirmed: true,
  });
  return {
    key: 'unfreezing-fee',
    takenAtMs: time(0, '10:20'),
    stage: 'complete',
    form: sampleForm(
      sampleClient('高砚', '20010930', '021', {
        phone: '19000000013',
        address: '云州市松台区织机路2号宿舍楼',
      }),
      [chat],
      {
        borrowed: 'no',
        paid: 'yes',
        paidAmountFen: 300_000,
        paidAtMs: time(0, '09:58'),
        paidTo: '李某某，个人账户',
        paidMethod: '微信转账',
        disclosed: ['id_number', 'bank_card'],
        clickedLink: 'no',
        installedApp: 'yes',
        appName: '快易贷',
        screenShared: 'no',
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        callerKnows: ['name'],
        wants: '钱能不能追回来。',
      },
    ),
    steps: sampleSteps(time(0, '10:25'), [
      ['police_report', 'inconclusive', '正在拨打110。'],
      ['asks_secrets', 'unfavourable', '要求先交解冻费。'],
    ]),
    files: [],
    documents: [],
  };
}

function lawyerLetter(time: SampleTime): SampleMatter {
  const letter = sampleContact(0x411, 'letter', {
    atMs: time(4, '00:00'),
    dateOnly: true,
    claimedIdentity: '某律师事务所',
    content: '信函称受托催收欠款6,500元，要求三日内还款，否则起诉；没有盖章，没有承办律师签名。',
  });
  return {
    key: 'unsigned-letter',
    takenAtMs: time(1, '11:05'),
    stage: 'draft',
    form: sampleForm(
      {
        ...sampleClient('叶知秋', '19760812', '023', { phone: '19000000014', address: '' }),
        idNumber: '',
      },
      [letter],
      { borrowed: 'unsure', claimedAmountFen: 650_000 },
      '当事人下午再带信封来，核对寄件人。',
    ),
    steps: [],
    files: [],
    documents: [],
  };
}

function earlierClient(time: SampleTime): SampleMatter {
  const call = sampleContact(0x421, 'call', {
    atMs: time(0, '08:50'),
    from: '17000000021',
    claimedIdentity: '花呗客服',
    content: '又来电话，说昨天没有等到人，问当事人什么时候在家。',
    durationSeconds: 38,
  });
  return {
    key: 'huabei-again',
    takenAtMs: time(0, '09:05'),
    stage: 'draft',
    form: sampleForm(
      sampleClient('林若溪', '19930418', '002', { phone: '19000000001', address: '' }),
      [call],
      { borrowed: 'yes', homeVisit: 'announced' },
    ),
    steps: [],
    files: [],
    documents: [],
  };
}

function discarded(time: SampleTime): SampleMatter {
  const call = sampleContact(0x431, 'call', {
    atMs: time(18, '15:00'),
    from: '19000000099',
    claimedIdentity: '快递客服',
    content: '询问快递是否签收。',
    durationSeconds: 20,
  });
  return {
    key: 'discarded',
    takenAtMs: time(18, '15:30'),
    stage: 'discarded',
    discardReason: '普通快递电话，与本所业务无关，登记有误。',
    form: sampleForm(
      {
        ...sampleClient('丁若水', '19920101', '025', { phone: '19000000015', address: '' }),
        idNumber: '',
      },
      [call],
      { borrowed: 'no' },
    ),
    steps: [],
    files: [],
    documents: [],
  };
}
