import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recipientsForTemplate } from '../../../domain/documents/recipients.ts';
import { TemplateKind } from '../../../domain/documents/templateKind.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { ContactId } from '../../../domain/ids.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import { openCase, saveIntake, testForm } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

const NUMBER = '170 0000 0021';
const SCRIPT = '我司将于明日派员前往您的户籍地上门核实情况';

const others = [
  { name: '罗春和', idNumber: '110101199211120016', phone: '13987654321', address: '白桦巷九号' },
  { name: '孙以宁', idNumber: '110101198805050019', phone: '13787654322', address: '石榴街十号' },
];

let test: TestVault;
let caseId: CaseId;
let otherCaseNumber: string;

function form(name: string, at: number, content: string) {
  const base = testForm();
  const contact = {
    ...emptyContact(
      ContactId.parse(`01935f00-0000-7000-8000-${String(at).padStart(12, '0')}`),
      'sms',
    ),
    occurredAtMs: Date.UTC(2026, 10, 20, 2, at),
    from: NUMBER,
    claimedIdentity: '捷信',
    content,
  };
  return { ...base, client: { ...base.client, name }, contacts: [contact] };
}

/** One case with a number and a script that two other matters share; a person confirmed it and wrote who they are. */
beforeAll(async () => {
  test = await openTestVault();
  ({ caseId } = await openCase(test, form('林小满', 1, `【捷信】${SCRIPT}。`)));
  for (const [at, other] of others.entries()) {
    const base = form(other.name, at + 2, `【捷信】尊敬的${other.name}：${SCRIPT}。`);
    const otherForm = { ...base, client: { ...base.client, ...other } };
    const otherIntakeId =
      at === 0
        ? await openCase(test, otherForm).then(({ intakeId, caseNumber }) => {
            otherCaseNumber = caseNumber;
            return intakeId;
          })
        : await saveIntake(test, otherForm);
    await test.client.link.decide({
      commandId: test.commandId(),
      matter: { kind: 'case', caseId },
      otherIntakeId,
      kind: 'phone',
      value: '17000000021',
      decision: 'confirmed',
      reason: `与${other.name}案是同一团队`,
    });
  }
});
afterAll(() => test.close());

/** Everything by which another client could be known. */
function identities(): string[] {
  return [otherCaseNumber, ...others.flatMap((other) => Object.values(other))];
}

async function wordText(documentId: Parameters<typeof save>[0]): Promise<string> {
  const parts = unzipSync(readFileSync(await save(documentId)));
  // A name may be cut by the tags between two runs.
  return Object.values(parts)
    .map((part) => strFromU8(part).replace(/<[^>]*>/g, ''))
    .join('\n');
}

async function save(documentId: Awaited<ReturnType<typeof generate>>['id']): Promise<string> {
  const path = join(test.dataDir, `${documentId}.docx`);
  const grantId = test.grantWrite(path);
  await test.client.document.saveAs({ commandId: test.commandId(), documentId, grantId });
  return path;
}

function generate(
  templateId: TemplateKind,
  recipientKind: ReturnType<typeof recipientsForTemplate>[number]['kind'],
) {
  return test.client.document.generate({
    commandId: test.commandId(),
    request: { caseId, templateId, recipientKind, claims: [] },
  });
}

describe('a case that shares a number and a script with other clients', () => {
  it('shows the links, so that there is something to leak', async () => {
    const { links } = await test.client.link.list({ matter: { kind: 'case', caseId } });
    expect(links).toHaveLength(2);
    expect(links.flatMap(({ shared }) => shared.map(({ kind }) => kind))).toContain('phrase');
    expect(links[0]?.shared[0]?.decision).toBe('confirmed');
    const screen = JSON.stringify(
      links.map(({ shared, ...link }) => ({ link, shown: shared.map(({ shown }) => shown) })),
    );
    for (const { name, phone, idNumber } of others) {
      for (const word of [name, phone, idNumber]) expect(screen).not.toContain(word);
    }
  });

  it.each(TemplateKind.options)('never names them in %s, whoever it goes to', async (kind) => {
    const recipients = recipientsForTemplate(kind);
    expect(recipients.length).toBeGreaterThan(0);
    for (const recipient of recipients) {
      const row = await generate(kind, recipient.kind);
      const { tree } = await test.client.document.open({ documentId: row.id });
      const provenance = await test.client.version.provenance({ documentId: row.id });
      const paper = [JSON.stringify(tree), JSON.stringify(provenance), await wordText(row.id)];
      expect(paper.at(-1)).toContain('林小满');
      for (const identity of identities()) {
        for (const text of paper)
          expect(text, `${kind} to ${recipient.kind}`).not.toContain(identity);
      }
    }
  });
});
