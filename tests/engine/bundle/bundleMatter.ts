import { crc32, deflateSync } from 'node:zlib';
import { v7 as uuidv7 } from 'uuid';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import type { BundleEvent } from '../../../domain/contract/bundleContract.ts';
import type { EvidenceItem, EvidenceKind } from '../../../domain/evidence/evidenceItem.ts';
import type { CaseId, ContactId, EvidenceId, GrantId } from '../../../domain/ids.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import { makeWav } from '../support/makeSound.ts';
import { openCase, testForm } from '../support/openMatter.ts';
import { collect, type TestVault } from '../support/openTestSession.ts';

/** An invented case with three screenshots, an SMS export, a recording and a file with a vicious name. */
export async function openBundleCase(test: TestVault) {
  const messages = [1, 2, 3].map((day) => ({
    ...emptyContact(uuidv7(), 'sms'),
    occurredAtMs: Date.UTC(2026, 10, 10 + day, 1, 30),
    from: '106900001234',
    claimedIdentity: '捷信',
    content: `【捷信】第${day}次通知：您尾号1234的借款已逾期，请今日处理，详询010-55550123。`,
  }));
  const call = {
    ...emptyContact(uuidv7(), 'call'),
    occurredAtMs: Date.UTC(2026, 10, 12, 13, 5),
    from: '13900005678',
    content: '对方称：再不还款就联系你单位。',
    durationSeconds: 125,
  };
  const form = testForm();
  const { caseId } = await openCase(test, { ...form, contacts: [...messages, call] });
  const add = (name: string, bytes: Uint8Array | string, more: Partial<EvidenceItem> = {}) =>
    addItem(test, caseId, name, bytes, more);
  const picture = await add('短信截图1.png', makePng(540, 1170), {
    title: '捷信短信截图',
    origin: '当事人手机截图',
    purpose: '证明对方以短信催收，且当事人从未借款',
    contactIds: [idOf(messages[0]?.id)],
  });
  const long = await add('聊天长截图.png', makePng(540, 4800));
  const export1 = await add('短信导出.txt', '2026-11-11 106900001234 …\n', {
    kind: 'sms_export',
    contactIds: messages.map(({ id }) => idOf(id)),
  });
  const recording = await add('=cmd(13900005678)_20261112210500.wav', makeWav(8, 8_000), {
    title: '=HYPERLINK("http://example.invalid")',
    contactIds: [idOf(call.id)],
  });
  const vicious = await add('..\\..\\坏\u202egpj.exe', 'MZ not a program', {
    title: '../../../etc/passwd\u202e.docx',
  });
  return { caseId, picture, long, export1, recording, vicious };
}

export async function addItem(
  test: TestVault,
  caseId: CaseId,
  name: string,
  bytes: Uint8Array | string,
  more: Partial<EvidenceItem> = {},
): Promise<EvidenceItem> {
  const events = await collect(
    test.client.evidence.attach({
      commandId: test.commandId(),
      matter: { kind: 'case', caseId },
      grantIds: [test.grantNewFile('file', bytes)].map((id) => renamed(test, id, name)),
      kind: (more.kind ?? null) as EvidenceKind | null,
      origin: more.origin ?? '',
      collector: '',
      supersedes: more.supersedesId ?? null,
    }),
  );
  const attached = events.find((event) => event.type === 'attached');
  if (!attached) throw new Error(JSON.stringify(events));
  const { item } = attached;
  const { title, kind, origin, collector, note, purpose, contactIds } = { ...item, ...more };
  return test.client.evidence.describe({
    commandId: test.commandId(),
    evidenceId: item.id,
    description: { title, kind, origin, collector, note, purpose, contactIds },
  });
}

/** A name that no file system takes can still come from a phone. */
function renamed(test: TestVault, grantId: GrantId, displayName: string): GrantId {
  test.session.grants.add({ ...test.session.grants.redeem(grantId, 'read'), displayName });
  return grantId;
}

export async function suggested(test: TestVault, caseId: CaseId): Promise<BundleOptions> {
  return test.client.bundle.suggest({ caseId });
}

export function makeBundleAt(
  test: TestVault,
  caseId: CaseId,
  options: BundleOptions,
  path: string,
): Promise<BundleEvent[]> {
  return collect(
    test.client.bundle.make({
      commandId: test.commandId(),
      caseId,
      options,
      grantId: test.grantWrite(path),
    }),
  );
}

export function onlyGroup(ids: EvidenceId[], options: BundleOptions): BundleOptions {
  return { ...options, groups: [{ title: '全部证据', evidenceIds: ids }] };
}

/** A PNG of horizontal bands, so that a turned or cut picture is noticed. */
export function makePng(width: number, height: number): Buffer {
  const row = (y: number) => {
    const line = Buffer.alloc(1 + width, 60 + ((Math.floor(y / 40) * 37) % 180));
    line[0] = 0;
    return line;
  };
  const pixels = Buffer.concat(Array.from({ length: height }, (_, y) => row(y)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

function idOf(id: string | undefined): ContactId {
  if (id === undefined) throw new Error('no such contact');
  return id as ContactId;
}
