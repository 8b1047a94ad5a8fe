import { Buffer } from 'node:buffer';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { makeMessageText } from './makeSampleFiles.ts';
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
import { creditReportBase64, smsScreenshotBase64 } from './samplePictures.ts';

/** People who owe nothing: a text signed 捷信, a loan in a stolen name. */
export function sampleMattersMistaken(time: SampleTime): SampleMatter[] {
  return [jiexinText(time), stolenName(time)];
}

function jiexinText(time: SampleTime): SampleMatter {
  const content =
    '【捷信】尊敬的客户，您在我司的贷款应还12,860.55元，已逾期37天。请于24小时内处理，否则将按约定报送。如有疑问请致电客服。';
  const sms = sampleContact(0x301, 'sms', {
    atMs: time(12, '14:26'),
    from: '10690000000017',
    claimedIdentity: '捷信',
    content,
    demand: '24小时内处理欠款',
    confirmed: true,
  });
  const again = sampleContact(0x302, 'sms', {
    atMs: time(6, '16:03'),
    from: '10690000000017',
    claimedIdentity: '捷信',
    content: '【捷信】您的贷款已逾期43天，应还13,012.30元，请尽快处理。',
    confirmed: true,
  });
  return {
    key: 'jiexin-sms',
    takenAtMs: time(11, '10:10'),
    stage: 'case',
    form: sampleForm(
      sampleClient('陈向北', '19870519', '015', {
        phone: '19000000009',
        address: '云州市听澜区银杏路101号6号楼2单元801室',
      }),
      [sms, again],
      {
        borrowed: 'no',
        claimedAmountFen: 1_286_055,
        paid: 'no',
        disclosed: [],
        clickedLink: 'no',
        installedApp: 'no',
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        callerKnows: [],
        refusedContact: 'no',
        wants: '从来没有借过，要求查清并停止发短信，担心影响征信。',
      },
    ),
    steps: sampleSteps(time(11, '11:00'), [
      [
        'message_facts',
        'unfavourable',
        '短信称应还12,860.55元、逾期37天，当事人没有任何对应合同。',
      ],
      ['transaction_history', 'unfavourable', '近五年银行、支付宝、微信流水没有放款和还款。'],
      ['credit_report', 'favourable', '信用报告没有不认识的账户和查询。'],
      ['account_query', 'unfavourable', '官网凭本人信息查询，没有贷款记录。'],
      ['records_kept', 'favourable', '短信截图和导出文本已提供。'],
      ['objection_raised', 'inconclusive', '已拟书面异议，待寄出。'],
    ]),
    override: {
      outcomes: ['C'],
      reason:
        '账户、流水、征信三项均无记录，短信未写姓名和证件号，按误发处理；如再出现身份信息，另作结论。',
      lawyerName: sampleLawyers.chen,
      atMs: time(9, '10:00'),
    },
    openCase: {
      atMs: time(10, '09:30'),
      details: {
        cause: 'mistaken_contact',
        lawyerName: sampleLawyers.chen,
        opponentName: '天津京东消费金融有限公司',
        opponentOrganisationId: 'tianjinjingdongxiaofeijinrongyouxiangongsi',
        policeStation: '',
      },
      moves: [
        { to: 'collecting', reason: '', atMs: time(10, '09:40') },
        { to: 'filing', reason: '', atMs: time(5, '14:10') },
      ],
    },
    files: [
      {
        name: '短信截图.png',
        bytes: new Uint8Array(Buffer.from(smsScreenshotBase64, 'base64')),
        kind: 'screenshot',
        title: '署名“捷信”的短信截图',
        origin: '当事人手机截图',
        purpose: '证明收到署名捷信的催收短信及其金额、天数',
        contactIds: [sms.id],
        atMs: time(10, '09:50'),
      },
      {
        name: '短信导出.txt',
        bytes: makeMessageText(
          [sms, again].map(({ occurredAtMs, from, content: text }) => ({
            atMs: occurredAtMs ?? 0,
            from,
            text,
          })),
        ),
        kind: 'sms_export',
        title: '两条短信的导出文本',
        origin: '当事人手机导出',
        purpose: '证明同一号码两次发送催收短信',
        contactIds: [sms.id, again.id],
        atMs: time(5, '13:40'),
      },
    ],
    documents: [
      { templateId: 'complaint', recipientKind: 'institution', atMs: time(5, '14:00') },
      { templateId: 'complaint', recipientKind: 'nfra_12378', atMs: time(4, '10:30') },
    ],
  };
}

function stolenName(time: SampleTime): SampleMatter {
  const call = sampleContact(0x311, 'call', {
    atMs: time(62, '10:40'),
    from: '17000000032',
    claimedIdentity: '云帆小贷',
    content: '称当事人贷款30,000元逾期，能报出完整身份证号和住址，当事人从未申请。',
    demand: '归还逾期贷款',
    durationSeconds: 240,
  });
  return {
    key: 'stolen-name',
    takenAtMs: time(60, '09:30'),
    stage: 'case',
    form: sampleForm(
      sampleClient('蒋若兰', '19940825', '016', {
        phone: '19000000010',
        address: '云州市松台区梅里小区15栋102室',
      }),
      [call],
      {
        borrowed: 'no',
        claimedAmountFen: 3_000_000,
        paid: 'no',
        disclosed: [],
        clickedLink: 'no',
        installedApp: 'no',
        screenShared: 'no',
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        callerKnows: ['name', 'id_number', 'address'],
        refusedContact: 'no',
        wants: '查清是谁冒用身份贷款，删除征信上的记录。',
      },
      '当事人两年前丢失过身份证，已补办。',
    ),
    steps: sampleSteps(time(59, '10:00'), [
      ['credit_report', 'unfavourable', '账户二不是本人开立，另有两次查询不认可。'],
      ['transaction_history', 'unfavourable', '本人账户没有收到该笔放款。'],
      ['account_query', 'unavailable', '机构要求到场核验，尚未提供申请资料。'],
      ['objection_raised', 'inconclusive', '征信异议已提交，等答复。'],
      ['police_report', 'inconclusive', '材料已递交，等受案回执。'],
      ['records_kept', 'favourable', '信用报告已存。'],
    ]),
    openCase: {
      atMs: time(58, '11:00'),
      details: {
        cause: 'impersonated_loan',
        lawyerName: sampleLawyers.lu,
        opponentName: '云帆小额贷款有限公司（虚构）',
        opponentOrganisationId: null,
        policeStation: '云州市公安局松台分局',
      },
      moves: [
        { to: 'collecting', reason: '', atMs: time(58, '11:10') },
        { to: 'filing', reason: '', atMs: time(52, '10:00') },
        { to: 'following', reason: '', atMs: time(48, '16:40') },
      ],
    },
    files: [
      {
        name: '个人信用报告摘录.pdf',
        bytes: makeSamplePdf(
          Buffer.from(creditReportBase64, 'base64'),
          formatShanghai(time(59, '09:10'), 'second'),
        ),
        kind: 'credit_report',
        title: '个人信用报告摘录',
        origin: '当事人本人查询打印',
        purpose: '证明报告中有当事人不认可的贷款账户和查询记录',
        contactIds: [],
        atMs: time(58, '11:30'),
      },
    ],
    documents: [{ templateId: 'police-report', recipientKind: 'police', atMs: time(52, '09:30') }],
  };
}
