import {
  type SampleTime,
  sampleClient,
  sampleContact,
  sampleForm,
  sampleSteps,
} from './sampleBuilder.ts';
import { sampleLawyers } from './sampleFirm.ts';
import type { SampleMatter } from './sampleMatter.ts';

/** Debts that exist, and peace in the end. Every institution here is invented. */
export function sampleMattersSettled(time: SampleTime): SampleMatter[] {
  return [ordinaryCollection(time), settledComplaint(time)];
}

function ordinaryCollection(time: SampleTime): SampleMatter {
  const call = sampleContact(0x221, 'call', {
    atMs: time(33, '15:10'),
    from: '0999-80000033',
    claimedIdentity: '澄湖银行信用卡中心',
    content: '提醒信用卡账单逾期，报出工号，请在官方App还款，有困难可以申请协商。',
    demand: '在官方App还款',
    durationSeconds: 128,
  });
  return {
    key: 'ordinary-collection',
    takenAtMs: time(32, '10:00'),
    stage: 'case',
    form: sampleForm(
      sampleClient('许清和', '19900303', '012', {
        phone: '19000000007',
        address: '云州市听澜区东篱路5号',
      }),
      [call],
      {
        borrowed: 'yes',
        borrowedFrom: '澄湖银行（虚构）信用卡',
        overdue: 'yes',
        overdueDays: 12,
        claimedAmountFen: 523_618,
        amountAgrees: 'yes',
        paid: 'no',
        disclosed: [],
        clickedLink: 'no',
        installedApp: 'no',
        screenShared: 'no',
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        callerKnows: ['name'],
        refusedContact: 'no',
        wants: '想确认是不是真的银行，能不能分期。',
      },
    ),
    steps: sampleSteps(time(32, '10:30'), [
      ['official_callback', 'favourable', '用卡背面号码回拨，客服确认该工号来电。'],
      ['account_query', 'favourable', '账单、逾期天数与来电一致。'],
      ['message_facts', 'favourable', '金额与账单一致。'],
      ['asks_secrets', 'favourable', '没有索要密码、验证码，只让在官方App还款。'],
      ['collector_authority', 'favourable', '工号核实。'],
      ['records_kept', 'favourable', '账单截图已存。'],
    ]),
    openCase: {
      atMs: time(32, '11:30'),
      details: {
        cause: 'loan_dispute',
        lawyerName: sampleLawyers.gu,
        opponentName: '澄湖银行（虚构）',
        opponentOrganisationId: null,
        policeStation: '',
      },
      moves: [
        {
          to: 'closed',
          reason: '核实为正常催收，已协助当事人与银行协商分期，不需要投诉。',
          atMs: time(28, '16:00'),
        },
      ],
    },
    files: [],
    documents: [],
  };
}

function settledComplaint(time: SampleTime): SampleMatter {
  const sms = sampleContact(0x231, 'sms', {
    atMs: time(46, '07:15'),
    from: '10690000000034',
    claimedIdentity: '星桥消费金融',
    content:
      '【星桥消费金融】您的借款3,200.00元已逾期9天，请今日18:00前处理，否则联系您的紧急联系人。',
    confirmed: true,
  });
  return {
    key: 'withdrawn-complaint',
    takenAtMs: time(45, '14:00'),
    stage: 'case',
    form: sampleForm(
      sampleClient('唐望舒', '19970214', '014', {
        phone: '19000000008',
        address: '云州市松台区青石巷30号',
      }),
      [sms],
      {
        borrowed: 'yes',
        borrowedFrom: '星桥消费金融有限公司（虚构）',
        overdue: 'yes',
        overdueDays: 9,
        claimedAmountFen: 320_000,
        amountAgrees: 'yes',
        paid: 'no',
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        wants: '不要在早上八点前发短信，不要联系家里人。',
      },
    ),
    steps: sampleSteps(time(45, '14:30'), [
      ['account_query', 'favourable', '欠款属实。'],
      ['message_facts', 'favourable', '金额和天数与App一致。'],
      ['records_kept', 'favourable', '短信截图已存。'],
    ]),
    openCase: {
      atMs: time(45, '15:00'),
      details: {
        cause: 'illegal_collection',
        lawyerName: sampleLawyers.lu,
        opponentName: '星桥消费金融有限公司（虚构）',
        opponentOrganisationId: null,
        policeStation: '',
      },
      moves: [
        { to: 'collecting', reason: '', atMs: time(45, '15:10') },
        {
          to: 'withdrawn',
          reason: '当事人已还清欠款，书面要求不再投诉。',
          atMs: time(37, '10:15'),
        },
      ],
    },
    files: [],
    documents: [],
  };
}
