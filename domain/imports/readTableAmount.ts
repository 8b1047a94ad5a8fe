import { halfWidth } from '../text/halfWidth.ts';

const AMOUNT =
  /^([+-]?)(?:¥|人民币|CNY|RMB)?([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,18}))?(?:元|CNY|RMB)?(?:\((.{1,60})\))?$/i;

/**
 * Reads an amount of yuan in a bill: ¥1,234.50, -50.00, 131.77(已退款89.84), and what a spreadsheet
 * makes of it (28.160000000000004).
 * @returns 分 with the sign as written and the remark in brackets; null when it is no amount
 */
export function readTableAmount(raw: string): { fen: number; remark: string } | null {
  const match = AMOUNT.exec(halfWidth(raw).replace(/\s+/g, ''));
  if (!match?.[3]) return null;
  const fraction = match[4] ?? '';
  const yuan = Number(match[3].replaceAll(',', ''));
  const coins = Number(`0.${fraction || '0'}`) * 100;
  // More than two places are a rounding trace of a spreadsheet or no amount of money at all.
  if (Math.abs(coins - Math.round(coins)) > 1e-6) return null;
  const fen = yuan * 100 + Math.round(coins);
  const isNegative = (match[1] === '-') !== (match[2] === '-');
  return { fen: isNegative ? -fen : fen, remark: match[5] ?? '' };
}
