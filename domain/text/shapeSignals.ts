import { type SignalPattern, said, saidWith } from './signal.ts';

const IN_BRACKETS = (names: string) =>
  `[^】\\]〕」\\n]{0,12}?(?:${names})[^】\\]〕」\\n]{0,8}[】\\]〕」]`;
const OPENING = '【 [ 〔 「 〖';

/** Who signs, by what such senders are called: a name that no list holds still says its trade. */
const senders: readonly SignalPattern[] = (
  [
    ['sender_bank', '银行|农商|农信|信用社|信用卡|邮储|ICBC|ABC'],
    [
      'sender_lender',
      '贷|借|消费金融|消金|分期|白条|花呗|金条|月付|小贷|金服|普惠|融资|担保|汽车金融|信托|钱包|有钱花|安逸花|随心|任性付|用钱|花|桔|借条|信用飞|租',
    ],
    ['sender_law', '律师|律所|法务|调解|仲裁|催|清收|资产|债'],
    ['sender_carrier', '移动|联通|电信|广电|10086|10010|10000|10099|宽带|铁通'],
    [
      'sender_utility',
      '电网|供电|电力|水务|自来水|燃气|物业|热力|供热|环卫|房东|公寓|停车|充电|加油|石油|石化',
    ],
    [
      'sender_parcel',
      '快递|速递|速运|驿站|丰巢|菜鸟|物流|邮政|EMS|顺丰|中通|圆通|申通|韵达|极兔|配送|外卖|跑腿',
    ],
    [
      'sender_travel',
      '航空|南航|国航|东航|铁路|12306|携程|去哪儿|飞猪|酒店|打车|出行|公交|地铁|高速|租车|旅行|机场|票|影院|影城|猫眼',
    ],
    ['sender_care', '医院|门诊|卫生|疫苗|体检|口腔|诊所|药|健康|疾控'],
    ['sender_school', '学校|小学|中学|大学|学院|幼儿园|教育|图书馆|培训|课|考试院|招生'],
    [
      'sender_shop',
      '京东|淘宝|天猫|拼多多|唯品会|抖音|快手|美团|饿了么|商城|超市|旗舰店|专柜|百货|生活|会员|家居|服饰|珠宝|汽车|4S|奶茶|咖啡|肯德基|麦当劳|餐|店|得物|小红书|盒马|永辉|苏宁易购|国美',
    ],
    ['sender_money', '证券|基金|理财|保险|人寿|人保|太平洋|平安|泰康|期货|信托|年金|养老'],
    ['sender_payment', '支付|云闪付|银联|收钱|拉卡拉|财付通|零钱|钱袋'],
    [
      'sender_tech',
      '华为|小米|苹果|Apple|腾讯|微信|QQ|阿里|百度|网易|微博|钉钉|云|科技|网络|App|APP|客户端|智能|平台',
    ],
  ] as const
).map(([signal, names]) => saidWith(signal, OPENING, IN_BRACKETS(names), { evenInWarning: true }));

/** Who speaks to whom, and how: 您 of a sender of many, 你 of one person, a talk told by another. */
const voices: readonly SignalPattern[] = [
  said('speaks_formally', '您 贵方 贵司 尊敬的 敬请 敬启 特此 兹 阁下', { evenInWarning: true }),
  said('speaks_plainly', '你', { evenInWarning: true }),
  said('speaks_of_me', '我', {
    notBefore: /^(?:司|行|院|局|公司|们|所|方|处|平台|中心|店|校|社|庭|市|省|县|区)/,
    evenInWarning: true,
  }),
  said('speaks_of_us', '我司 我行 我公司 我们 我方 我处 本公司 本平台 我平台', {
    evenInWarning: true,
  }),
  said(
    'retold',
    '对方自称 自称是 自称 来电称 电话里说 说是 说要 声称 我收到 收到一条 收到短信 接到电话 当事人 录音整理 来电记录 聊天记录 微信聊天 微信截图 群聊 转发 截图 通话记录 【我】 我： 我:',
    { evenInWarning: true },
  ),
  said('asks_back', '吗 吧？ 呢？ ？ ?', { evenInWarning: true }),
  said('greets_many', '各位 大家 家长 业主 居民 市民 同学们 用户们 亲们 广大 全体 车友 校友', {
    evenInWarning: true,
  }),
  said(
    'dear_client',
    '尊敬的客户 尊敬的用户 亲爱的客户 亲爱的用户 尊敬的会员 亲爱的会员 尊敬的持卡人 尊敬的车主 尊敬的居民',
    { evenInWarning: true },
  ),
];

/** What has happened, what will, and what someone is told to do. */
const turns: readonly SignalPattern[] = [
  saidWith(
    'has_happened',
    '已 已经 成功',
    '(?:为您|自动|全部|按时|通过|于[^。;,]{0,10}|从[^。;,]{0,14})?(?:扣|还|付|收|支|退|转|到|入|发放|存|取|缴|充|购|抵|结|兑|办理|生效|开通|签收|受理|寄出|送达|完成|处理)',
    {
      notAfter: /(?:如|若|未|没|尚未)[^。,;]{0,4}$/,
    },
  ),
  said('will_happen', '即将 将于 将在 将从 将自动 届时 到时 明日 明天 后天 次日', {
    evenInWarning: true,
  }),
  said('not_done', '未 没有 尚未 仍未 还没 没还 没付 没交 没给 没收到 没到账', {
    evenInWarning: true,
  }),
  said('or_else', '否则 不然 再不 逾期将 后果 届时将 视为 一切后果 自负 承担', {
    evenInWarning: true,
  }),
  said('amends', '减免 减息 免息 优惠 协商 分期还 延期 方案 停催 撤销', { evenInWarning: true }),
];

export const shapeSignals: readonly SignalPattern[] = [...senders, ...voices, ...turns];
