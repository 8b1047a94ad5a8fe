import { COLLECTION_ARTICLES } from './collectionArticles.ts';
import type { LawArticle } from './lawArticle.ts';
import { law, procedure } from './lawEntry.ts';
import { PUBLIC_ORDER_ARTICLES } from './publicOrderArticles.ts';
import { RIGHTS_ARTICLES } from './rightsArticles.ts';

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

/** The citations papers may use: reference/domain.md §2–§4, wording checked against the named copies. */
export const LAW_ARTICLES: readonly LawArticle[] = [
  CIVIL_CODE(
    'minfadian-1024',
    '第一千零二十四条',
    ['reputation'],
    '民事主体享有名誉权，任何组织或者个人不得以侮辱、诽谤等方式侵害他人的名誉权',
  ),
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
    'xiaobao-14',
    '第十四条',
    ['dignity'],
    '消费者在购买、使用商品和接受服务时，享有人格尊严得到尊重的权利，享有个人信息依法得到保护的权利',
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
  ...RIGHTS_ARTICLES,
  {
    id: 'xiaofei-tousu-13',
    lawName: '《银行业保险业消费投诉处理管理办法》',
    article: '第十三条、第十四条',
    force: 'law',
    summary:
      '机构可以要求投诉人提供姓名、身份信息、联系方式，被投诉机构及人员，投诉请求、主要事实和相关依据，并由投诉人签名，不得要求提供其已经掌握的材料；委托他人代为投诉的，应当提交授权委托书原件、受托人身份证明和联系方式',
    topics: ['complaint_rule'],
    validFrom: '2020-03-01',
    source: 'jianbiaoku.com/webarbs/book/164455/4714059；修订情况待核实（domain.md §0.5）',
    status: 'verified',
    procedural: true,
  },
  ...PUBLIC_ORDER_ARTICLES,
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
  ANTI_FRAUD(
    'fanzha-38',
    '第三十八条',
    ['fraud_penalty'],
    '组织、策划、实施、参与电信网络诈骗活动或者为其提供帮助，构成犯罪的，依法追究刑事责任，尚不构成犯罪的，由公安机关依法处罚',
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
  ...COLLECTION_ARTICLES,
];
