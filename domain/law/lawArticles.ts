import type { LawArticle, LawTopic } from './lawArticle.ts';

const JL = 'just-laws @5c000d28（2026-07-17）';
const LRB = 'LawRefBook @2f4c5c23（2025-04-19）';

const CIVIL_CODE = law('《中华人民共和国民法典》', '2021-01-01', LRB);
const PIPL = law('《中华人民共和国个人信息保护法》', '2021-11-01', JL);
const ANTI_FRAUD = law('《中华人民共和国反电信网络诈骗法》', '2022-12-01', JL);
const CONSUMER = law('《中华人民共和国消费者权益保护法》', '2014-03-15', JL);
const CREDIT = procedure('《征信业管理条例》', '2013-03-15', LRB);
const CRIMINAL = law('《中华人民共和国刑法》', '2015-11-01', JL);
const CRIMINAL_PROCEDURE = procedure('《中华人民共和国刑事诉讼法》', '2018-10-26', JL);
const POLICE_PROCEDURE = procedure('《公安机关办理刑事案件程序规定》', '2020-09-01', LRB);
const PUBLIC_ORDER_2012 = law('《中华人民共和国治安管理处罚法》（2012年修正）', '2013-01-01', LRB);
const PUBLIC_ORDER_2025 = law('《中华人民共和国治安管理处罚法》（2025年修订）', '2026-01-01', JL);

/** The citations papers may use: reference/domain.md §2–§4, wording checked against the named copies. */
export const LAW_ARTICLES: readonly LawArticle[] = [
  CIVIL_CODE(
    'minfadian-1032',
    '第一千零三十二条',
    ['private_life'],
    '自然人享有隐私权，任何组织或者个人不得以刺探、侵扰、泄露、公开等方式侵害；隐私包括自然人的私人生活安宁',
  ),
  CIVIL_CODE(
    'minfadian-1033',
    '第一千零三十三条第（一）项',
    ['private_life'],
    '除法律另有规定或者权利人明确同意外，任何组织或者个人不得以电话、短信、即时通讯工具、电子邮件、传单等方式侵扰他人的私人生活安宁',
  ),
  CIVIL_CODE(
    'minfadian-1037',
    '第一千零三十七条',
    ['information_rights'],
    '自然人可以依法向信息处理者查阅或者复制其个人信息，发现信息有错误的，有权提出异议并请求及时更正；信息处理者违法或者违约处理的，有权请求及时删除',
  ),
  CIVIL_CODE(
    'minfadian-1038',
    '第一千零三十八条第一款',
    ['information_abuse'],
    '信息处理者不得泄露或者篡改其收集、存储的个人信息，未经自然人同意，不得向他人非法提供其个人信息',
  ),
  PIPL(
    'pipl-10',
    '第十条',
    ['information_abuse'],
    '任何组织、个人不得非法收集、使用、加工、传输他人个人信息，不得非法买卖、提供或者公开他人个人信息',
  ),
  PIPL(
    'pipl-44',
    '第四十四条',
    ['information_rights'],
    '个人对其个人信息的处理享有知情权、决定权，有权限制或者拒绝他人对其个人信息进行处理',
  ),
  PIPL(
    'pipl-45',
    '第四十五条',
    ['information_rights'],
    '个人有权向个人信息处理者查阅、复制其个人信息，个人信息处理者应当及时提供',
  ),
  PIPL(
    'pipl-47',
    '第四十七条',
    ['information_rights'],
    '处理目的已实现、无法实现，个人撤回同意，或者违反法律、约定处理个人信息的，个人信息处理者应当主动删除，未删除的，个人有权请求删除',
  ),
  PIPL(
    'pipl-48',
    '第四十八条',
    ['information_rights'],
    '个人有权要求个人信息处理者对其个人信息处理规则进行解释说明',
  ),
  PIPL(
    'pipl-65',
    '第六十五条',
    ['information_complaint'],
    '任何组织、个人有权对违法个人信息处理活动向履行个人信息保护职责的部门进行投诉、举报，收到投诉、举报的部门应当依法及时处理，并将处理结果告知投诉、举报人',
  ),
  CONSUMER(
    'xiaobao-8',
    '第八条',
    ['consumer_information'],
    '消费者享有知悉其购买、使用的商品或者接受的服务的真实情况的权利，有权要求经营者提供服务的内容、费用等有关情况',
  ),
  CONSUMER(
    'xiaobao-28',
    '第二十八条',
    ['consumer_information'],
    '提供证券、保险、银行等金融服务的经营者，应当向消费者提供服务的价款或者费用、履行期限和方式、风险警示、民事责任等信息',
  ),
  CONSUMER(
    'xiaobao-29',
    '第二十九条',
    ['consumer_data'],
    '经营者收集、使用消费者个人信息，应当遵循合法、正当、必要的原则，并对收集的个人信息严格保密，不得泄露、出售或者非法向他人提供',
  ),
  CREDIT(
    'zhengxin-25',
    '第二十五条',
    ['credit_record'],
    '信息主体认为征信机构采集、保存、提供的信息存在错误、遗漏的，有权向征信机构或者信息提供者提出异议，要求更正；收到异议的，应当自收到之日起20日内核查处理并书面答复',
  ),
  {
    ...PUBLIC_ORDER_2012(
      'zhian-42-1-5',
      '第四十二条第（五）项',
      ['harassment_penalty'],
      '多次发送淫秽、侮辱、恐吓或者其他信息，干扰他人正常生活的，依法予以治安管理处罚',
    ),
    validTo: '2025-12-31',
    versionGroup: 'zhian-harassment',
  },
  {
    ...PUBLIC_ORDER_2025(
      'zhian-50-1-5',
      '第五十条第一款第（五）项',
      ['harassment_penalty'],
      '多次发送淫秽、侮辱、恐吓等信息或者采取滋扰、纠缠、跟踪等方法，干扰他人正常生活的，依法予以治安管理处罚',
    ),
    versionGroup: 'zhian-harassment',
  },
  {
    ...PUBLIC_ORDER_2025(
      'zhian-50-2',
      '第五十条第二款',
      ['no_contact_order'],
      '有滋扰、纠缠、跟踪行为的，经公安机关负责人批准，可以责令其一定期限内禁止接触被侵害人',
    ),
    versionGroup: 'zhian-no-contact',
  },
  {
    ...PUBLIC_ORDER_2025(
      'zhian-56',
      '第五十六条',
      ['information_sale_penalty'],
      '违反国家有关规定，向他人出售或者提供个人信息的，依法予以治安管理处罚',
    ),
    versionGroup: 'zhian-information',
  },
  {
    ...PUBLIC_ORDER_2025(
      'zhian-90',
      '第九十条',
      ['public_order_filing'],
      '公安机关对报案、控告、举报，应当立即立案并进行调查；认为不属于违反治安管理行为的，应当告知报案人、控告人、举报人，并说明理由',
    ),
    procedural: true,
  },
  ANTI_FRAUD(
    'fanzha-2',
    '第二条',
    ['fraud_definition'],
    '电信网络诈骗，是指以非法占有为目的，利用电信网络技术手段，通过远程、非接触等方式，诈骗公私财物的行为',
  ),
  ANTI_FRAUD(
    'fanzha-20',
    '第二十条',
    ['stop_payment'],
    '国家建立完善电信网络诈骗涉案资金即时查询、紧急止付、快速冻结、及时解冻和资金返还制度；公安机关依法决定采取上述措施的，银行业金融机构、非银行支付机构应当予以配合',
  ),
  ANTI_FRAUD(
    'fanzha-29',
    '第二十九条第二款',
    ['information_source_tracing'],
    '公安机关办理电信网络诈骗案件，应当同时查证犯罪所利用的个人信息来源，依法追究相关人员和单位责任',
  ),
  ANTI_FRAUD(
    'fanzha-30',
    '第三十条第三款',
    ['fraud_report'],
    '任何单位和个人有权举报电信网络诈骗活动，有关部门应当依法及时处理',
  ),
  CRIMINAL(
    'xingfa-64',
    '第六十四条',
    ['return_of_property'],
    '犯罪分子违法所得的一切财物，应当予以追缴或者责令退赔，对被害人的合法财产，应当及时返还',
  ),
  CRIMINAL(
    'xingfa-253-1',
    '第二百五十三条之一',
    ['information_crime'],
    '违反国家有关规定，向他人出售或者提供公民个人信息，情节严重的，或者窃取、以其他方法非法获取公民个人信息的，依法追究刑事责任',
  ),
  CRIMINAL(
    'xingfa-266',
    '第二百六十六条',
    ['fraud_crime'],
    '诈骗公私财物，数额较大的，依法追究刑事责任',
  ),
  {
    ...CRIMINAL(
      'xingfa-293-1',
      '第二百九十三条之一',
      ['illegal_debt_collection'],
      '以暴力、胁迫、恐吓、跟踪、骚扰等方法催收高利放贷等产生的非法债务，情节严重的，依法追究刑事责任',
    ),
    validFrom: '2021-03-01',
    needsLawyer:
      '本条只适用于催收高利放贷等产生的非法债务，不适用于持牌机构的债权。确需引用的，由律师确认。',
  },
  CRIMINAL_PROCEDURE(
    'xingsu-110',
    '第一百一十条',
    ['right_to_report'],
    '任何单位和个人发现有犯罪事实，有权利也有义务向公安机关报案或者举报，被害人有权报案或者控告；公安机关对于报案、控告、举报，都应当接受，不属于自己管辖的，应当移送主管机关处理',
  ),
  CRIMINAL_PROCEDURE(
    'xingsu-112',
    '第一百一十二条',
    ['filing_review'],
    '公安机关对于报案、控告、举报的材料，应当按照管辖范围迅速进行审查，认为有犯罪事实需要追究刑事责任的，应当立案；不予立案的，将不立案的原因通知控告人',
  ),
  POLICE_PROCEDURE(
    'xingshi-chengxu-17',
    '第十七条',
    ['network_venue'],
    '针对或者主要利用计算机网络实施的犯罪，被害人被侵害时所在地和被害人财产遭受损失地公安机关可以管辖',
  ),
  POLICE_PROCEDURE(
    'xingshi-chengxu-171',
    '第一百七十一条',
    ['report_receipt'],
    '公安机关接受案件时，应当制作受案登记表和受案回执，并将受案回执交报案人、控告人、举报人',
  ),
  POLICE_PROCEDURE(
    'xingshi-chengxu-178',
    '第一百七十八条',
    ['refusal_notice'],
    '对有控告人的案件，决定不予立案的，公安机关应当制作不予立案通知书，并在三日以内送达控告人',
  ),
  {
    id: 'gbt-45251-hours',
    lawName: '国家推荐性标准GB/T 45251-2025',
    article: '',
    force: 'standard',
    summary: '除另有约定外，每日22时至次日8时不应开展催收',
    topics: ['collection_hours'],
    validFrom: '2025-02-28',
    source: '海南日报（bycs8.com 转载）',
    status: 'verified',
  },
  {
    id: 'gbt-45251-frequency',
    lawName: '国家推荐性标准GB/T 45251-2025',
    article: '',
    force: 'standard',
    summary: '对同一债务人主动发起的有效通话每日不应超过3次，智能语音通话计算在内',
    topics: ['collection_frequency'],
    validFrom: '2025-02-28',
    source: '海南日报（bycs8.com 转载）',
    status: 'verified',
  },
  {
    id: 'cba-2026-hours',
    article: '',
    force: 'selfRegulation',
    lawName: '中国银行业协会自律规范《金融机构个人消费类贷款催收工作指引（试行）》',
    summary: '未经同意，不得在每日22时至次日8时以电话、外访方式催收',
    topics: ['collection_hours'],
    validFrom: '2026-01-30',
    source: '01caijing.com/article/344310；reportify.cn 2026-01-31',
    status: 'verified',
  },
  {
    id: 'cba-2026-visit',
    article: '第二十二条',
    force: 'selfRegulation',
    lawName: '中国银行业协会自律规范《金融机构个人消费类贷款催收工作指引（试行）》',
    summary: '外访催收人员不得少于2人',
    topics: ['collection_visit'],
    validFrom: '2026-01-30',
    source: 'epaper.csjrw.cn 2026-02-04',
    status: 'verified',
  },
];

/** As law(), for rules that follow the day of filing. */
function procedure(lawName: string, validFrom: string, source: string) {
  const article = law(lawName, validFrom, source);
  return (...entry: Parameters<typeof article>): LawArticle => ({
    ...article(...entry),
    procedural: true,
  });
}

/** Binds the name, start date and source of one law, so that an entry is one call. */
function law(lawName: string, validFrom: string, source: string) {
  return (
    id: string,
    article: string,
    topics: readonly LawTopic[],
    summary: string,
  ): LawArticle => ({
    id,
    lawName,
    article,
    summary,
    force: 'law',
    validFrom,
    source,
    status: 'verified',
    topics,
  });
}
