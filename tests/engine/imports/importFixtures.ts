import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { CommandId, ContactId, EvidenceId } from '../../../domain/ids.ts';
import type { ImportPreview, ImportReport } from '../../../domain/imports/importedRecord.ts';
import { collect, type TestVault } from '../support/openTestSession.ts';

/** 2026-11-18 09:00 in Shanghai. */
export const dayMs = Date.UTC(2026, 10, 18, 1, 0, 0);

export interface InventedSms {
  address: string;
  atMs: number;
  body: string;
  type?: 1 | 2;
}

export interface InventedCall {
  number: string;
  atMs: number;
  seconds: number;
  type?: 1 | 2 | 3;
}

export function smsXml(messages: readonly InventedSms[]): string {
  const rows = messages.map(
    ({ address, atMs, body, type = 1 }) =>
      `<sms address="${address}" date="${atMs}" type="${type}" body="${body}" contact_name="(Unknown)" />`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<smses count="${rows.length}">\n${rows.join('\n')}\n</smses>`;
}

export function callsXml(calls: readonly InventedCall[]): string {
  const rows = calls.map(
    ({ number, atMs, seconds, type = 1 }) =>
      `<call number="${number}" duration="${seconds}" date="${atMs}" type="${type}" presentation="1" contact_name="(Unknown)" />`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<calls count="${rows.length}">\n${rows.join('\n')}\n</calls>`;
}

/** As 移动 writes it. */
export function carrierCsv(calls: readonly InventedCall[]): string {
  const head = '起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元)';
  const rows = calls.map(({ number, atMs, seconds, type = 1 }) => {
    const time = new Date(atMs + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    const way = type === 2 ? '主叫' : '被叫';
    return `${time},示例市,${way},${number},${Math.floor(seconds / 60)}分${seconds % 60}秒,国内通话,,0.00`;
  });
  return [head, ...rows].join('\r\n');
}

export async function attach(
  test: TestVault,
  matter: MatterRef,
  name: string,
  text: string,
): Promise<EvidenceId> {
  const events = await collect(
    test.client.evidence.attach({
      commandId: test.commandId(),
      matter,
      grantIds: [test.grantNewFile(name, text)],
      kind: null,
      origin: '当事人手机',
      collector: '周青岚',
    }),
  );
  const attached = events.find((event) => event.type === 'attached');
  if (attached?.type !== 'attached') throw new Error(`not attached: ${JSON.stringify(events)}`);
  return attached.item.id;
}

export async function inspect(test: TestVault, evidenceId: EvidenceId): Promise<ImportPreview> {
  const events = await collect(test.client.import.inspect({ evidenceId, choices: null }));
  const last = events.at(-1);
  if (last?.type !== 'preview' || last.preview === null) throw new Error('no preview');
  return last.preview;
}

export async function runImport(
  test: TestVault,
  evidenceId: EvidenceId,
  relevantCounterparts: string[] = [],
  commandId: CommandId = test.commandId(),
): Promise<ImportReport> {
  const { choices } = await inspect(test, evidenceId);
  const events = await collect(
    test.client.import.run({ commandId, evidenceId, choices, relevantCounterparts }),
  );
  const last = events.at(-1);
  if (last?.type !== 'done') throw new Error('not done');
  return last.report;
}

export function timeline(
  test: TestVault,
  matter: MatterRef,
  change: {
    text?: string;
    relevantOnly?: boolean;
    offset?: number;
    limit?: number;
    evidenceId?: EvidenceId;
    around?: ContactId | null | undefined;
  } = {},
) {
  return test.client.import.timeline({
    matter,
    evidenceId: null,
    relevantOnly: false,
    text: '',
    offset: 0,
    limit: 500,
    ...change,
  });
}
