import type { Organisation, OrganisationDomain } from './organisation.ts';

export interface DomainMatch extends OrganisationDomain {
  organisation: Organisation;
  /** False: the listed domain stands inside the host, which somebody else registered: `alipay.com.pay.example`. */
  isOwn: boolean;
}

/**
 * Every domain that the directory knows as an institution's: the host of its website, then the others listed.
 * `www.` is left off; what else stands before the registered name stays, since `pay.weixin.qq.com` is not all of qq.com.
 */
export function domainsOf(organisation: Organisation): OrganisationDomain[] {
  const { website, source, checkedOn, status, domains } = organisation;
  const domain = website === null ? null : plainDomain(website);
  const others = domains.filter((listed) => listed.domain !== domain);
  return domain === null ? others : [{ domain, source, checkedOn, status }, ...others];
}

/** `alipay.com` for https://www.alipay.com/path; null for what is no domain. */
export function plainDomain(written: string): string | null {
  const host = written
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[/?#:]/, 1)[0]
    ?.replace(/\.+$/, '');
  if (!host || host.length > 253 || !DOMAIN.test(host)) return null;
  const short = host.replace(/^www\./, '');
  return short.includes('.') && !SHARED.test(short) ? short : host;
}

/** Whether a host is a domain of the institution, or lies under one; of unverified values it is never said. */
export function ownsHost(organisation: Organisation, host: string): boolean {
  return domainsOf(organisation).some(
    ({ domain, status }) => status === 'verified' && isUnder(host, domain),
  );
}

/** True for the domain itself and for every host under it. */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/**
 * Whose domain a host is, or whose domain it is made to look like; null where the directory knows neither. Of several
 * owners one of `preferred` comes first.
 */
export function matchDomain(
  host: string,
  organisations: readonly Organisation[],
  preferred: readonly Organisation[] = [],
): DomainMatch | null {
  const index = indexOf(organisations);
  const labels = host.split('.');
  const listed = (labelsOfDomain: readonly string[], isOwn: boolean): DomainMatch | null => {
    const entries = index.get(labelsOfDomain.join('.')) ?? [];
    const entry =
      entries.find(({ organisation }) => preferred.includes(organisation)) ?? entries[0];
    return entry ? { ...entry, isOwn } : null;
  };
  for (let from = 0; from < labels.length - 1; from += 1) {
    const match = listed(labels.slice(from), true);
    if (match) return match;
  }
  for (let from = 0; from < labels.length - 2; from += 1) {
    for (let to = labels.length - 1; to > from + 1; to -= 1) {
      // mi.com.cn does not imitate mi.com: com.cn is where it is registered.
      if (SHARED.test(labels.slice(to - 1).join('.'))) continue;
      const [last = ''] = (labels[to - 1] ?? '').split('-', 1);
      const match = listed([...labels.slice(from, to - 1), last], false);
      if (match) return match;
    }
  }
  return null;
}

const DOMAIN =
  /^(?=.*[a-z])(?:[a-z0-9\u4e00-\u9fff](?:[a-z0-9\u4e00-\u9fff-]{0,61}[a-z0-9\u4e00-\u9fff])?\.)+[a-z\u4e00-\u9fff]{2,24}$/;
/** Names under which anybody can register: www.gov.cn is one office, gov.cn is all of them. */
const SHARED = /^(?:com|net|org|gov|edu|ac)\.[a-z]{2}$/;

type Entry = Omit<DomainMatch, 'isOwn'>;
const indexes = new WeakMap<readonly Organisation[], Map<string, Entry[]>>();

function indexOf(organisations: readonly Organisation[]): Map<string, Entry[]> {
  const known = indexes.get(organisations);
  if (known) return known;
  const index = new Map<string, Entry[]>();
  for (const organisation of organisations) {
    for (const listed of domainsOf(organisation)) {
      const entries = index.get(listed.domain);
      if (entries) entries.push({ ...listed, organisation });
      else index.set(listed.domain, [{ ...listed, organisation }]);
    }
  }
  indexes.set(organisations, index);
  return index;
}
