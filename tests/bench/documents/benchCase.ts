import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { paidFacts, sampleEvidence } from '../../unit/documents/sampleFacts.ts';

const KINDS = ['通话录音', '短信截图', '手机通话记录截图', '银行流水'] as const;
const BASE = paidFacts();

/** An invented case whose police report has a table of evidence of so many rows; `serial` makes it one of its own. */
export function benchCase(rows: number, serial: number): CaseFacts {
  return {
    ...BASE,
    client: { ...BASE.client, name: `林${serial}`, address: `杭州市莫干山路${serial}号` },
    case: { ...BASE.case, caseNumber: `（2026）案字第${serial}号` },
    evidence: Array.from({ length: rows }, (_, index) => {
      const known = BASE.evidence[index];
      if (known) return known;
      const day = `2026年11月${(index % 28) + 1}日`;
      return sampleEvidence(index + 1, {
        title: `${KINDS[index % KINDS.length]}（${day}第${index + 1}次）`,
        origin: '当事人手机导出',
        purpose: `证明${day}对方联系当事人的时间、号码和内容，第${serial}号案件`,
      });
    }),
  };
}
