import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { openCase, testForm } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
beforeEach(async () => {
  test = await openTestVault();
});
afterEach(() => test.close());

const request = (caseId: CaseId): DocumentRequest => ({
  caseId,
  templateId: 'complaint',
  recipientKind: 'institution',
  claims: [],
});

function story(name: string, visitDetails: string) {
  const form = testForm();
  return {
    ...form,
    client: { ...form.client, name },
    answers: { ...form.answers, homeVisit: 'happened' as const, visitDetails },
  };
}

const told =
  '两名男子自称外访专员在楼道大声喊当事人的姓名并在门上贴了催收字条，邻居出来后他们又向邻居打听当事人的工作单位和上下班时间，停留约四十分钟后离开';

describe('a paper that looks like an earlier one', () => {
  it('is said to, with the case and the paragraph, and never because of the same case', async () => {
    const first = await openCase(test, story('林小满', told));
    const second = await openCase(test, story('罗春和', told));
    const before = await test.client.document.preview(request(second.caseId));
    expect(before.similar).toEqual([]);
    await test.client.document.generate({
      commandId: test.commandId(),
      request: request(first.caseId),
    });
    const { similar } = await test.client.document.preview(request(second.caseId));
    expect(similar).toHaveLength(1);
    expect(similar?.[0]?.caseNumber).toBe(first.caseNumber);
    expect(similar?.[0]?.paragraphs.some(({ text }) => text.includes('楼道大声喊'))).toBe(true);
    const own = await test.client.document.preview(request(first.caseId));
    expect(own.similar).toEqual([]);
  });
});
