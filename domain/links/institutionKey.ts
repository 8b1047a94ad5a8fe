import { findOrganisation } from '../directory/matchNumber.ts';
import type { Organisation } from '../directory/organisation.ts';

/** A claimed name as it is kept and compared: without blanks, brackets and case. Empty for what names nobody. */
export function institutionName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/\((?:虚构|化名|自称)\)$/, '')
    .replace(/[\s"'“”‘’《》【】[\]()〔〕·.,，。]/g, '')
    .toLowerCase();
  return plain.length < 2 || plain.length > 60 || NOBODY.test(plain) ? '' : plain;
}

/** What callers say, or the desk writes, where no name was given. */
const NOBODY =
  /^(?:(?:身份|来历|名称|机构|单位|公司)?(?:未知|不明|不详|不清楚|没说|未说明?|未表明)|无|某(?:平台|公司|机构|银行)|(?:官方)?客服|平台|公司|催收(?:公司|员|人员)?|第三方|陌生人|匿名)$/;

/** What a short name leaves out: 星桥消费金融有限公司（虚构） and 星桥消费金融客服 are 星桥消费金融. */
const ENDINGS =
  /(?:股份有限公司|有限责任公司|有限公司|集团|公司|(?:官方)?客服(?:人员|专员)?|工作人员|专员|催收员|外访人员|外访专员)$/;

export interface InstitutionKey {
  /** An id of the directory, else the plain name without the form of the company. */
  key: string;
  /** Name of the directory entry; null when the directory does not know it. */
  name: string | null;
  organisationId: string | null;
}

/** Brings the names under which one institution appears (花呗, 花呗客服, 蚂蚁花呗) to one key, by the directory of today. */
export function institutionKey(
  plain: string,
  organisations: readonly Organisation[],
): InstitutionKey {
  const found = findOrganisation(plain, organisations)?.organisation;
  if (!found) return { key: shortName(plain), name: null, organisationId: null };
  return { key: found.id, name: found.name, organisationId: found.id };
}

function shortName(plain: string): string {
  const short = plain.replace(ENDINGS, '').replace('小额贷款', '小贷');
  return short.length < 2 || NOBODY.test(short) ? plain : short;
}
