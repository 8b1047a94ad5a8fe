import { describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { CaseId, DocumentId, PackId } from '../../../domain/ids.ts';
import type { PackRow } from '../../../domain/packs/packRecord.ts';
import {
  noFilter,
  type ShelfFilter,
  shelfRows,
} from '../../../renderer/features/documents/shelfRows.ts';

const caseId = CaseId.parse('01900000-0000-7000-8000-0000000000c1');
const id = (number: number) =>
  DocumentId.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`);

function version(number: number, part: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: id(number),
    caseId,
    caseNumber: '（2026）案盾字第001号',
    clientName: '林若溪',
    templateId: 'complaint',
    recipientKind: 'institution',
    title: '投诉书',
    version: number,
    superseded: false,
    missingCount: 0,
    fileName: `投诉书-v${number}.docx`,
    sizeBytes: 1,
    sha256: '0',
    createdAtMs: number,
    createdBy: '顾南乔',
    ...part,
  };
}

const sent = {
  channel: 'express' as const,
  sentOn: '2026-11-22',
  trackingNumber: '',
  replyDueOn: null,
  note: '',
  recordedAtMs: 1,
  recordedBy: '顾南乔',
};
const reply = {
  receivedOn: '2026-11-25',
  outcome: 'refused' as const,
  note: '',
  recordedAtMs: 2,
  recordedBy: '顾南乔',
};
const report = { templateId: 'police-report', recipientKind: 'police' as const, title: '报案材料' };
const rows = [
  version(1, { superseded: true, sent, reply }),
  version(2, { superseded: true, missingCount: 3, sent }),
  version(3),
  version(4, report),
];
const pack: PackRow = {
  id: PackId.parse('01900000-0000-7000-8000-0000000000b1'),
  caseId,
  name: '成套文书.zip',
  documentIds: [id(4), id(1)],
  evidence: 2,
  bundleSha256: '',
  madeAtMs: 5,
  madeBy: '顾南乔',
};

function shown(filter: Partial<ShelfFilter>): string[] {
  return shelfRows(rows, [pack], { ...noFilter, ...filter }).map((row) =>
    row.type === 'version' ? `${row.row.title} ${row.row.version}` : `[${row.type} ${row.count}]`,
  );
}

describe('the shelf of versions', () => {
  it('has the paper touched last first, and of each the newest version first', () => {
    expect(shown({})).toEqual([
      '[paper 1]',
      '报案材料 4',
      '[paper 3]',
      '投诉书 3',
      '投诉书 2',
      '投诉书 1',
    ]);
  });

  it('puts the versions of a pack together, and what belongs to none last', () => {
    expect(shown({ by: 'pack' })).toEqual([
      '[pack 2]',
      '[parcel 1]',
      '报案材料 4',
      '[parcel 1]',
      '投诉书 1',
      '[loose 2]',
      '投诉书 3',
      '投诉书 2',
    ]);
  });

  it('marks an envelope by its main paper, and none where all in it is out', () => {
    const authorization = version(5, { templateId: 'authorization', title: '授权委托书' });
    const packs = [{ ...pack, documentIds: [authorization.id, id(3), id(4)] }];
    const lead = (list: readonly DocumentRow[]) =>
      shelfRows(list, packs, { ...noFilter, by: 'pack' }).flatMap((row) =>
        row.type === 'parcel' ? [[row.recipient, row.lead?.title ?? null]] : [],
      );
    expect(lead([authorization, version(3), version(4, report)])).toEqual([
      [recipientInfo('institution').label, '投诉书'],
      [recipientInfo('police').label, '报案材料'],
    ]);
    expect(
      lead([version(3, { sent }), version(4, { ...report, sent })]).map(([, of]) => of),
    ).toEqual([null, null]);
  });

  it('shows by paper, addressee and state', () => {
    const versions = (filter: Partial<ShelfFilter>) =>
      shown(filter).filter((text) => !text.startsWith('['));
    expect(versions({ title: '报案材料' })).toEqual(['报案材料 4']);
    expect(versions({ recipientKind: 'institution', state: 'current' })).toEqual(['投诉书 3']);
    expect(versions({ state: 'sent' })).toEqual(['投诉书 2', '投诉书 1']);
    expect(versions({ state: 'awaited' })).toEqual(['投诉书 2']);
    expect(versions({ state: 'answered' })).toEqual(['投诉书 1']);
    expect(versions({ state: 'lacking' })).toEqual(['投诉书 2']);
    expect(versions({ state: 'unsent' })).toEqual(['报案材料 4', '投诉书 3']);
  });

  it('compares a version with all of its paper, also where the filter hides the others', () => {
    const [, only] = shelfRows(rows, [], { ...noFilter, state: 'answered' });
    expect(only?.type === 'version' && only.versions).toHaveLength(3);
  });
});
