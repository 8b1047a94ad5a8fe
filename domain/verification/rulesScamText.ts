import { ownsHost } from '../directory/matchDomain.ts';
import type { ContactRecord } from '../intake/intakeForm.ts';
import { contactName, factsOf } from './contactEvidence.ts';
import { findPayeeAccount } from './payeeAccount.ts';
import type { PhraseId } from './phrases.ts';
import { debtAdmitted, type Situation } from './situation.ts';
import {
  carrying,
  decisive,
  directorySource,
  doing,
  experience,
  guidance,
  quote,
  type RuleResult,
  supporting,
  tenTypes,
  unconfirmed,
  type VerdictRule,
} from './verdictRule.ts';

/** A 疑似诈骗: what the words of the contacts say (reference §7, row A). */
export const rulesScamText: readonly VerdictRule[] = [
  phraseRule('A-safe-account', 'safe_account', '要求把钱转到“安全账户”', '反电信网络诈骗法第二条'),
  phraseRule(
    'A-personal-account',
    'personal_account',
    '要求向个人账户付款',
    '反电信网络诈骗法第二条；正规机构应通过官方渠道收款',
  ),
  phraseRule(
    'A-cancel-account',
    'cancel_account',
    '以注销、激活、清空账户为由',
    `${tenTypes}：贷款征信`,
  ),
  phraseRule(
    'A-million-protection',
    'million_protection',
    '以“百万保障”为由',
    `${tenTypes}：冒充电商物流客服`,
  ),
  phraseRule(
    'A-upfront-fee',
    'upfront_fee',
    '预先收取解冻费、保证金等',
    `${tenTypes}：贷款征信`,
    (situation) => (debtAdmitted(situation) ? 'supports' : 'decisive'),
  ),
  phraseRule('A-share-screen', 'share_screen', '要求共享屏幕或远程操作', tenTypes),
  phraseRule(
    'A-secrecy',
    'secrecy',
    '要求保密、不得告诉他人',
    `${experience}：要求对家人、单位保密`,
    (situation) => (posesAsAuthority(situation) ? 'decisive' : 'carries'),
  ),
  {
    id: 'A-asks-install',
    outcome: 'A',
    label: '要求下载应用或软件',
    source: `${tenTypes}；经验提示：陌生链接或应用`,
    examine: (situation) => {
      const hit = situation.evidence.phrases.get('install_app')?.[0];
      if (!hit) return noText(situation);
      const sentence = `${doing(hit.contact, '要求安装应用', hit.text)}；应用来源待核实。`;
      return debtAdmitted(situation) ? supporting(sentence) : carrying(sentence);
    },
  },
  {
    id: 'A-payee-account',
    outcome: 'A',
    label: '要求把钱转到卡号、QQ、微信或支付宝账号',
    source: '反电信网络诈骗法第二条；正规机构应通过官方渠道收款',
    examine: (situation) => {
      const payee = findPayeeAccount(situation.evidence);
      if (!payee) return noText(situation);
      const sentence = `${contactName(payee.request.contact)}中，对方要求把钱转到${payee.name}${quote(payee.account.text)}${unconfirmed(payee.account.standing)}`;
      return payee.isPersonal
        ? decisive(`${sentence}，不是机构的官方收款渠道，疑似诈骗；户名待核实。`)
        : supporting(`${sentence}；户名以及账户是否属于机构待核实。`);
    },
  },
  {
    id: 'A-transfer',
    outcome: 'A',
    label: '要求向指定账户转账',
    source: '反电信网络诈骗法第二条',
    examine: (situation) => {
      const request = factsOf(situation.evidence, 'transfer_request')[0];
      if (!request) return noText(situation);
      const sentence = `对方要求转账：${quote(request.text)}${unconfirmed(request.standing)}；收款账户是否属于机构待核实。`;
      return situation.answers.borrowed === 'no' ? carrying(sentence) : supporting(sentence);
    },
  },
  {
    id: 'A-link',
    outcome: 'A',
    label: '来路不明的链接',
    source: `${experience}：陌生链接；真实通知也会带链接，须结合其他情况`,
    examine: unknownLink,
  },
  {
    id: 'A-link-imitates',
    outcome: 'A',
    label: '仿冒官方域名的链接',
    source: `${experience}：看网址要看最后一段，前面写什么都可以`,
    examine: imitatedDomain,
  },
  {
    id: 'A-authority',
    outcome: 'A',
    label: '自称公检法或监管部门',
    source: `${tenTypes}：冒充公检法；治安管理处罚法（2026-01-01起）第六十二条`,
    examine: claimsAuthority,
  },
  {
    id: 'A-overseas',
    outcome: 'A',
    label: '来自境外号码',
    source: `${experience}：境外来电`,
    examine: ({ numbers, incoming }) => {
      const hit = numbers.find(
        ({ contact, phone }) => phone.kind === 'overseas' && contact.direction === 'incoming',
      );
      if (hit) {
        return carrying(
          `${contactName(hit.contact)}来自境外号码 ${hit.phone.normalised}；境内机构一般不会用境外号码联系，疑似诈骗。`,
        );
      }
      return incoming.length === 0 ? 'not_asked' : 'not_found';
    },
  },
  {
    id: 'A-urgency',
    outcome: 'A',
    label: '制造紧迫感',
    source: `${experience}：催促；正常催收也会写明期限`,
    examine: (situation) => {
      const hit = situation.evidence.phrases.get('urgency')?.[0];
      if (!hit) return noText(situation);
      return supporting(`${doing(hit.contact, '催促当事人马上处理', hit.text)}。`);
    },
  },
  {
    id: 'A-wording',
    outcome: 'A',
    label: '整条消息的用词疑似诈骗',
    source: `${experience}：程序按用词推断，须结合其他情况`,
    examine: (situation) => {
      const [hit] = situation.evidence.suspected;
      if (!hit) return noText(situation);
      const words = hit.reason?.words[0]?.text;
      const why = words === undefined ? '' : `，如${quote(words)}`;
      return supporting(
        `${contactName(hit.contact)}的用词整体上疑似诈骗${why}；这是程序按用词的推断，待核实。`,
      );
    },
  },
  {
    id: 'A-private-chat',
    outcome: 'A',
    label: '要求加QQ、微信私下处理',
    source: `${guidance}：不得使用未经批准的私人联系方式`,
    examine: (situation) => {
      const account = factsOf(situation.evidence, 'account').find(
        ({ fact }) => fact.value.system === 'qq' || fact.value.system === 'wechat',
      );
      if (!account) return noText(situation);
      return supporting(
        `对方要求用QQ或微信处理：${quote(account.text)}${unconfirmed(account.standing)}。`,
      );
    },
  },
];

function phraseRule(
  id: string,
  phrase: PhraseId,
  label: string,
  source: string,
  weighs: (situation: Situation) => 'decisive' | 'carries' | 'supports' = () => 'decisive',
): VerdictRule {
  return {
    id,
    outcome: 'A',
    label,
    source,
    examine: (situation) => {
      const hit = situation.evidence.phrases.get(phrase)?.[0];
      if (!hit) return noText(situation);
      const said = doing(hit.contact, label, hit.text);
      const weight = weighs(situation);
      if (weight === 'supports') return supporting(`${said}，用途待核实。`);
      const isOffice = id === 'A-secrecy' && weight === 'decisive';
      const name = weight === 'decisive' ? decisive : carrying;
      return name(`${said}，疑似诈骗。`, isOffice ? `${tenTypes}：冒充公检法` : source);
    },
  };
}

/** Somebody of the police, a court or a supervisor, as the callers say. */
function posesAsAuthority({ incoming, evidence }: Situation): boolean {
  return (
    evidence.phrases.has('authority_text') ||
    incoming.some(({ claimedIdentity }) => AUTHORITY.test(claimedIdentity))
  );
}

/** A host made to begin like an institution's own: the part that counts stands at its end. */
function imitatedDomain(situation: Situation): RuleResult {
  for (const { link, match } of situation.links) {
    if (!match || match.isOwn || match.status !== 'verified') continue;
    return carrying(
      `${contactName(link.contact)}的链接${quote(link.text)}${unconfirmed(link.standing)}里写有${match.organisation.name}的域名 ${match.domain}，但这个网址不属于该域名，疑似仿冒。`,
      directorySource(match, situation.today),
    );
  }
  return noText(situation);
}

function unknownLink(situation: Situation): RuleResult {
  const claimed = situation.claimed.map(({ organisation }) => organisation);
  const links = factsOf(situation.evidence, 'link').filter(
    ({ fact }) => !claimed.some((organisation) => ownsHost(organisation, fact.value.host)),
  );
  const link = links.find(({ fact }) => fact.value.isRawIp || fact.value.isShort) ?? links[0];
  if (!link) return noText(situation);
  const kind = link.fact.value.isRawIp ? '数字地址' : link.fact.value.isShort ? '短链接' : '链接';
  const { borrowed, clickedLink, disclosed } = situation.answers;
  const acted = clickedLink === 'yes' && disclosed !== null && disclosed.length > 0;
  const sentence = `${contactName(link.contact)}带有来路不明的${kind}${quote(link.text)}${unconfirmed(link.standing)}`;
  if (acted) return carrying(`${sentence}，当事人点开后又提供了信息，疑似诈骗。`);
  if (borrowed === 'no' && kind !== '链接')
    return carrying(`${sentence}，而当事人称没有借款，疑似诈骗，域名归属待核实。`);
  return supporting(`${sentence}，域名归属待核实；单凭链接不能判断真假。`);
}

const AUTHORITY =
  /公安|警察|警官|民警|派出所|刑警|经侦|网警|检察|法院|法官|法庭|银保监|金融监管|监管局|通信管理局|反诈中心|社保局|医保局/;

function claimsAuthority(situation: Situation): RuleResult {
  const claim = situation.incoming.find((contact) => AUTHORITY.test(contact.claimedIdentity));
  const hit = situation.evidence.phrases.get('authority_text')?.[0];
  const contact = claim ?? hit?.contact;
  if (!contact) return situation.incoming.length === 0 ? 'not_asked' : 'not_found';
  const name = claim?.claimedIdentity ?? hit?.text ?? '';
  if (spoken(contact)) {
    return carrying(
      `${contactName(contact)}中对方自称${quote(name)}；应通过该机关公开的电话核实，在此之前疑似冒充。`,
    );
  }
  return supporting(
    `${contactName(contact)}自称${quote(name)}；司法机关也会发短信，应通过该机关公开的电话核实。`,
  );
}

function spoken(contact: ContactRecord): boolean {
  return contact.channel === 'call' || contact.channel === 'wechat' || contact.channel === 'visit';
}

function noText(situation: Situation): RuleResult {
  return situation.contacts.some((contact) => contact.content.trim() + contact.demand.trim() !== '')
    ? 'not_found'
    : 'not_asked';
}
