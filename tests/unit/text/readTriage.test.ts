import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageFlag, MessageKind } from '../../../domain/text/messageKind.ts';
import { readTriage } from '../../../domain/text/readTriage.ts';
import { parseShanghai } from '../../../domain/time/shanghaiTime.ts';
import { wildCharacter } from '../wildCharacter.ts';

const RECEIVED = parseShanghai('2026-11-02 14:30') ?? 0;
const read = (text: string) => readTriage(text, RECEIVED);

const KINDS: [MessageKind, string, string][] = [
  [
    'collection',
    'an honest lender',
    '【招商银行】您尾号2201的信用卡已逾期12天，欠款8,220.00元，请尽快偿还，详询95555。',
  ],
  [
    'collection',
    'a lender without a word of debt',
    '您申请的3000元已超期，请尽快登录平台操作处理。',
  ],
  ['collection', 'a bully', '欠钱不还还不接电话，明天我去你单位找你领导谈。'],
  [
    'collection',
    'an agency that denies what it could do',
    '我司不会上门，请放心协商。您的欠款3000元逾期20天。',
  ],
  [
    'due_reminder',
    'a bill that is not late',
    '【招商银行】您11月账单应还9,876.54元，最低还款额987.65元，到期还款日11月21日。',
  ],
  [
    'due_reminder',
    'a warning not to be late',
    '【花呗】本月账单623.18元，10日自动还款，请保持余额充足，避免逾期。',
  ],
  [
    'payment_notice',
    'a debit',
    '【工商银行】您尾号2210账户11月3日支出2,000.00元，余额5,318.40元。',
  ],
  ['payment_notice', 'an instalment paid', '【微粒贷】第6期还款已扣款成功，金额866.00元。'],
  [
    'authority_notice',
    'a hearing',
    '【云台区人民法院】您与某公司买卖合同纠纷一案定于12月3日9时开庭，案号(2026)苏0706民初12345号。',
  ],
  [
    'authority_notice',
    'a court behind a raw address',
    '【12368】云台区法院提示：(2026)苏0706民初8890号传票已送达，请点击http://203.0.113.7/sd?id=8 签收。',
  ],
  [
    'authority_notice',
    'a police warning that tells the story of the fraud',
    '【国家反诈中心】凡是以百万保障扣费、注销校园贷为由要求屏幕共享的都是诈骗，请勿转账，有疑问拨打96110。',
  ],
  [
    'marketing',
    'a loan on offer',
    '【分期乐】您的专属额度已提升，最高可借20万元，年化低至7.2%，点击领取。退订回T',
  ],
  [
    'scam_suspected',
    'a safe account',
    '我是市公安局陈警官，你名下的账户涉嫌洗钱，不要告诉任何人，把存款转到安全账户接受审查。',
  ],
  [
    'scam_suspected',
    'points that run out',
    '【中国移动】您有12860积分即将逾期清零，可兑换现金386元，请登录 10086-jf.example.top 兑换。',
  ],
  [
    'scam_suspected',
    'a student account',
    '您大学时注册的校园贷账户需注销，否则影响征信，请加QQ 800012345 联系客服。',
  ],
  [
    'scam_suspected',
    'a million-yuan cover',
    '您的百万保障今天到期，不关闭每月扣2000元，请下载会议软件共享屏幕。',
  ],
  [
    'scam_suspected',
    'a repaired credit record',
    '征信有逾期？内部渠道洗白，7天恢复，加薇：zx-9527，收费2888元。',
  ],
  [
    'scam_suspected',
    'a collector with an account of his own',
    '你名下的逾期贷款今天私下还我个人支付宝，给你减一半，别从平台还。',
  ],
  ['other', 'a one-time code', '【招联金融】验证码：123456，5分钟内有效，请勿泄露给他人。'],
  [
    'other',
    'a carrier',
    '【中国联通】尊敬的客户，您已欠费35.60元，即将停机，请尽快缴费，详询10010。',
  ],
  ['other', 'a late library book', '【海州图书馆】您借阅的《活着》已逾期12天，请尽快归还。'],
  ['other', 'a friend', '妈，晚上不回家吃饭了，公司加班，大概九点到家。'],
];

const FLAGS: [string, MessageFlag[]][] = [
  ['请转告张伟，其在分期乐的借款逾期15天，欠款2300元。', ['third_party_disclosure']],
  [
    '您逾期多天，我司将安排外访人员上门核实，并联系您的单位。',
    ['threat_home_visit', 'threat_employer'],
  ],
  ['逾期不还将爆通讯录，后果自负！欠款820元。', ['threat_contacts']],
  ['借款已逾期，再不还给你爸妈打电话。', ['threat_family']],
  ['您的欠款已逾期85天，我司将申请仲裁并起诉。', ['threat_judicial']],
  ['欠款逾期90天，将被列入失信黑名单。', ['threat_blacklist']],
  ['王*明，身份证110101********0134，您的借款已逾期28天。', ['discloses_id_number']],
  ['您的借款逾期9天，请联系李经理13900001234协商处理。', ['personal_mobile_callback']],
  [
    '老板娘，你那口子在我们这儿拿了一万，你带个话，再拖我就来店里等他。欠款一万。',
    ['third_party_disclosure', 'threat_home_visit'],
  ],
  ['欠我们的三千今天不打过来，我就去工地找你们包工头。', ['threat_employer']],
  ['逾期的2000元明早不到账，就打爆你手机里所有人。', ['threat_contacts']],
  ['您是王某留的联系人，请转告他的借款已逾期9天。', ['third_party_disclosure']],
  ['您的欠款逾期60天，材料下午就递法院。', ['threat_judicial']],
  ['您的欠款3000元逾期20天，我们不爆通讯录、不上门、不骚扰家人。', []],
  ['借款逾期8天，请走App还款，勿向私人账户汇款。', []],
  ['我司受托方已登记，您的借款逾期12天，请打给我们：400-000-1234。', []],
  ['我司不会上门，也不会联系您的通讯录，欠款3000元逾期20天。', []],
  ['【借呗】您已逾期2天，工作人员不会索要您的密码和验证码。', []],
  ['【云台区人民法院】逾期将依法强制执行，本院将冻结你名下账户。', []],
];

describe('A message is taken for what it is', () => {
  it.each(KINDS)('%s: %s', (kind, _title, text) => {
    expect(read(text).kind).toBe(kind);
  });

  it('with reasons that quote its words', () => {
    const text = '我是市公安局陈警官，把存款转到安全账户接受审查。';
    const [first] = read(text).kindReasons();
    expect(first?.sentence).toBe('要求把钱转到“安全账户”“监管账户”');
    expect(first?.words.map((each) => each.text)).toContain('安全账户');
  });
});

describe('What stands out is flagged', () => {
  it.each(FLAGS)('%s', (text, flags) => {
    expect(read(text).flags).toEqual(flags);
  });

  it('with the posing, the links and the payments of a fraud', () => {
    const { flags } = read(
      '【医保局】您的医保卡已被停用，请点击 yb.example.top/e 输入身份证号和银行卡密码恢复使用。',
    );
    expect(flags).toEqual(['impersonates_authority', 'asks_credentials', 'suspicious_link']);
    expect(read('【微众银行】您的贷款被冻结，需缴纳解冻费3,000元至客服个人账户。').flags).toEqual([
      'impersonates_institution',
      'asks_transfer',
    ]);
  });

  it('and its words are found where they stand, even where signs were put into them', () => {
    const text = '您的贷-款已逾*期9天，再不还就上.门，回电１３９ ００００ １２３４';
    const triage = read(text);
    expect(triage.overdueDays).toBe(9);
    expect(triage.phones).toEqual(['13900001234']);
    expect(triage.flagWords().map((each) => each.text)).toContain('上.门');
    for (const { start, end, text: words } of triage.flagWords()) {
      expect(text.slice(start, end)).toBe(words);
    }
  });
});

describe('A message in disguise is read all the same', () => {
  it.each<[string, string, Partial<ReturnType<typeof readTriage>>]>([
    [
      'traditional characters',
      '【分期樂】您的帳單已逾期6天，應還金額1,288元',
      { amountsFen: [128800], overdueDays: 6 },
    ],
    [
      'letters for digits',
      '您的订单逾期l2天，客服电话400-OOO-7788',
      { overdueDays: 12, phones: ['4000007788'] },
    ],
    ['digits in circles and keys', '加①③⑨００００1️⃣2️⃣3️⃣4️⃣', { phones: ['13900001234'] }],
    ['a number spelled out', '联系一三九零零零零一二三四', { phones: ['13900001234'] }],
    [
      'a line spread by OCR',
      '您 的 账 单 逾 期 二 十 九 天 ， 应还:1 , 204 . 70元',
      { overdueDays: 29, amountsFen: [120470] },
    ],
    ['spoken sums', '欠的2700今天必须还清，先给我两千二', { amountsFen: [270000, 220000] }],
    ['a range', '日赚300-500元，额度2-5万', { amountsFen: [30000, 50000, 2000000, 5000000] }],
    [
      'lateness without 逾期',
      '还款日已过2天，尚欠￥2,760.40',
      { overdueDays: 2, amountsFen: [276040] },
    ],
    ['what is only supposed', '若逾期超过30天将委托第三方', { overdueDays: null }],
    ['a day on which it ends', '您的账单将于12月31日到期', { deadlines: ['2026-12-31'] }],
    [
      'the hour of that day',
      '今日到期，请于今日22点前还款',
      { deadlines: ['2026-11-02T22:00:00+08:00'] },
    ],
    ['a holiday', '请在元旦前结清', { deadlines: ['2027-01-01'] }],
    [
      'one house under two names',
      '【捷信】您在捷信消费金融有限公司的借款',
      { institutions: ['捷信'] },
    ],
    ['a product and its house', '您在微众银行的微粒贷', { institutions: ['微众银行', '微粒贷'] }],
    ['a court for anybody', '将依法向人民法院起诉', { institutions: [] }],
  ])('%s', (_title, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

describe('Whatever the message', () => {
  it('the reading is one of the closed lists and each place lies in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: wildCharacter, maxLength: 120 }), (text) => {
        const triage = read(text);
        MessageKind.parse(triage.kind);
        for (const flag of triage.flags) MessageFlag.parse(flag);
        const places = [
          ...triage.flagWords(),
          ...triage.kindReasons().flatMap(({ words }) => words),
        ];
        for (const place of places) expect(text.slice(place.start, place.end)).toBe(place.text);
      }),
      { numRuns: 600 },
    );
  });

  it('the time does not explode with its length', () => {
    for (const piece of ['逾期', '转 ', '加微信', '注销账户', '天', '（2026）', '1 ', '爸，']) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length));
      const started = performance.now();
      read(text);
      expect(performance.now() - started).toBeLessThan(2500);
    }
  });
});
