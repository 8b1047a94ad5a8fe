import type { LawArticle } from './lawArticle.ts';
import { law, procedure } from './lawEntry.ts';

const LRB = 'LawRefBook @2f4c5c23（2025-04-19）';
const JL = 'just-laws @5c000d28（2026-07-17）';

const CIVIL_CODE = law('《中华人民共和国民法典》', '2021-01-01', LRB);
const PIPL = law('《中华人民共和国个人信息保护法》', '2021-11-01', JL);
const CREDIT = procedure('《征信业管理条例》', '2013-03-15', LRB);

/** What a person may ask for, of whom, and what follows where it is refused: letters, notices and requests cite these. */
export const RIGHTS_ARTICLES: readonly LawArticle[] = [
  CIVIL_CODE(
    'minfadian-165',
    '第一百六十五条',
    ['agency'],
    '委托代理授权采用书面形式的，授权委托书应当载明代理人的姓名或者名称、代理事项、权限和期限，并由被代理人签名或者盖章',
  ),
  CIVIL_CODE(
    'minfadian-995',
    '第九百九十五条',
    ['personality_claims'],
    '人格权受到侵害的，受害人有权请求行为人承担民事责任；受害人的停止侵害、排除妨碍、消除危险、消除影响、恢复名誉、赔礼道歉请求权，不适用诉讼时效的规定',
  ),
  CIVIL_CODE(
    'minfadian-997',
    '第九百九十七条',
    ['injunction'],
    '民事主体有证据证明行为人正在实施或者即将实施侵害其人格权的违法行为，不及时制止将使其合法权益受到难以弥补的损害的，有权依法向人民法院申请采取责令行为人停止有关行为的措施',
  ),
  CIVIL_CODE(
    'minfadian-1029',
    '第一千零二十九条',
    ['credit_evaluation'],
    '民事主体可以依法查询自己的信用评价；发现信用评价不当的，有权提出异议并请求采取更正、删除等必要措施',
  ),
  CIVIL_CODE(
    'minfadian-1183',
    '第一千一百八十三条第一款',
    ['mental_distress'],
    '侵害自然人人身权益造成严重精神损害的，被侵权人有权请求精神损害赔偿',
  ),
  PIPL(
    'pipl-15',
    '第十五条第一款',
    ['consent_withdrawal'],
    '基于个人同意处理个人信息的，个人有权撤回其同意',
  ),
  PIPL(
    'pipl-23',
    '第二十三条',
    ['separate_consent'],
    '个人信息处理者向其他个人信息处理者提供其处理的个人信息的，应当向个人告知接收方的名称或者姓名、联系方式、处理目的、处理方式和个人信息的种类，并取得个人的单独同意',
  ),
  PIPL(
    'pipl-50',
    '第五十条',
    ['rights_mechanism'],
    '个人信息处理者拒绝个人行使权利的请求的，应当说明理由，个人可以依法向人民法院提起诉讼',
  ),
  PIPL(
    'pipl-69',
    '第六十九条第一款',
    ['information_liability'],
    '处理个人信息侵害个人信息权益造成损害，个人信息处理者不能证明自己没有过错的，应当承担损害赔偿等侵权责任',
  ),
  CREDIT(
    'zhengxin-16',
    '第十六条',
    ['credit_retention'],
    '征信机构对个人不良信息的保存期限，自不良行为或者事件终止之日起为5年；超过5年的，应当予以删除',
  ),
  CREDIT(
    'zhengxin-26',
    '第二十六条',
    ['credit_complaint'],
    '信息主体认为征信机构或者信息提供者、信息使用者侵害其合法权益的，可以向所在地的国务院征信业监督管理部门派出机构投诉，受理投诉的机构自受理之日起30日内书面答复投诉人',
  ),
];
