import { describe, expect, it } from 'vitest';
import { institutionNames } from '../../../domain/directory/institutionNames.ts';
import {
  domainsOf,
  matchDomain,
  ownsHost,
  plainDomain,
} from '../../../domain/directory/matchDomain.ts';
import { Organisation } from '../../../domain/directory/organisation.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { readTriage } from '../../../domain/text/readTriage.ts';

const checked = { source: '官网页脚', checkedOn: '2026-11-20', status: 'verified' as const };
const entry = (id: string, name: string, website: string | null, domains: object[] = []) =>
  Organisation.parse({
    id,
    name,
    aliases: [],
    formerNames: [],
    category: '消费金融与网贷',
    website,
    numbers: [],
    domains,
    note: '',
    ...checked,
  });
const pay = entry('pay', '青石支付', 'https://www.qspay-demo.com/cn', [
  { domain: 'qs-demo.cn', ...checked },
  { domain: 'maybe-demo.cn', ...checked, status: 'unverified' },
]);
const office = entry('office', '示例政务', 'https://www.gov.cn/');
const all = [pay, office];
const found = (host: string) => {
  const match = matchDomain(host, all);
  return match && `${match.organisation.id} ${match.domain} ${match.isOwn ? 'own' : 'imitated'}`;
};

describe('domains of the directory', () => {
  it.each([
    ['https://www.alipay.com/', 'alipay.com'],
    ['HTTP://pay.weixin.qq.com', 'pay.weixin.qq.com'],
    ['https://www.gov.cn/', 'www.gov.cn'],
    ['jd.com:8080/x', 'jd.com'],
    ['ａｌｉｐａｙ.com', 'alipay.com'],
    ['客服', null],
    ['10.0.0.1', null],
    ['', null],
    ['a..com', null],
  ])('reads %s as %s', (written, domain) => {
    expect(plainDomain(written)).toBe(domain);
  });

  it('counts the website as a domain, with the check of the entry', () => {
    expect(domainsOf(pay).map(({ domain }) => domain)).toEqual([
      'qspay-demo.com',
      'qs-demo.cn',
      'maybe-demo.cn',
    ]);
    expect(domainsOf(pay)[0]).toEqual({ domain: 'qspay-demo.com', ...checked });
  });

  it.each([
    ['qspay-demo.com', 'pay qspay-demo.com own'],
    ['m.qs-demo.cn', 'pay qs-demo.cn own'],
    ['www.gov.cn', 'office www.gov.cn own'],
    ['www.mem.gov.cn', null],
    ['xqs-demo.cn', null],
    ['qspay-demo.com.kf.example', 'pay qspay-demo.com imitated'],
    ['m.qspay-demo.com-login.example', 'pay qspay-demo.com imitated'],
    ['qspay-demo.com.vip', 'pay qspay-demo.com imitated'],
    ['qspay-demo.com.cn', null],
  ])('takes %s for %s', (host, expected) => {
    expect(found(host)).toBe(expected);
  });

  it('never calls a domain an institution’s own that nobody has verified', () => {
    expect(ownsHost(pay, 'h5.qs-demo.cn')).toBe(true);
    expect(ownsHost(pay, 'maybe-demo.cn')).toBe(false);
  });

  it('knows the shipped websites', () => {
    const odd = shippedOrganisations.filter(({ website }) => website && !plainDomain(website));
    expect(odd).toEqual([]);
    const alipay = shippedOrganisations.find(({ name }) => name === '支付宝');
    expect(alipay && ownsHost(alipay, 'render.alipay.com')).toBe(true);
    expect(matchDomain('court.gov.cn', shippedOrganisations)).toBeNull();
  });

  it('raises no doubt about a link to the domain of the institution that signs, and does about the same in another’s', () => {
    const names = institutionNames([entry('bank', '白河银行', 'https://www.baihe-bank.com/')]);
    const flags = (text: string) => readTriage(text, undefined, names).flags;
    const link = '您的账单已出，请在3日内还款，详见 https://m.baihe-bank.com/bill';
    expect(flags(`【白河银行】${link}`)).not.toContain('suspicious_link');
    expect(flags(link)).toContain('suspicious_link');
  });
});
