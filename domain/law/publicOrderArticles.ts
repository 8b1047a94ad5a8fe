import type { LawArticle } from './lawArticle.ts';
import { law } from './lawEntry.ts';

const JL = 'just-laws @5c000d28（2026-07-17）';
const LRB = 'LawRefBook @2f4c5c23（2025-04-19）';

const PUBLIC_ORDER_2012 = law('《中华人民共和国治安管理处罚法》（2012年修正）', '2013-01-01', LRB);
const PUBLIC_ORDER_2025 = law('《中华人民共和国治安管理处罚法》（2025年修订）', '2026-01-01', JL);

/** 治安管理处罚法 before and after its renumbering on 2026-01-01, read in the named copies. */
export const PUBLIC_ORDER_ARTICLES: readonly LawArticle[] = [
  {
    ...PUBLIC_ORDER_2012(
      'zhian-42-1-1',
      '第四十二条第（一）项',
      ['threat_penalty'],
      '写恐吓信或者以其他方法威胁他人人身安全的，依法予以治安管理处罚',
    ),
    validTo: '2025-12-31',
    versionGroup: 'zhian-threat',
  },
  {
    ...PUBLIC_ORDER_2012(
      'zhian-42-1-2',
      '第四十二条第（二）项',
      ['insult_penalty'],
      '公然侮辱他人或者捏造事实诽谤他人的，依法予以治安管理处罚',
    ),
    validTo: '2025-12-31',
    versionGroup: 'zhian-insult',
  },
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
      'zhian-50-1-1',
      '第五十条第一款第（一）项',
      ['threat_penalty'],
      '写恐吓信或者以其他方法威胁他人人身安全的，依法予以治安管理处罚',
    ),
    versionGroup: 'zhian-threat',
  },
  {
    ...PUBLIC_ORDER_2025(
      'zhian-50-1-2',
      '第五十条第一款第（二）项',
      ['insult_penalty'],
      '公然侮辱他人或者捏造事实诽谤他人的，依法予以治安管理处罚',
    ),
    versionGroup: 'zhian-insult',
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
    ...PUBLIC_ORDER_2012(
      'zhian-49',
      '第四十九条',
      ['fraud_penalty'],
      '诈骗、敲诈勒索公私财物的，依法予以治安管理处罚',
    ),
    validTo: '2025-12-31',
    versionGroup: 'zhian-fraud',
  },
  {
    ...PUBLIC_ORDER_2025(
      'zhian-58',
      '第五十八条',
      ['fraud_penalty'],
      '诈骗或者敲诈勒索的，依法予以治安管理处罚',
    ),
    versionGroup: 'zhian-fraud',
  },
  {
    ...PUBLIC_ORDER_2012(
      'zhian-51',
      '第五十一条',
      ['authority_impersonation_penalty', 'identity_misuse_penalty'],
      '冒充国家机关工作人员或者以其他虚假身份招摇撞骗的，依法予以治安管理处罚，冒充军警人员招摇撞骗的，从重处罚',
    ),
    validTo: '2025-12-31',
    versionGroup: 'zhian-impersonation',
  },
  {
    ...PUBLIC_ORDER_2025(
      'zhian-62-1',
      '第六十二条第一款、第二款',
      ['authority_impersonation_penalty'],
      '冒充国家机关工作人员招摇撞骗的，依法予以治安管理处罚，冒充军警人员招摇撞骗的，从重处罚',
    ),
    versionGroup: 'zhian-impersonation',
  },
  {
    ...PUBLIC_ORDER_2025(
      'zhian-62-3',
      '第六十二条第三款',
      ['identity_misuse_penalty'],
      '盗用、冒用个人、组织的身份、名义或者以其他虚假身份招摇撞骗的，依法予以治安管理处罚',
    ),
    versionGroup: 'zhian-impersonation',
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
];
