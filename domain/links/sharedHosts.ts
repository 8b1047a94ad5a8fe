/**
 * Hosts that thousands of unrelated people use: mail boxes, platforms, short links. Two matters share
 * something there only when the whole address is the same.
 */
const SHARED: ReadonlySet<string> = new Set([
  ...['qq.com', 'foxmail.com', '163.com', '126.com', 'yeah.net', 'sina.com', 'sina.cn', 'sohu.com'],
  ...['139.com', '189.cn', 'wo.cn', '21cn.com', 'aliyun.com', '88.com', 'tom.com'],
  ...['gmail.com', 'outlook.com', 'hotmail.com', 'live.com', 'icloud.com', 'yahoo.com'],
  ...['taobao.com', 'tmall.com', 'jd.com', '1688.com', 'pinduoduo.com', 'meituan.com'],
  ...['alipay.com', 'baidu.com', 'weibo.com', 'weibo.cn', 'douyin.com', 'kuaishou.com'],
  ...['xiaohongshu.com', 'bilibili.com', 'zhihu.com', 'wjx.cn', 'wjx.top', 'jinshuju.net'],
  ...['t.cn', 'url.cn', 'dwz.cn', 'suo.im', 'suo.nz', 'u.nu', 'sourl.cn', 'mrw.so', 'c1n.cn'],
  ...['w.url.cn', 'bit.ly', 'tinyurl.com', 'is.gd', 'goo.gl', 'reurl.cc', 'tb.cn', '3.cn'],
]);

/** True for a registrable domain on which strangers meet. */
export function isSharedHost(domain: string): boolean {
  return SHARED.has(domain);
}
