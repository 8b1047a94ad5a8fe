import { NEW_POLICE_LAW_FROM_MS } from '../collection/collectionRules.ts';
import type { ThreatType } from '../text/textFact.ts';
import { rulesInForce } from './callPattern.ts';
import {
  clauseOf,
  contactName,
  factsOf,
  type PhraseHit,
  type StandingFact,
  wholeClauseOf,
} from './contactEvidence.ts';
import type { PhraseId } from './phrases.ts';
import { breach } from './rulesBreach.ts';
import type { Situation } from './situation.ts';
import {
  guidance,
  open,
  quote,
  type RuleResult,
  saying,
  supporting,
  unconfirmed,
  type VerdictRule,
} from './verdictRule.ts';

/** B 违法/违规催收: what the words of the contacts say (reference §3). */
export const rulesBreachText: readonly VerdictRule[] = [
  threatRule(
    'B-threat-contacts',
    ['contacts', 'family'],
    '以联系亲友、通讯录施压',
    '催收对象限于债务人本人',
  ),
  threatRule('B-threat-employer', ['employer'], '以联系单位、村居施压', '催收对象限于债务人本人'),
  threatRule('B-threat-detention', ['detention'], '以拘留、刑事追究相威胁', '虚夸不还款的后果'),
  {
    id: 'B-threat-blacklist',
    outcome: 'B',
    label: '以黑名单、失信相威胁',
    source: `${guidance}：不得虚构黑名单、虚夸后果`,
    examine: (situation) => {
      const threat = factsOf(situation.evidence, 'threat').find(
        (each) => each.fact.value.type === 'blacklist' && !isAbuse(each),
      );
      if (!threat) return 'not_found';
      return supporting(
        `${saying(threat.contact, wholeClauseOf(threat))}${unconfirmed(threat.standing)}；法院失信名单依法公布，是否虚构待核实。`,
      );
    },
  },
  {
    id: 'B-threat-lawsuit',
    outcome: 'B',
    label: '以起诉、法律文书施压',
    source: '告知将起诉本身合法；冒用司法文书的，治安管理处罚法（2026-01-01起）第六十二条',
    examine: (situation) => {
      const paper = situation.evidence.phrases.get('legal_paper')?.[0];
      const threat = threatOf(situation, ['lawsuit']);
      if (paper) {
        return supporting(
          `${saying(paper.contact, paper.text)}，提到法律文书；真伪应向出具机关核实，告知将起诉本身不违法。`,
        );
      }
      if (!threat) return 'not_found';
      return supporting(
        `${saying(threat.contact, wholeClauseOf(threat))}${unconfirmed(threat.standing)}；告知将起诉本身不违法，虚构已立案的除外。`,
      );
    },
  },
  phraseRule('B-insult', 'insult', '辱骂、侮辱', `${guidance}：不得恐吓、辱骂`),
  {
    id: 'B-public',
    outcome: 'B',
    label: '公开曝光、张贴',
    source: `${guidance}：不得公开张贴；民法典第一千零二十四条`,
    examine: (situation) => {
      const hit = situation.evidence.phrases.get('public_posting')?.find(isDone);
      if (!hit) return 'not_found';
      return breach(situation, `${saying(hit.contact, hit.text)}，涉嫌${publicDeeds(hit.text)}。`);
    },
  },
  {
    id: 'B-public-threat',
    outcome: 'B',
    label: '以公开曝光、群发、张贴相威胁',
    source: `${guidance}：不得恐吓；民法典第一千零二十四条、第一千零三十三条`,
    examine: (situation) => {
      const hit = situation.evidence.phrases.get('public_posting')?.find((each) => !isDone(each));
      if (!hit) return 'not_found';
      return breach(
        situation,
        `${saying(hit.contact, hit.text)}，以${publicDeeds(hit.text)}相威胁；现有材料未见已经实施。`,
      );
    },
  },
  phraseRule(
    'B-borrow-to-repay',
    'borrow_to_repay',
    '要求借新还旧',
    `${guidance}：不得诱导以贷养贷`,
  ),
  {
    id: 'B-poses-as-authority',
    outcome: 'B',
    label: '以司法、行政机关名义催收',
    source: `${guidance}：不得冒充司法、行政机关`,
    examine: (situation) => {
      const claim = situation.incoming.find((contact) =>
        /公安|警察|民警|派出所|检察|法院|法官|法庭|司法局/.test(contact.claimedIdentity),
      );
      if (!claim || !situation.debtClaimed) return 'not_found';
      return breach(
        situation,
        `${contactName(claim)}中对方自称${quote(claim.claimedIdentity)}谈欠款；经核实不是该机关的，属于冒充司法、行政机关催收。`,
      );
    },
  },
];

function threatRule(
  id: string,
  types: readonly ThreatType[],
  label: string,
  why: string,
): VerdictRule {
  return {
    id,
    outcome: 'B',
    label,
    source: `${guidance}：${why}；民法典第一千零三十三条`,
    examine: (situation) => {
      const threat = threatOf(situation, types);
      if (!threat) return 'not_found';
      const said = `${saying(threat.contact, wholeClauseOf(threat))}${unconfirmed(threat.standing)}`;
      const source = rulesInForce([threat.contact], {
        guidance: `${guidance}：${why}`,
        always: article(types, threat.contact.occurredAtMs),
      });
      if (isPressure(threat)) return breach(situation, `${said}，${label}（${why}）。`, source);
      return open(`${said}；是否${label}待核实。`, source);
    },
  };
}

function phraseRule(id: string, phrase: PhraseId, label: string, source: string): VerdictRule {
  return {
    id,
    outcome: 'B',
    label,
    source,
    examine: (situation): RuleResult => {
      const hit = situation.evidence.phrases.get(phrase)?.[0];
      if (!hit) return 'not_found';
      return breach(situation, `${saying(hit.contact, hit.text)}，涉嫌${label}。`);
    },
  };
}

function threatOf(situation: Situation, types: readonly ThreatType[]) {
  const threats = factsOf(situation.evidence, 'threat').filter(({ fact }) =>
    types.includes(fact.value.type),
  );
  return threats.find(isPressure) ?? threats[0];
}

/** 恐吓 stands in 50(1)(1) from 2026-01-01; for earlier conduct only the civil article is cited. */
function article(types: readonly ThreatType[], occurredAtMs: number | null): string {
  const civil = '民法典第一千零三十三条';
  const recent = occurredAtMs !== null && occurredAtMs >= NEW_POLICE_LAW_FROM_MS;
  return types.includes('detention') && recent
    ? `${civil}；治安管理处罚法第五十条第一款第一项（恐吓）`
    : civil;
}

const PRESSURE =
  /爆|群发|轰炸|联系(?!人|方式|电话|地址)|通知(?!书|单)|告知|告诉|致电|拨打|打给|找|函|走访|上门|拘|捕|判|坐牢|刑/;

/** 骂当事人“老赖” is abuse; only to be put on a list of such people is a threat. */
function isAbuse(threat: StandingFact): boolean {
  return (
    /^老赖$/.test(threat.text.trim()) &&
    !/(?:列|纳|录|上|拉)[入进为]?[^，,。]{0,6}老赖|(?:成为?|当成|变成|变为)老赖|老赖(?:名单|榜|黑)/.test(
      wholeClauseOf(threat),
    )
  );
}

/** Only what the words name: 群发 is no 张贴. */
function publicDeeds(text: string): string {
  const named = (
    [
      [/群发/, '群发'],
      [/张贴|贴/, '张贴'],
      [/曝光|公示|(?<!群)发|挂/, '公开曝光'],
    ] as const
  ).flatMap(([pattern, deed]) => (pattern.test(text) ? [deed] : []));
  return named.length === 0 ? '公开曝光' : named.join('、');
}

const ANNOUNCED = /要|将|会|就|准备|打算|再不|不还|否则|威胁|扬言|明天|马上|立即|小心|等着/;
const CARRIED_OUT =
  /已经?|(?:发|贴|挂|张贴|曝光|群发|公示)(?:了|过|到了|在)|贴出|贴满|被(?:曝光|张贴|群发|公示)/;

/** A message speaks of what is to come unless it says otherwise; a note tells what happened unless it says that it is to come. */
function isDone({ text, contact }: PhraseHit): boolean {
  if (CARRIED_OUT.test(text)) return true;
  const isNote = contact.channel === 'call' || contact.channel === 'visit';
  return isNote && !ANNOUNCED.test(text);
}

/** "家人" alone names somebody; with 联系, 通知 … it is pressure. What a person confirmed needs no verb. */
function isPressure(threat: StandingFact): boolean {
  return threat.standing === 'confirmed' || PRESSURE.test(clauseOf(threat));
}
