import type { CaseContact } from '../cases/caseRecord.ts';
import type { EvidenceItem } from '../evidence/evidenceItem.ts';
import { formatShanghai, shanghaiDate } from '../time/shanghaiTime.ts';
import { clauseText } from './cleanText.ts';
import { chineseDay } from './legalPoint.ts';

type Item = Pick<EvidenceItem, 'id' | 'purpose' | 'contactIds'>;
type Contact = Pick<
  CaseContact,
  'id' | 'channel' | 'direction' | 'occurredAtMs' | 'dateOnly' | 'evidenceIds'
>;

/**
 * 证明目的 as a list prints it. One wording written for several items at once says of none what it shows: then the
 * contacts that the item shows stand behind it.
 * @param items of the same list
 */
export function evidencePurpose(
  item: Item,
  items: readonly Item[],
  contacts: readonly Contact[],
): string {
  const purpose = clauseText(item.purpose);
  const isShared = items.some(
    (other) => other.id !== item.id && clauseText(other.purpose) === purpose,
  );
  if (purpose === '' || !isShared) return purpose;
  const shown = contacts.filter(
    ({ id, evidenceIds, occurredAtMs }) =>
      occurredAtMs !== null &&
      (item.contactIds.includes(id as never) || evidenceIds.includes(item.id)),
  );
  const which = whichContacts(shown);
  return which === '' ? purpose : `${purpose}（${which}）`;
}

/** 2026年10月28日22时37分来电, or the span and the number of several. */
function whichContacts(contacts: readonly Contact[]): string {
  const times = contacts.map(({ occurredAtMs }) => occurredAtMs ?? 0).sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  const [only] = contacts;
  if (first === undefined || last === undefined || only === undefined) return '';
  const kinds = new Set(contacts.map(({ channel }) => channel));
  const name = kinds.size === 1 ? NAMES[only.channel] : '联系';
  if (contacts.length === 1) {
    return `${formatShanghai(first, only.dateOnly ? 'chineseDate' : 'chineseMinute')}${name}`;
  }
  const [from, to] = [shanghaiDate(first), shanghaiDate(last)];
  const span = from === to ? chineseDay(from) : `${chineseDay(from)}至${chineseDay(to)}`;
  return `${span}${name}共${contacts.length}次`;
}

const NAMES: Record<CaseContact['channel'], string> = {
  call: '通话',
  sms: '短信',
  wechat: '微信信息',
  email: '电子邮件',
  letter: '信函',
  visit: '上门',
};
