import { Buffer } from 'node:buffer';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { makeCallLog, makeRecording } from './makeSampleFiles.ts';
import { makeSamplePdf } from './makeSamplePdf.ts';
import {
  type SampleTime,
  sampleClient,
  sampleContact,
  sampleForm,
  sampleSteps,
} from './sampleBuilder.ts';
import { sampleLawyers } from './sampleFirm.ts';
import type { SampleMatter } from './sampleMatter.ts';
import { bankReceiptBase64 } from './samplePictures.ts';

/** 疑似诈骗: a visit announced in the name of 花呗, money sent to a "safe account". */
export function sampleMattersScam(time: SampleTime): SampleMatter[] {
  return [huabeiVisit(time), safeAccount(time)];
}

function huabeiVisit(time: SampleTime): SampleMatter {
  const first = sampleContact(0x101, 'call', {
    atMs: time(9, '10:12'),
    from: '17000000021',
    claimedIdentity: '花呗客服',
    content:
      '对方称当事人的花呗账户存在异常，需要派工作人员上门核实情况，要当事人先报一遍身份证号和收到的验证码，否则影响信用。',
    demand: '配合上门核实，把验证码告诉客服',
    durationSeconds: 186,
  });
  const second = sampleContact(0x102, 'call', {
    atMs: time(8, '19:41'),
    from: '17000000021',
    claimedIdentity: '花呗外访专员',
    content: '再次来电，称第二天下午上门，让当事人在家等候，不要告诉家人。',
    demand: '在家等候上门',
    durationSeconds: 74,
  });
  return {
    key: 'huabei-visit',
    takenAtMs: time(7, '09:20'),
    stage: 'case',
    form: sampleForm(
      sampleClient('林若溪', '19930418', '002', {
        phone: '19000000001',
        address: '云州市听澜区槐安路3号院2号楼501室',
      }),
      [first, second],
      {
        borrowed: 'yes',
        borrowedFrom: '支付宝花呗',
        overdue: 'no',
        paid: 'no',
        disclosed: [],
        clickedLink: 'no',
        installedApp: 'no',
        screenShared: 'no',
        recorded: 'yes',
        homeVisit: 'announced',
        visitDetails: '对方称次日下午两点到家，未说明姓名和工号；当日无人上门。',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        callerKnows: ['name', 'address'],
        refusedContact: 'yes',
        wants: '想弄清是不是真的花呗，担心有人上门，希望对方不要再打。',
      },
      '当事人情绪紧张，已嘱咐有人敲门先不开门。',
    ),
    steps: sampleSteps(time(7, '10:05'), [
      ['number_compare', 'unfavourable', '来电号码与支付宝官方号码 95188 不同。'],
      ['official_number_in_app', 'unfavourable', '支付宝App客服页面没有该号码，已截图。'],
      ['asks_secrets', 'unfavourable', '索要身份证号和短信验证码，当事人没有给。'],
      ['official_callback', 'unfavourable', '拨打官方热线，客服答复没有安排人员联系。'],
      ['home_visit_rare', 'unfavourable', '官方答复没有上门安排。'],
      ['account_query', 'differs', '花呗账单正常，本期未到还款日，没有对方所称异常。'],
      ['records_kept', 'favourable', '通话记录、录音已提供。'],
      ['platform_report', 'inconclusive', '已在App内反馈，等候答复。'],
    ]),
    openCase: {
      atMs: time(7, '11:10'),
      details: {
        cause: 'suspected_fraud',
        lawyerName: sampleLawyers.chen,
        opponentName: '支付宝',
        opponentOrganisationId: 'zhifubao',
        policeStation: '云州市公安局听澜分局',
      },
      moves: [
        { to: 'collecting', reason: '', atMs: time(7, '11:30') },
        { to: 'filing', reason: '', atMs: time(3, '16:02') },
      ],
    },
    files: [
      {
        name: '通话详单.csv',
        bytes: makeCallLog([
          { atMs: first.occurredAtMs ?? 0, number: first.from, direction: '被叫', seconds: 186 },
          { atMs: second.occurredAtMs ?? 0, number: second.from, direction: '被叫', seconds: 74 },
        ]),
        kind: 'call_log',
        title: '运营商通话详单',
        origin: '当事人从运营商App导出',
        purpose: '证明自称花呗客服的号码两次来电的时间和时长',
        contactIds: [first.id, second.id],
        atMs: time(7, '11:40'),
      },
      {
        name: `花呗来电(17000000021)_${formatShanghai(second.occurredAtMs ?? 0, 'second').replace(/\D/g, '')}.wav`,
        bytes: makeRecording(12),
        kind: 'recording',
        title: '第二次来电录音',
        origin: '当事人手机自动录音',
        purpose: '证明对方声称次日上门并要求不要告诉家人',
        contactIds: [second.id],
        atMs: time(7, '11:44'),
      },
    ],
    documents: [
      { templateId: 'complaint', recipientKind: 'institution', atMs: time(3, '15:20') },
      { templateId: 'spam-report', recipientKind: 'report_12321', atMs: time(3, '15:41') },
    ],
  };
}

function safeAccount(time: SampleTime): SampleMatter {
  const call = sampleContact(0x111, 'call', {
    atMs: time(1, '14:30'),
    from: '+852 0000 0042',
    claimedIdentity: '某市公安局民警',
    content:
      '对方称当事人名下银行卡涉嫌洗钱，正在办案，必须保密，要求把钱转到安全账户核查，核查后退回。',
    demand: '转账到安全账户',
    durationSeconds: 2_340,
  });
  return {
    key: 'safe-account',
    takenAtMs: time(1, '15:40'),
    stage: 'case',
    form: sampleForm(
      sampleClient('周砚秋', '19680922', '004', {
        phone: '19000000002',
        address: '云州市听澜区望江里7号楼1202室',
      }),
      [call],
      {
        borrowed: 'no',
        paid: 'yes',
        paidAmountFen: 1_980_000,
        paidAtMs: time(1, '15:02'),
        paidTo: '王某某，6200 **** **** 0099（个人账户）',
        paidMethod: '手机银行转账',
        disclosed: ['id_number', 'bank_card'],
        clickedLink: 'no',
        installedApp: 'no',
        screenShared: 'no',
        recorded: 'no',
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        callerKnows: ['name', 'id_number'],
        refusedContact: 'no',
        wants: '希望尽快把钱追回来。',
      },
      '到所时距转账约四十分钟，接待时已先请当事人拨打110。',
    ),
    steps: sampleSteps(time(1, '15:50'), [
      ['police_report', 'inconclusive', '已拨打110并请求紧急止付，等候回执。'],
      ['asks_secrets', 'unfavourable', '要求转账到“安全账户”。'],
      ['number_compare', 'unfavourable', '境外来电，不是公安机关公开电话。'],
      ['records_kept', 'favourable', '转账回单已打印。'],
    ]),
    openCase: {
      atMs: time(1, '16:20'),
      details: {
        cause: 'suspected_fraud',
        lawyerName: sampleLawyers.gu,
        opponentName: '身份不明',
        opponentOrganisationId: null,
        policeStation: '云州市公安局听澜分局',
      },
      moves: [
        { to: 'filing', reason: '款项刚转出，止付优先，先报案再补证据。', atMs: time(1, '16:25') },
      ],
    },
    files: [
      {
        name: '转账电子回单.pdf',
        bytes: makeSamplePdf(
          Buffer.from(bankReceiptBase64, 'base64'),
          formatShanghai(time(1, '15:02'), 'second'),
        ),
        kind: 'bill',
        title: '转账电子回单',
        origin: '当事人手机银行下载',
        purpose: '证明当事人转出19,800.00元及收款账户',
        contactIds: [call.id],
        atMs: time(1, '16:30'),
      },
    ],
    documents: [{ templateId: 'police-report', recipientKind: 'police', atMs: time(1, '16:48') }],
  };
}
