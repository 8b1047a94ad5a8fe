import { formatShanghai } from '../time/shanghaiTime.ts';
import type { Breach, CollectionFacts, CollectionRule, LoggedContact } from './breach.ts';
import { excessOf, placesBeyond } from './breakingContacts.ts';

const LISTED_TIMES = 6;

/** Known of one rule on one day, before it has words. */
export type FoundConduct = Pick<Breach, 'date' | 'certainty' | 'contacts' | 'count' | 'limit'>;

/** One Chinese sentence about a breach: what happened, and what it depends on where that is open. */
export function breachSentence(
  rule: CollectionRule,
  conduct: FoundConduct,
  facts: CollectionFacts,
): string {
  const day = chineseDay(conduct.date);
  const isOpen = conduct.certainty === 'possible';
  switch (rule.id) {
    case 'quiet_hours':
      return `${day}有${conduct.count}次联系发生在22:00至次日8:00之间（${timesOf(conduct.contacts)}），${facts.agreedHours ? '不在当事人同意联系的时段内' : '当事人未同意此时段联系的，不符合催收时间要求'}。`;
    case 'effective_calls':
      return isOpen
        ? openCount(day, conduct, '接通', `即超过每日${conduct.limit}次有效通话的上限`)
        : `${day}对方主动拨打且接通${conduct.count}次，超出每日${conduct.limit}次有效通话的上限${beyond(conduct)}。`;
    case 'unanswered_attempts':
      return isOpen
        ? openCount(day, conduct, '未接通', `即超过每日${conduct.limit}次的要求`)
        : `${day}对方未接通的拨打有${conduct.count}次，超出每日${conduct.limit}次的要求${beyond(conduct)}。`;
    case 'third_party':
      return thirdPartySentence(day, conduct, facts);
    case 'after_refusal':
      return refusalSentence(day, conduct, facts);
    case 'unidentified_caller':
      return isOpen
        ? `${day}有${conduct.count}次联系未显示号码或者未说明身份；对方是谁、当时应否披露所属机构待核实。`
        : `${day}有${conduct.count}次联系，对方拒绝说明身份、所属公司或者委托。`;
    case 'impersonation':
      return `${day}有${conduct.count}次联系以公安、法院等机关名义谈欠款；经核实不是该机关的，属于冒充司法、行政机关催收。`;
    case 'threats':
      return isOpen
        ? `${day}有${conduct.count}次联系以黑名单、刑事追究等后果施压；是否虚构、虚夸待核实。`
        : `${day}有${conduct.count}次联系以告知亲友、单位、公开信息施压或者辱骂。`;
  }
}

/** 2次（第4、5次） */
function beyond(conduct: FoundConduct): string {
  const places = placesBeyond(conduct);
  return `${excessOf(conduct)}次${places === '' ? '' : `（${places}）`}`;
}

function thirdPartySentence(day: string, conduct: FoundConduct, facts: CollectionFacts): string {
  const contacts = `${day}有${conduct.count}次联系`;
  if (facts.isDebtor) {
    return `${contacts}谈到他人的债务；当事人与该债务无关的，属于向第三人催收。`;
  }
  if (conduct.certainty === 'possible') {
    return `${contacts}；当事人自述不是债务人，经核实属实的，属于向债务人以外的人催收。`;
  }
  return facts.isClaimed
    ? `${contacts}向当事人谈到他人的债务，当事人自述与该债务无关；催收的对象限于债务人。`
    : `${day}对并非债务人的当事人联系${conduct.count}次；催收的对象限于债务人。`;
}

function refusalSentence(day: string, conduct: FoundConduct, facts: CollectionFacts): string {
  const refusedOn = facts.refusal ? formatShanghai(facts.refusal.atMs, 'date') : '';
  const refused = refusedOn === '' ? '' : chineseDay(refusedOn);
  if (conduct.certainty === 'possible') {
    const told = facts.refusal?.to;
    const whom = told
      ? `由当事人所拒绝的“${told}”或其委托机构联系的`
      : '由当事人所拒绝的一方联系的';
    if (refusedOn !== conduct.date) {
      return `${day}在当事人${refused}明确拒绝之后有${conduct.count}次联系，来自哪一方待核实；${whom}，属于拒绝后仍联系。`;
    }
    const isToAll = told === null || told === undefined;
    return `${day}当事人明确拒绝，当日有${conduct.count}次联系；在拒绝之后${isToAll ? '的' : `、${whom}`}，属于拒绝后仍联系。`;
  }
  const after = `${day}在当事人${refused}明确拒绝之后仍联系${conduct.count}次`;
  if (!facts.isDebtor && facts.isClaimed) {
    return `${after}；当事人自述不是债务人，经核实属实的，拒绝后应停止联系。`;
  }
  return facts.isDebtor
    ? `${after}；债务人的拒绝本身不使催收违规，连同次数和时段可作为反复滋扰的事实。`
    : `${after}；当事人不是债务人，拒绝后应停止联系。`;
}

function openCount(day: string, conduct: FoundConduct, verb: string, consequence: string): string {
  const unknown = conduct.contacts.filter(({ durationSeconds }) => durationSeconds === null).length;
  const known = conduct.contacts.length - unknown;
  const assumed = conduct.contacts.filter(({ creditorAssumed }) => creditorAssumed).length;
  const sides = new Set(
    conduct.contacts.map((each) => (each.creditorAssumed ? each.number || each.id : 'known')),
  ).size;
  const oneSide = sides > 1 ? '、且属于同一催收方' : '';
  const whose = `，其中${assumed}次的号码尚未查明属于哪一催收方或者未显示`;
  if (known > (conduct.limit ?? 0)) {
    return `${day}${verb}${known}次${whose}；属于同一催收方的，${consequence}。`;
  }
  const missing = (conduct.limit ?? 0) + 1 - known;
  return `${day}已知${verb}${known}次，另有${unknown}次没有通话时长；其中${missing}次以上${verb}${oneSide}的，${consequence}。`;
}

/** 22:15、23:40 */
function timesOf(contacts: readonly LoggedContact[]): string {
  const times = contacts
    .slice(0, LISTED_TIMES)
    .map(({ atMs }) => formatShanghai(atMs, 'minute').slice(11))
    .join('、');
  return contacts.length > LISTED_TIMES ? `${times}等` : times;
}

function chineseDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
