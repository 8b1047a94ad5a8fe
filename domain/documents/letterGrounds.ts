import type { LawTopic } from '../law/lawArticle.ts';
import { citationsFor, lawArticle } from '../law/lawLibrary.ts';
import type { CaseFacts } from './caseFacts.ts';
import { claimBasis, claimsInForce, type PaperTarget } from './claims.ts';
import { collectionTiming } from './collectionTiming.ts';
import { conductDates } from './conduct.ts';
import { conductFindings, daysOf } from './conductFindings.ts';
import { doubtsDebt, isCollection, isDenied, knowsPersonalData } from './factSituation.ts';
import { illegalDebtGround } from './illegalDebt.ts';
import { withShortNames } from './lawNames.ts';
import { chineseDay, citationNames, type LegalPoint } from './legalPoint.ts';
import { isDebtor } from './noticeVariant.ts';
import { insultedBeforeOthers } from './publicInsult.ts';

/** A heading and the sentences that may be said; '' = not this one. */
type Ground = { heading: string; sentences: string[] };

/** What a letter says the law is, and asks it of. */
type Case = {
  facts: CaseFacts;
  days: string[];
  toInstitution: boolean;
  /** A request of the letter rests on this topic. */
  rests: (topic: LawTopic) => boolean;
  /** 《A法》第一条、第二条 as they governed these days; '' where none did. */
  law: (topics: LawTopic | readonly LawTopic[], days?: readonly string[]) => string;
};

/**
 * 法律分析 of a letter in the firm's name: few words for a reader who knows the law. A paragraph each for the manner of
 * contact, what was said, whom it reached, the sum and the liability, only where the facts raise it; it refers to
 * what 基本事实 tells and does not tell it again.
 */
export function letterGrounds(
  facts: CaseFacts,
  target: PaperTarget,
  todayDate: string,
): LegalPoint[] {
  const topics = claimBasis(claimsInForce(facts, target)).flatMap(
    (id) => lawArticle(id)?.topics ?? [],
  );
  const days = conductDates(facts);
  const about: Case = {
    facts,
    days,
    toInstitution: target.recipientKind === 'institution',
    rests: (topic) => topics.includes(topic),
    law: (asked, conductDays = days) =>
      namesOf(citationsFor([asked].flat(), { conductDates: conductDays, todayDate })),
  };
  const grounds = [manner, pressure, reach, money, impostor, liability].flatMap((ground) => {
    const { heading, sentences } = ground(about);
    const text = sentences.join('');
    return text === '' ? [] : [{ heading, text }];
  });
  const texts = withShortNames(grounds.map(({ text }) => text));
  return [
    ...grounds.map(({ heading }, index) => ({
      heading,
      paragraphs: [[{ text: texts[index] ?? '' }]],
    })),
    ...illegalDebtGround(facts, target.options, todayDate),
  ];
}

/** Two standards are joined by 和. */
function namesOf(citations: Parameters<typeof citationNames>[0]): string {
  const names = citationNames(citations);
  return citations.some(({ article }) => article.force !== 'law')
    ? names.replaceAll('，', '和')
    : names;
}

function manner({ facts, rests, law }: Case): Ground {
  const { outcomes } = facts.verdict;
  const disturbs = outcomes.some((code) => code === 'B' || code === 'C' || code === 'D');
  if (!disturbs && !rests('private_life')) return { heading: '', sentences: [] };
  const { quietDays, crowdedDays, told } = collectionTiming(facts);
  const hours = quietDays.length > 0 ? law('collection_hours', quietDays) : '';
  const frequency = crowdedDays.length > 0 ? law('collection_frequency', crowdedDays) : '';
  const harassment = isRepeated(facts) && !isPressing(facts) ? law('harassment_penalty') : '';
  return {
    heading: mannerHeading(quietDays.length > 0, crowdedDays.length > 0),
    sentences: [
      `${law('private_life')}保护自然人的私人生活安宁，未经同意不得以电话、短信、即时通讯工具等方式侵扰。`,
      hours && `${hours}提出，未经约定或者同意，每日22时至次日8时不应催收。`,
      frequency && `${frequency}提出，对同一债务人主动发起的有效通话每日不应超过3次。`,
      told !== '' && (hours || frequency) ? `${told}，与上述要求不符。` : '',
      harassment && `干扰他人正常生活的，${harassment}规定了治安管理处罚。`,
      told === '' ? withoutBreach(facts) : '',
    ],
  };
}

function withoutBreach(facts: CaseFacts): string {
  return isDebtor(facts)
    ? '确需联系的，应当在合理时间内以委托人同意的方式进行。'
    : '上述联系系贵方或者受贵方委托的第三方所为的，应当停止。';
}

function mannerHeading(quiet: boolean, crowded: boolean): string {
  if (quiet) return crowded ? '联系的方式、时间和频次' : '联系的方式和时间';
  return crowded ? '联系的方式和频次' : '联系的方式';
}

function pressure({ facts, law }: Case): Ground {
  if (!isCollection(facts) || !isPressing(facts)) return { heading: '', sentences: [] };
  const { insulted, bodyThreatened } = conductFindings(facts);
  const pressed = pressedIn(facts);
  const told = [
    insulted.length > 0 ? `${onDays(insulted)}的联系中有辱骂内容` : '',
    pressed.length > 0 ? `${onDays(pressed)}的联系以告知单位、亲友或者公开信息施加压力` : '',
    bodyThreatened.length > 0 ? `${onDays(bodyThreatened)}的联系威胁人身安全` : '',
  ].filter((part) => part !== '');
  const bans = law('collection_bans', daysOf([...insulted, ...pressed, ...bodyThreatened]));
  const penalties: LawTopic[] = [
    ...(bodyThreatened.length > 0 ? (['threat_penalty'] as const) : []),
    ...(insultedBeforeOthers(insulted).length > 0 ? (['insult_penalty'] as const) : []),
    ...(isRepeated(facts) ? (['harassment_penalty'] as const) : []),
  ];
  const reputation = law('reputation', daysOf([...insulted, ...pressed]));
  const penalty = law(penalties);
  return {
    heading: '联系中的言行',
    sentences: [
      bans && `${bans}提出，不得采用恐吓、辱骂、欺诈等方式催收，不得公开张贴、发布催收信息。`,
      `${told.join('，')}；查证属实的，${bans ? '不符合上述规范' : ''}${bans && reputation ? '，' : ''}${reputation ? `侵害名誉的，应当依照${reputation}承担责任` : ''}。`,
      penalty && `是否违反治安管理，由公安机关依照${penalty}认定。`,
    ],
  };
}

/** Those that threaten to tell others, or tell them. */
function pressedIn(facts: CaseFacts): CaseFacts['contacts'] {
  const { exposureThreatened, posting } = conductFindings(facts);
  return facts.contacts.filter(
    (contact) => exposureThreatened.includes(contact) || posting.includes(contact),
  );
}

function isPressing(facts: CaseFacts): boolean {
  const { insulted, bodyThreatened } = conductFindings(facts);
  return insulted.length + bodyThreatened.length + pressedIn(facts).length > 0;
}

/** 多次 needs more than one. */
function isRepeated({ contacts, verdict }: CaseFacts): boolean {
  const incoming = contacts.filter(({ direction }) => direction === 'incoming');
  return verdict.outcomes.includes('B') && incoming.length > 1;
}

function reach({ facts, rests, law }: Case): Ground {
  const { answers, verdict } = facts;
  const notDebtor =
    verdict.outcomes.includes('C') &&
    (answers.borrowed === 'no' || answers.namesOtherDebtor === 'yes');
  const third = answers.thirdPartyContacted === 'yes';
  const known = rests('information_rights') && knowsPersonalData(facts);
  const target = isCollection(facts) && (notDebtor || third) ? law('collection_target') : '';
  return {
    heading: known || third ? '联系的对象和个人信息' : '联系的对象',
    sentences: [
      target && `${target}提出，催收的对象限于债务人，原则上不得向与债务无关的第三人催收。`,
      notDebtor ? '委托人陈述其并非所称款项的债务人，不应成为催收的对象。' : '',
      third
        ? `${law('information_abuse')}禁止泄露或者非法收集、使用、提供他人个人信息，取得和使用第三人的联系方式应当有合法依据。`
        : '',
      known
        ? `对方能够说出委托人的个人信息，委托人有权依照${law('information_rights')}要求说明其来源；没有合法依据的，应当删除。`
        : '',
    ],
  };
}

function money({ facts, rests, law }: Case): Ground {
  const disputed = rests('consumer_information') && doubtsDebt(facts);
  const recorded = rests('credit_record');
  const ask =
    facts.answers.borrowed === 'yes'
      ? '对方所称数额与委托人掌握的情况不一致，贵方应当'
      : '主张款项存在的，应当';
  return {
    heading: recorded ? '所称款项和信用信息' : '所称款项',
    sentences: [
      disputed ? `${ask}依照${law('consumer_information')}提供其真实构成和依据。` : '',
      recorded
        ? `查清之前不应据此形成不良信用信息；已经报送的，委托人依照${law('credit_record')}提出异议，要求更正。`
        : '',
    ],
  };
}

function impostor({ facts, toInstitution, law }: Case): Ground {
  const doubt = !toInstitution
    ? '上述联系的真实性存在疑问'
    : isDenied(facts)
      ? '贵方已经答复否认上述联系由贵方作出，对方疑似冒用贵方名义'
      : '上述联系是否真由贵方发出存在疑问';
  return {
    heading: '疑似冒用名义的行为',
    sentences: facts.verdict.outcomes.includes('A')
      ? [
          `${doubt}，对方身份和行为性质以${isDenied(facts) ? '' : '核查结果和'}有关机关的认定为准；委托人依照${law('fraud_report')}保留举报的权利。`,
        ]
      : [],
  };
}

function liability({ facts, toInstitution, law }: Case): Ground {
  // An institution whose name somebody took has done nothing to answer for.
  const { outcomes } = facts.verdict;
  if (toInstitution && outcomes.includes('A') && !outcomes.includes('B')) {
    return { heading: '', sentences: [] };
  }
  const articles = [
    law('personality_claims'),
    knowsPersonalData(facts) ? law('information_liability') : '',
  ].filter((name) => name !== '');
  return {
    heading: '责任',
    sentences: [`委托人依照${articles.join('、')}要求停止侵害，保留请求赔偿损失的权利。`],
  };
}

/** 2026年11月3日、5日和6日: year and month of the first hold until another is named. */
function onDays(contacts: Parameters<typeof daysOf>[0]): string {
  const days = daysOf(contacts);
  if (days.length === 0) return '上述';
  const names = days.map((day, index) => {
    const before = days[index - 1] ?? '';
    if (day.slice(0, 7) === before.slice(0, 7)) return `${Number(day.slice(8))}日`;
    const full = chineseDay(day);
    return day.slice(0, 4) === before.slice(0, 4) ? full.replace(/^\d+年/, '') : full;
  });
  return names.length > 6 ? `${names.slice(0, 6).join('、')}等${names.length}日` : names.join('、');
}
