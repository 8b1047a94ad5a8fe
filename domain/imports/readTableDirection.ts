import { halfWidth } from '../text/halfWidth.ts';

export type TableDirection = 'incoming' | 'outgoing' | 'neutral';

const WORDS: [RegExp, TableDirection][] = [
  [/不计收支|中性|其他|^\/$|^-+$|^资金转移$/, 'neutral'],
  [
    /被叫|呼入|来电|來電|^[收入]$|打入|接入|已接|未接|拒接|接听|接收|收到|已收|收件|下行|收入|收款|入账|呼转|前转|呼叫转移/,
    'incoming',
  ],
  [
    /主叫|呼出|去电|撥出|^[发發出]$|拨出|拨打|已拨|外呼|打出|发送|发出|已发|发件|上行|支出|付款|出账/,
    'outgoing',
  ],
  // 谁打给谁, as people write it down themselves.
  [/打(?:过)?来|打(?:给)?我/, 'incoming'],
  [/我打|打过去|打给/, 'outgoing'],
  [/^(?:incoming|received|inbound|missed|rejected|in|from|income|credit|贷)$/i, 'incoming'],
  [/^(?:outgoing|sent|outbound|dial(?:l?ed)?|out|to|expense|debit|借)$/i, 'outgoing'],
];

/** 主叫, 被叫, 呼入, 发送, 支出, Incoming …; null for a word that tells no direction. */
export function readTableDirection(raw: string): TableDirection | null {
  const text = halfWidth(raw).replace(/\s+/g, '');
  if (text === '' || text.length > 20) return null;
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
