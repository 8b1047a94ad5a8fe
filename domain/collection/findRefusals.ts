import type { ContactRecord } from '../intake/intakeForm.ts';

/** Words of a contact that may be the client's refusal. Nothing counts it until a person has confirmed it. */
export interface OfferedRefusal {
  contactId: ContactRecord['id'];
  channel: ContactRecord['channel'];
  claimedIdentity: string;
  atMs: number;
  dateOnly: boolean;
  /** The clause, as written down. */
  words: string;
}

type Said = Pick<
  ContactRecord,
  'id' | 'channel' | 'direction' | 'claimedIdentity' | 'occurredAtMs' | 'dateOnly' | 'content'
>;

/**
 * Where the client asks the other side to stop, the earliest first: in her own messages, and in what the desk wrote
 * down of a call or a visit as said by her. A request of the other side ("不要联系警方") is none.
 */
export function findRefusals(contacts: readonly Said[]): OfferedRefusal[] {
  return contacts
    .flatMap(({ id, channel, direction, claimedIdentity, occurredAtMs, dateOnly, content }) => {
      const isNote = channel === 'call' || channel === 'visit';
      if (occurredAtMs === null || (direction !== 'outgoing' && !isNote)) return [];
      const words = refusalIn(content, direction === 'outgoing');
      if (words === null) return [];
      return [{ contactId: id, channel, claimedIdentity, atMs: occurredAtMs, dateOnly, words }];
    })
    .sort((a, b) => a.atMs - b.atMs);
}

const STOP =
  /(?:不要|别|不许|不得|不准|不想|停止|禁止)(?:让人|叫人|派人)?(?:再|一直|老是|总是|继续|反复|随便)?(?:给[我他她]|往[我他她])?(?:再)?(?:打(?!开|官司|印|字)|来电|致电|拨打|联系|骚扰|打扰|发(?:短信|信息|消息)|上门|来(?:家|找))/;
const CLIENT = /当事人|本人|客户|我/g;
const OTHER = /对方|来电人|来人|催收(?:员|人员)|客服|他|她|称/g;
/** Whom one must not call or tell is asked by the other side. */
const THIRD = /^[^，,。；;\n]{0,4}(?:警|家人|亲友|别人|他人|单位|客服|官方|律师|110)/;

function refusalIn(content: string, isOwn: boolean): string | null {
  for (const sentence of content.split(/[。！!？?\n]/)) {
    const hit = STOP.exec(sentence);
    if (hit === null || THIRD.test(sentence.slice(hit.index + hit[0].length))) continue;
    const before = sentence.slice(0, hit.index);
    if (!isOwn && lastOf(CLIENT, before) <= lastOf(OTHER, before)) continue;
    const start = Math.max(...['，', ',', '；', ';'].map((mark) => before.lastIndexOf(mark))) + 1;
    const rest = sentence.slice(start);
    const stop = rest.search(/[，,；;]/);
    return (stop < 0 ? rest : rest.slice(0, stop)).trim().slice(0, 60);
  }
  return null;
}

/** Whose words they are says who was named last before them; -1 where nobody was. */
function lastOf(names: RegExp, text: string): number {
  return [...text.matchAll(names)].at(-1)?.index ?? -1;
}
