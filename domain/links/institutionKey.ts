import { findOrganisation } from '../directory/matchNumber.ts';
import type { Organisation } from '../directory/organisation.ts';

/** A claimed name as it is kept and compared: without blanks, brackets and case. Empty for what names nobody. */
export function institutionName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》【】[\]()〔〕·.,，。]/g, '')
    .toLowerCase();
  return plain.length < 2 || plain.length > 60 || NOBODY.test(plain) ? '' : plain;
}

/** What callers say, or the desk writes, where no name was given. */
const NOBODY =
  /^(?:未知|不明|不详|不清楚|没说|未说|未表明|无|某(?:平台|公司|机构|银行)|客服|官方客服|平台|公司|催收|催收公司|催收员|第三方|陌生人|匿名)$/;

export interface InstitutionKey {
  /** An id of the directory, else the plain name. */
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
  if (!found) return { key: plain, name: null, organisationId: null };
  return { key: found.id, name: found.name, organisationId: found.id };
}
