/** Second-level names under which anybody can register: example.com.cn. */
const SHARED_SECOND_LEVEL = /^(?:com|net|org|gov|edu|ac|co)$/;

/**
 * The part of a host that somebody registered: pay.example.com → example.com; an IP address stays
 * whole. Shared hosting (a shop on taobao.com) is one domain: that is what the mute list is for.
 */
export function registrableDomain(host: string): string {
  const name = host
    .trim()
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^www\.|\.$/g, '');
  if (/^[\d.]+$/.test(name) || name.includes('[')) return name;
  const labels = name.split('.');
  const second = labels.at(-2) ?? '';
  const top = labels.at(-1) ?? '';
  const length = top.length === 2 && SHARED_SECOND_LEVEL.test(second) ? 3 : 2;
  return labels.slice(-length).join('.');
}
