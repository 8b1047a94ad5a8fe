import type { LoggedContact } from '../collection/breach.ts';
import { findRefusals, type OfferedRefusal } from '../collection/findRefusals.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import {
  busyDays,
  contactsAfterRefusal,
  harassmentArticle,
  isOwnDebt,
  logKnowledge,
  quietContacts,
  rulesInForce,
} from './callPattern.ts';
import { contactName } from './contactEvidence.ts';
import { debtAdmitted, type Situation, stepResult } from './situation.ts';
import {
  absent,
  carrying,
  type Finding,
  guidance,
  open,
  quote,
  type RuleResult,
  standard,
  supporting,
  type VerdictRule,
} from './verdictRule.ts';

/**
 * B 违法/违规催收: conduct. A breach names B only where a debt is admitted or left open, or where somebody else's
 * debtor is sought; who denies every debt is harassed too, but not by a collector of hers.
 */
export const rulesBreach: readonly VerdictRule[] = [
  {
    id: 'B-quiet-hours',
    outcome: 'B',
    label: '22:00至次日8:00联系',
    source: standard,
    examine: (situation) => {
      const { contacts, coveredByGuidance } = quietContacts(situation);
      if (contacts.length === 0) {
        return logKnowledge(situation).times
          ? absent('登记的联系都不在22:00至次日8:00之间')
          : 'not_asked';
      }
      return breach(
        situation,
        `${listContacts(contacts)}发生在22:00至次日8:00之间，${situation.collection?.agreedHours ? '不在当事人同意联系的时段内' : '当事人未同意此时段联系的'}，不符合催收时间要求。`,
        coveredByGuidance ? `${standard}；${guidance}` : standard,
      );
    },
  },
  {
    id: 'B-calls-a-day',
    outcome: 'B',
    label: '一天有效通话超过3次',
    source: standard,
    examine: (situation) => {
      const day = busyDays(situation, 'effective_calls')[0];
      if (!day) {
        return logKnowledge(situation).durations
          ? absent('登记的来电没有一天超过3次有效通话')
          : 'not_asked';
      }
      return breach(situation, day.sentence);
    },
  },
  {
    id: 'B-attempts-a-day',
    outcome: 'B',
    label: '一天未接通拨打超过6次',
    source: `${guidance}：不宜超过6次/天`,
    examine: (situation) => {
      const day = busyDays(situation, 'unanswered_attempts')[0];
      if (!day) {
        return logKnowledge(situation).durations
          ? absent('登记的来电没有一天超过6次未接通拨打')
          : 'not_asked';
      }
      return breach(situation, day.sentence);
    },
  },
  {
    id: 'B-third-parties',
    outcome: 'B',
    label: '联系无关第三人',
    source: `${standard}；${guidance}；个人信息保护法第十条；民法典第一千零三十三条`,
    examine: (situation) => {
      const { thirdPartyContacted, thirdPartyDetails } = situation.answers;
      if (thirdPartyContacted === null || thirdPartyContacted === 'unsure') return 'not_asked';
      if (thirdPartyContacted === 'no') return absent('当事人称对方没有联系无关第三人');
      const details = thirdPartyDetails.trim().replace(/[。；;]+$/, '');
      return breach(
        situation,
        `对方联系了当事人以外的人${details === '' ? '' : `：${quote(details)}`}；催收对象限于债务人，不得向无关第三人透露债务。`,
        rulesInForce(situation.incoming, {
          standard,
          guidance,
          always: '个人信息保护法第十条；民法典第一千零三十三条',
        }),
      );
    },
  },
  {
    id: 'B-after-refusal',
    outcome: 'B',
    label: '明确拒绝后仍联系',
    source: '民法典第一千零三十三条第一项',
    examine: afterRefusal,
  },
  {
    id: 'B-no-identity',
    outcome: 'B',
    label: '催收人员拒绝说明身份或委托',
    source: `${guidance}：首次联系应披露所属机构`,
    examine: (situation) => {
      const result = stepResult(situation, 'collector_authority');
      const hit = situation.evidence.phrases.get('refuses_identity')?.[0];
      if (result === 'unfavourable') {
        return breach(situation, '经核对，对方拒绝说明身份、所属公司或委托，或查无此受托机构。');
      }
      if (hit) return supporting(`${contactName(hit.contact)}中对方${quote(hit.text)}。`);
      return result === 'not_done' ? 'not_asked' : 'not_found';
    },
  },
  {
    id: 'B-visit-conduct',
    outcome: 'B',
    label: '上门催收方式不当',
    source: `${guidance}第二十二条：外访不少于两人；治安管理处罚法（2026-01-01起）第四十七条第三项`,
    examine: visitConduct,
  },
  {
    id: 'B-visit-unarranged',
    outcome: 'B',
    label: '官方称没有上门安排而有人要上门',
    source: guidance,
    examine: (situation) => {
      const result = stepResult(situation, 'home_visit_rare');
      if (result === 'not_done') return 'not_asked';
      if (result !== 'unfavourable') return 'not_found';
      return supporting('官方称没有安排上门；若确为受托人员，则超出委托。');
    },
  },
  {
    id: 'B-amount-differs',
    outcome: 'B',
    label: '所称金额与本人账户记录不一致',
    source: `${guidance}：不得收取额外费用；消费者权益保护法第二十八条`,
    examine: (situation) => {
      const { amountAgrees, borrowed } = situation.answers;
      const compared = stepResult(situation, 'message_facts');
      if (amountAgrees === null && compared === 'not_done') return 'not_asked';
      if (borrowed === 'no' || (amountAgrees !== 'no' && compared !== 'unfavourable'))
        return 'not_found';
      return supporting(
        '对方所称金额与当事人账户、合同不一致，须由机构提供明细，核对有无额外费用。',
      );
    },
  },
];

/** Names B where it may, and else only adds to the picture. */
export function breach(situation: Situation, sentence: string, source?: string): Finding {
  const { borrowed, namesOtherDebtor } = situation.answers;
  const own = debtAdmitted(situation) || borrowed === 'unsure';
  const others = namesOtherDebtor === 'yes';
  // Whom the institution disowns is nobody's collector; what he does stays a reason for suspicion.
  const disowned = stepResult(situation, 'official_callback') === 'unfavourable';
  return (own || others) && !disowned ? carrying(sentence, source) : supporting(sentence, source);
}

function afterRefusal(situation: Situation): RuleResult {
  const refusal = situation.collection?.refusal;
  if (!refusal) return refusedSomeDay(situation);
  const { found, possible, source } = contactsAfterRefusal(situation);
  const refused = `当事人于${formatShanghai(refusal.atMs, 'chineseDate')}明确要求不要再联系`;
  if (found.length > 0) {
    const own = isOwnDebt(situation)
      ? '；债务人的拒绝本身不使催收违规，连同次数和时段可作为反复滋扰的事实'
      : '';
    return breach(
      situation,
      `${refused}，此后仍联系${found.length}次（${listContacts(found)}）${own}。`,
      source,
    );
  }
  return possible.length === 0
    ? 'not_found'
    : open(
        `${refused}，另有${possible.length}次联系（${listContacts(possible)}）是否在拒绝之后、来自哪一方待核实。`,
        source,
      );
}

/** She said that she refused; of no day. A day that the words of a contact suggest counts nothing yet. */
function refusedSomeDay({ answers, contacts, incoming }: Situation): RuleResult {
  const { refusedContact } = answers;
  if (refusedContact === 'no') return absent('当事人称没有要求过对方停止联系');
  const source = `民法典第一千零三十三条第一项；${harassmentArticle(incoming)}`;
  const [offered] = findRefusals(contacts);
  if (offered) {
    const after = incoming.filter(
      ({ occurredAtMs, dateOnly }) =>
        occurredAtMs !== null && !dateOnly && !offered.dateOnly && occurredAtMs > offered.atMs,
    );
    const since = after.length === 0 ? '' : `；经确认的，其后登记的${after.length}次联系在拒绝之后`;
    return open(
      `${offeredName(offered)}中记有${quote(offered.words)}，是否为当事人要求停止联系待承办律师确认${since}。`,
      source,
    );
  }
  if (refusedContact !== 'yes') return 'not_asked';
  return incoming.length < 2
    ? 'not_found'
    : open(
        `当事人称已要求不要再联系，登记有${incoming.length}次联系；拒绝的日期没有登记，哪些联系在拒绝之后待核实。`,
        source,
      );
}

/** The contact in which the refusal may stand: 2026年10月28日16:05的电话. */
export function offeredName({ channel, atMs, dateOnly }: OfferedRefusal): string {
  return contactName({ channel, dateOnly, occurredAtMs: atMs });
}

function visitConduct(situation: Situation): RuleResult {
  const { homeVisit, visitDetails } = situation.answers;
  if (homeVisit === null) return 'not_asked';
  if (homeVisit !== 'happened') return 'not_found';
  const forced = /闯|强行|砸|堵(?:门|锁)|泼|喷漆|不肯走|赖着|撬|殴打|推搡|跟踪/.exec(visitDetails);
  if (forced) {
    return breach(
      situation,
      `上门时有${quote(forced[0])}等情形（${quote(visitDetails)}），涉嫌侵入住宅或滋扰，应保存录像并报警。`,
    );
  }
  const alone = /(?:一|1|只有一|仅一)(?:个人|名|人)(?:来|上门|敲门)?/.exec(visitDetails);
  if (alone)
    return breach(
      situation,
      `上门人员只有一人（${quote(visitDetails)}），不符合外访不少于两人的要求。`,
    );
  return supporting('对方已经上门；人数、证件和委托书待核实。');
}

function listContacts(contacts: readonly LoggedContact[]): string {
  const named = contacts
    .slice(0, 3)
    .map(({ channel, dateOnly, atMs }) => contactName({ channel, dateOnly, occurredAtMs: atMs }))
    .join('、');
  return contacts.length > 3 ? `${named}等${contacts.length}次联系` : named;
}
