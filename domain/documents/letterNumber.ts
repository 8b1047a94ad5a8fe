import { clauseText } from './cleanText.ts';

/** 衡律〔2026〕律函字第7号; null while the firm has no 代字. */
export function letterNumber(
  letterCode: string | undefined,
  year: number,
  sequence: number,
): string | null {
  const code = clauseText(letterCode ?? '');
  return code === '' ? null : `${code}〔${year}〕律函字第${sequence}号`;
}
