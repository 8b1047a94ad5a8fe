import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorSentences } from '../../../domain/errors.ts';

/** Sends somebody to a copy that the program does not make. */
const promise = /从备份|备份恢复|最近的备份|最近一次备份/;

describe('what the program says after a loss', () => {
  it('sends nobody to a backup that the program does not make', () => {
    const folder = 'renderer/text';
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.length).toBeGreaterThan(10);
    const lines = [...texts.join('\n').split('\n'), ...Object.values(errorSentences)];
    expect(lines.filter((line) => promise.test(line))).toEqual([]);
  });

  it('tells of a damaged or missing file what can be done today', () => {
    for (const code of ['EVIDENCE_MISSING', 'EVIDENCE_CHANGED'] as const) {
      expect(errorSentences[code]).toContain('自己另存的数据目录副本');
      expect(errorSentences[code]).toContain('请当事人重新提供原件');
    }
    expect(errorSentences.VAULT_DAMAGED).toContain('整个数据目录复制到别处');
  });

  it('promises a retry for calls, and none for long work that reports as it goes', () => {
    expect(errorSentences.ENGINE_LOST).toContain('自动重试');
    expect(errorSentences.STREAM_INTERRUPTED).toContain('不会自动重做');
  });
});
