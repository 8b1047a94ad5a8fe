import { likeness, NEAR_ENOUGH } from './likeness.ts';
import { looseName } from './tagName.ts';

/**
 * The field that a name means by its parts: 案件我方当事人名称 is what of it (名称) of whom (我方当事人), so
 * 当事人.姓名. For names that the dictionary does not list one by one.
 * @returns null unless every part of the name is understood
 */
export function composedName(name: string): string | null {
  const named = namedPerson(name);
  if (!named) return null;
  const { person, part } = named;
  if (part === '') return person.fields.名称 ?? null;
  const asked = Object.entries(PARTS).find(([, known]) => known.includes(part))?.[0];
  return (asked && person.fields[asked]) || null;
}

/** The field of whoever a name speaks of that is nearest to what it asks; null where none is near. */
export function nearestPart(name: string): string | null {
  const named = namedPerson(name);
  if (!named) return null;
  let best: { field: string; score: number } | null = null;
  for (const [asked, field] of Object.entries(named.person.fields)) {
    for (const word of PARTS[asked] ?? []) {
      const isCut = named.part !== '' && word.startsWith(named.part);
      const score = isCut ? NEAR_ENOUGH + 0.01 : likeness(named.part, word);
      if (score > (best?.score ?? NEAR_ENOUGH)) best = { field, score };
    }
  }
  return best?.field ?? null;
}

/** Whom a name speaks of, and what it asks of them. */
export function namedPerson(name: string) {
  const loose = looseName(name).replace(/[.()]/g, '');
  for (const text of new Set([loose, withoutOrigin(loose)])) {
    const person = PEOPLE.find(({ calls }) => calls.some((call) => text.startsWith(call)));
    const call = person?.calls.find((one) => text.startsWith(one));
    if (person && call !== undefined) {
      return { person, part: text.slice(call.length).replace(/^的/, '') };
    }
  }
  return null;
}

/** Where a program's fields put the paper or the matter before the person: 案件律师姓名, 合同_委托人名称. */
export function withoutOrigin(text: string): string {
  return text.replace(ORIGIN, '');
}

const ORIGIN =
  /^(?:本案|案件|案|委托合同|代理合同|合同|授权委托书|委托书|律师函|函件|投诉书|报案材料|笔录|文书|本次)/;

interface Person {
  calls: readonly string[];
  fields: Readonly<Record<string, string>>;
}

/** In this order: 对方当事人 is no 当事人, 律师事务所 no 律师. */
const PEOPLE: readonly Person[] = [
  {
    calls: words(
      '对方当事人 对方单位 对方公司 对方 相对方 被投诉单位 被投诉机构 被投诉公司 被投诉人 被投诉方 被举报单位 被举报人 被控告单位 被控告人 被申请人 被告人 被告 催收公司 催收机构 催收单位 催收人员 催收方 催收人 opponent',
    ),
    fields: {
      名称: '对方.名称',
      电话: '对方.号码',
      信息: '对方.信息',
      地址: '补充.送达地址',
    },
  },
  {
    calls: words(
      '我方当事人 我方 委托当事人 委托人 委托方 当事人 客户 投诉人 投诉方 报案人 控告人 举报人 申请人 申请方 被害人 受害人 原告 甲方 client',
    ),
    fields: {
      名称: '当事人.姓名',
      性别: '当事人.性别',
      出生: '当事人.出生日期',
      证件: '当事人.证件号码',
      电话: '当事人.电话',
      地址: '当事人.地址',
      邮箱: '补充.电子邮箱',
      信息: '当事人.信息',
    },
  },
  {
    calls: words(
      '律师事务所 事务所 代理机构 律所 本所 受托方 受托机构 代理律所 代理律师事务所 firm lawfirm',
    ),
    fields: { 名称: '律所.名称', 电话: '律所.电话', 地址: '律所.地址' },
  },
  {
    calls: words(
      '承办律师 主办律师 经办律师 代理律师 受托律师 受委托律师 委托律师 执业律师 律师 委托代理人 诉讼代理人 代理人 受托人 受委托人 承办人 lawyer',
    ),
    fields: {
      名称: '律师.姓名',
      证件: '律师.执业证号',
      电话: '律师.电话',
      单位: '律所.名称',
      地址: '律所.地址',
      信息: '律师.信息',
    },
  },
];

const PARTS: Readonly<Record<string, readonly string[]>> = {
  名称: words('姓名 名称 名字 全称 全名 姓名或名称 姓名名称 姓名/名称 名称/姓名 单位名称 name'),
  性别: words('性别 sex gender'),
  出生: words('出生日期 出生年月日 出生年月 出生 生日 birthday'),
  证件: words(
    '证件号码 证件号 证号 身份证号码 身份证号 身份证 公民身份号码 公民身份证号码 id idno idnumber id号 执业证号 执业证号码 执业证 律师证号 执业证书号',
  ),
  电话: words(
    '联系电话 电话 电话号码 手机号码 手机号 手机 联系方式 联系号码 来电号码 号码 phone mobile tel',
  ),
  地址: words(
    '联系地址 通讯地址 通信地址 送达地址 地址 住址 住所 住所地 现住址 户籍地址 办公地址 address',
  ),
  邮箱: words('电子邮箱 邮箱 邮件 email'),
  单位: words('律所 律师事务所 单位 所在律所 执业机构 工作单位 事务所'),
  信息: words('信息 基本信息 基本情况 身份信息 主体信息 情况 详情 信息简要 姓名及联系方式 info'),
};

function words(text: string): string[] {
  return text.split(' ').sort((a, b) => b.length - a.length);
}
