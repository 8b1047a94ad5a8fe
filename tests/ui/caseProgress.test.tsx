import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { DocumentRow } from '../../domain/documents/documentRecord.ts';
import { DocumentId } from '../../domain/ids.ts';
import { ProgressTab } from '../../renderer/features/cases/ProgressTab.tsx';
import { caseId, caseRecord, caseStore } from './caseFakes.ts';
import { renderScreen } from './support/renderScreen.tsx';

const sent = {
  channel: 'express' as const,
  sentOn: '2026-11-20',
  trackingNumber: 'EA123456789CN',
  replyDueOn: null,
  note: '',
  recordedAtMs: Date.UTC(2026, 10, 20, 3),
  recordedBy: '周青岚',
};

function row(number: number, part: Partial<DocumentRow>): DocumentRow {
  return {
    id: DocumentId.parse(`019a0000-0000-7000-8000-0000000000d${number}`),
    caseId,
    caseNumber: '（2026）案盾字第007号',
    clientName: '林小满',
    templateId: 'complaint',
    recipientKind: 'institution',
    title: '投诉书',
    version: 1,
    superseded: false,
    missingCount: 0,
    fileName: `${number}.docx`,
    sizeBytes: 9_000,
    sha256: 'f'.repeat(64),
    createdAtMs: Date.UTC(2026, 10, 19),
    createdBy: '周青岚',
    sent,
    ...part,
  };
}

it('tells in the progress of a case which envelope went to whom, and what came back', async () => {
  const { engine } = caseStore();
  const reply = {
    receivedOn: '2026-11-21',
    outcome: 'refused' as const,
    note: '函复不予处理',
    recordedAtMs: Date.UTC(2026, 10, 21, 3),
    recordedBy: '周青岚',
  };
  const rows = [
    row(1, { reply }),
    row(2, { templateId: 'authorization', title: '授权委托书' }),
    row(3, { title: '律师函', sent: null }),
  ];
  engine.on({ document: { list: () => rows } });
  renderScreen(<ProgressTab record={caseRecord()} />, { engine });
  expect(await screen.findByText('寄出：被投诉机构')).toBeTruthy();
  expect(screen.getByText('投诉书第 1 版、授权委托书第 1 版')).toBeTruthy();
  expect(screen.getByText('2026-11-20 快递（EMS等） EA123456789CN')).toBeTruthy();
  expect(screen.getByText(/^答复：被投诉机构对《投诉书》/)).toBeTruthy();
  expect(screen.getByText(/函复不予处理/)).toBeTruthy();
  expect(screen.queryByText(/律师函/)).toBeNull();
});
