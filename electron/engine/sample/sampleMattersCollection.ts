import { makeCallLog, makeRecording } from './makeSampleFiles.ts';
import {
  type SampleTime,
  sampleClient,
  sampleContact,
  sampleForm,
  sampleSteps,
} from './sampleBuilder.ts';
import { sampleLawyers } from './sampleFirm.ts';
import type { SampleMatter } from './sampleMatter.ts';

/** Debts that exist, collected against the rules. Every institution here is invented. */
export function sampleMattersCollection(time: SampleTime): SampleMatter[] {
  return [manyCalls(time), nightVisit(time)];
}

function manyCalls(time: SampleTime): SampleMatter {
  const claimedIdentity = '星桥消费金融';
  const from = '0999-80000031';
  const calls = [
    { clock: '08:40', content: '自报公司名称，催促还款。' },
    { clock: '10:15', content: '再次催促，问为什么还没有还。' },
    { clock: '13:20', content: '称今天不还就联系单位。' },
    { clock: '16:05', content: '再次催促，当事人说正在筹款，要求不要一直打。' },
    { clock: '20:30', content: '称已经给单位前台打过电话，不还还会再打。' },
  ].map(({ clock, content }, position) =>
    sampleContact(0x201 + position, 'call', {
      atMs: time(26, clock),
      from,
      claimedIdentity,
      content,
      demand: '当天还清逾期款',
      durationSeconds: 45 + position * 20,
    }),
  );
  const night = sampleContact(0x20a, 'call', {
    atMs: time(25, '22:37'),
    from,
    claimedIdentity,
    content: '夜间来电，辱骂当事人“老赖”，称要群发通讯录。',
    demand: '马上还款',
    durationSeconds: 132,
  });
  const all = [...calls, night];
  return {
    key: 'many-calls',
    takenAtMs: time(24, '09:10'),
    stage: 'case',
    form: sampleForm(
      sampleClient('何晓棠', '19910728', '010', {
        phone: '19000000005',
        address: '云州市听澜区杏花巷12号3单元602室',
      }),
      all,
      {
        borrowed: 'yes',
        borrowedFrom: '星桥消费金融有限公司（虚构）',
        overdue: 'yes',
        overdueDays: 21,
        claimedAmountFen: 864_000,
        amountAgrees: 'yes',
        paid: 'no',
        disclosed: [],
        clickedLink: 'no',
        installedApp: 'no',
        screenShared: 'no',
        recorded: 'yes',
        homeVisit: 'none',
        thirdPartyContacted: 'yes',
        thirdPartyDetails: '对方打到单位前台，向同事说当事人欠款不还。',
        namesOtherDebtor: 'no',
        callerKnows: ['name', 'employer', 'contacts'],
        refusedContact: 'yes',
        wants: '愿意分期还，但要求不要再打扰同事、不要夜里打电话。',
      },
    ),
    steps: sampleSteps(time(24, '10:00'), [
      ['account_query', 'favourable', 'App显示逾期21天，应还8,640.00元。'],
      ['official_callback', 'favourable', '拨打借款合同所列客服电话，官方客服确认委托第三方催收。'],
      ['collector_authority', 'inconclusive', '官方尚未答复受托公司名称。'],
      ['asks_secrets', 'favourable', '没有索要密码、验证码。'],
      ['records_kept', 'favourable', '通话详单和录音已提供。'],
      ['platform_report', 'inconclusive', '已向官方客服反馈，等答复。'],
    ]),
    openCase: {
      atMs: time(24, '11:00'),
      details: {
        cause: 'illegal_collection',
        lawyerName: sampleLawyers.gu,
        opponentName: '星桥消费金融有限公司（虚构）',
        opponentOrganisationId: null,
        policeStation: '',
      },
      moves: [
        { to: 'collecting', reason: '', atMs: time(24, '11:05') },
        { to: 'filing', reason: '', atMs: time(21, '10:20') },
        { to: 'following', reason: '', atMs: time(19, '17:00') },
      ],
    },
    files: [
      {
        name: '通话详单.csv',
        bytes: makeCallLog(
          all.map((call) => ({
            atMs: call.occurredAtMs ?? 0,
            number: from,
            direction: '被叫',
            seconds: call.durationSeconds ?? 0,
          })),
        ),
        kind: 'call_log',
        title: '运营商通话详单',
        origin: '当事人从运营商App导出',
        purpose: '证明一天内接通五次及22时以后来电',
        contactIds: all.map(({ id }) => id),
        atMs: time(24, '11:20'),
      },
      {
        name: '夜间来电录音.wav',
        bytes: makeRecording(15),
        kind: 'recording',
        title: '夜间来电录音',
        origin: '当事人手机录音',
        purpose: '证明夜间来电中的辱骂和群发通讯录的威胁',
        contactIds: [night.id],
        atMs: time(24, '11:26'),
      },
    ],
    documents: [
      { templateId: 'complaint', recipientKind: 'institution', atMs: time(21, '09:50') },
      { templateId: 'complaint', recipientKind: 'nfra_12378', atMs: time(19, '16:30') },
    ],
  };
}

function nightVisit(time: SampleTime): SampleMatter {
  const visit = sampleContact(0x211, 'visit', {
    atMs: time(55, '21:20'),
    claimedIdentity: '云帆小贷外访人员',
    content: '一名男子敲门，自称来催款，当事人不开门后堵在门口近一小时，物业到场才离开。',
    demand: '当场还款',
  });
  const text = sampleContact(0x212, 'sms', {
    atMs: time(54, '22:46'),
    from: '17000000032',
    claimedIdentity: '云帆小贷',
    content: '再不处理明天继续上门，并通知您的家属和村委会。',
    confirmed: true,
  });
  return {
    key: 'night-visit',
    takenAtMs: time(53, '09:00'),
    stage: 'case',
    form: sampleForm(
      sampleClient('苏明远', '19851130', '011', {
        phone: '19000000006',
        address: '云州市松台区柳浪新村9栋304室',
      }),
      [visit, text],
      {
        borrowed: 'yes',
        borrowedFrom: '云帆小额贷款有限公司（虚构）',
        overdue: 'yes',
        overdueDays: 48,
        amountAgrees: 'no',
        paid: 'no',
        disclosed: [],
        recorded: 'yes',
        homeVisit: 'happened',
        visitDetails: '只有一个人来，没有出示证件和委托书，堵门约一小时。',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        callerKnows: ['name', 'address'],
        refusedContact: 'yes',
        wants: '不要再上门，按合同重新核对金额。',
      },
    ),
    steps: sampleSteps(time(53, '10:00'), [
      ['collector_authority', 'unfavourable', '来人拒绝出示证件和委托书。'],
      ['account_query', 'favourable', '查到借款，但金额比对方所称少1,260.00元。'],
      ['asks_secrets', 'favourable', '没有索要密码、验证码。'],
      ['records_kept', 'favourable', '门口录像由物业保存，短信已截图。'],
    ]),
    openCase: {
      atMs: time(53, '11:00'),
      details: {
        cause: 'illegal_collection',
        lawyerName: sampleLawyers.lu,
        opponentName: '云帆小额贷款有限公司（虚构）',
        opponentOrganisationId: null,
        policeStation: '云州市公安局松台分局',
      },
      moves: [
        { to: 'collecting', reason: '', atMs: time(53, '11:10') },
        { to: 'filing', reason: '', atMs: time(50, '15:00') },
        { to: 'following', reason: '', atMs: time(44, '10:00') },
        {
          to: 'closed',
          reason: '机构书面道歉，更换受托方，金额更正，双方签订分期还款协议。',
          atMs: time(16, '17:30'),
        },
      ],
    },
    files: [],
    documents: [{ templateId: 'complaint', recipientKind: 'institution', atMs: time(50, '14:20') }],
  };
}
