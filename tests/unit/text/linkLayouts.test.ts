import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTriage } from '../../../domain/text/readTriage.ts';

const urlsOf = (text: string) => readTriage(text, Date.UTC(2026, 10, 2, 6)).urls;

const host = fc
  .tuple(
    fc.constantFrom('', 'www.', 'm.', 'h5.pay.', 'xn--fiq228c.'),
    fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/),
    fc.constantFrom(
      'com',
      'cn',
      'com.cn',
      'net',
      'top',
      'vip',
      'xyz',
      'cc',
      'icu',
      'shop',
      'gov.cn',
      'pics',
      'click',
    ),
  )
  .map(([sub, name, ending]) => `${sub}${name}.example.${ending}`);
const path = fc.oneof(
  fc.constant(''),
  fc.stringMatching(/^\/[A-Za-z0-9]{1,8}$/),
  fc.stringMatching(/^\/[a-z]{1,6}\/[A-Za-z0-9_-]{1,8}$/),
  fc.stringMatching(/^\/[a-z]{1,5}\?id=[0-9]{1,6}&c=[a-z]{1,3}$/),
  fc.stringMatching(/^:8080\/[a-z]{1,5}$/),
  fc.stringMatching(/^\/#\/[a-z]{1,6}$/),
);
const link = fc
  .tuple(fc.constantFrom('', '', 'http://', 'https://'), host, path)
  .map((parts) => parts.join(''));
const short = fc
  .tuple(
    fc.constantFrom('t.cn', 'dwz.cn', 'suo.im', 'u.nu', 'c.tb.cn'),
    fc.stringMatching(/^[A-Za-z0-9]{4,7}$/),
  )
  .map(([domain, code]) => `${domain}/${code}`);
const address = fc
  .tuple(fc.integer({ min: 1, max: 254 }), fc.constantFrom('/sd?id=8', ':8080/a', '/x'))
  .map(([last, rest]) => `203.0.113.${last}${rest}`);
const anyLink = fc.oneof(
  link,
  short,
  address,
  address.map((bare) => `http://${bare}`),
);

const AROUND: readonly ((url: string) => string)[] = [
  (url) => `请点击${url}处理。`,
  (url) => `请点击 ${url} 处理`,
  (url) => `登录${url}，逾期将影响征信`,
  (url) => `详见${url}。`,
  (url) => `查看：${url}；退订回T`,
  (url) => `还款链接（${url}）`,
  (url) => `【${url}】回复TD退订`,
  (url) => `“${url}”`,
  (url) => `${url}！谢谢`,
  (url) => `打开${url}\n退订回T`,
  (url) => `戳${url}、或致电95188`,
  (url) => `邮箱kefu@example.com，网址${url}？`,
];

describe('A link is found however it stands', () => {
  it('with Chinese and its signs against it', () => {
    fc.assert(
      fc.property(anyLink, fc.constantFrom(...AROUND), (url, around) => {
        expect(urlsOf(around(url)), around(url)).toEqual([url]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [
      'blanks of OCR',
      '点击 http: //www. jx .example. com / a1 处理',
      'http://www.jx.example.com/a1',
    ],
    ['full-width letters', '登录ｗｗｗ．ｊｘ．ｅｘａｍｐｌｅ．ｃｏｍ处理', 'www.jx.example.com'],
    ['Chinese stops for dots', '登录www。jx-example。com处理', 'www.jx-example.com'],
    ['a dot in brackets', '打开jx-example[.]com/a领取', 'jx-example.com/a'],
    ['a dot as a word', '打开jx-example点com领取', 'jx-example.com'],
    [
      'an ending nobody has heard of',
      '下载蓝鸟app lanniao.example.zzyx ，首充',
      'lanniao.example.zzyx',
    ],
  ])('%s', (_title, text, url) => {
    expect(urlsOf(text)).toEqual([url]);
  });

  it.each([
    '发送至kefu@example.com',
    '发送至li.na.wang@mail.example.com.cn，谢谢',
    '版本1.2.3已发布',
    '还款12.50元',
    '附件合同.pdf和report.pdf请查收',
    '请安装app.apk',
    'Mr.Liu你好',
    '时间2026.11.05 18.00',
    'OK.好的',
    'No.20260618077',
  ])('%s holds none', (text) => {
    expect(urlsOf(text)).toEqual([]);
  });
});
