import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FirmProfile } from '../../domain/firm/firmProfile.ts';
import { emptyFirmProfile } from '../../domain/firm/firmProfile.ts';
import { emptyContact } from '../../domain/intake/intakeForm.ts';
import { CaseFieldEditor, fieldTarget } from '../../renderer/features/cases/CaseFieldEditor.tsx';
import { caseRecord, caseStore, evidenceIdOf, evidenceItem } from './caseFakes.ts';
import { renderScreen } from './support/renderScreen.tsx';

describe('a value that a paper lacks', () => {
  it('never leads to another page while it can be filled in over the paper', () => {
    const ids = [
      'firm.name',
      'firm.address',
      'firm.phone',
      'firm.letterCode',
      'firm.creditCode',
      'lawyer.name',
      'lawyer.licenceNo',
      'lawyer.phone',
      'lawyer.details',
      'client.name',
      'client.address',
      'case.opponentName',
      'case.policeStation',
      'case.contacts',
      'case.evidence',
      'case.loss',
      'case.amount',
      'loss.a.evidence',
      'loss.a.time',
      'answers.borrowed',
      'paper.collectorName',
      'word.卷柜号',
      `evidence.${evidenceIdOf(1)}.medium`,
    ];
    for (const id of ids) expect(fieldTarget(id).place, id).not.toBe('page');
  });

  it('asks for the medium of an item and keeps what else is recorded of its collection', async () => {
    const { engine } = caseStore();
    const collection = {
      atMs: 1,
      place: '本所',
      method: '',
      process: '',
      extractor: '周青岚',
      witness: '',
      medium: '',
    };
    const item = evidenceItem(1);
    engine.on({
      evidence: {
        get: () => ({ item, custody: [], collection }),
        saveCollection: ({ record }) => record,
      },
    });
    const { user } = renderScreen(
      <CaseFieldEditor
        record={caseRecord()}
        fieldId={`evidence.${item.id}.medium`}
        onClose={() => {}}
      />,
      { engine },
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText('原始存储介质'));
    await user.paste('手机，当事人保管');
    await user.click(dialog.getByRole('button', { name: /保\s*存/ }));
    await waitFor(() => expect(engine.callsOf('evidence.saveCollection')).toHaveLength(1));
    expect(engine.callsOf('evidence.saveCollection')[0]?.input).toMatchObject({
      evidenceId: item.id,
      record: { ...collection, medium: '手机，当事人保管' },
    });
  });

  it('offers the day of a refusal that a note tells of, and saves it only when confirmed', async () => {
    const { engine } = caseStore();
    engine.on({
      document: { details: () => ({}), saveDetails: ({ details }) => ({ ...details }) },
    });
    const note = {
      ...emptyContact('01930000-0000-7000-8000-00000000f002', 'call'),
      occurredAtMs: Date.UTC(2026, 9, 28, 8, 5),
      content: '再次催促，当事人说正在筹款，要求不要一直打。',
      evidenceIds: [],
    };
    const { user } = renderScreen(
      <CaseFieldEditor
        record={caseRecord({ contacts: [note] })}
        fieldId="paper.refusedOn"
        onClose={() => {}}
      />,
      { engine },
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/2026-10-28 16:05 的记录里有“要求不要一直打”/)).toBeTruthy();
    expect(engine.callsOf('document.saveDetails')).toHaveLength(0);
    await user.click(dialog.getByRole('button', { name: /保\s*存/ }));
    await waitFor(() => expect(engine.callsOf('document.saveDetails')).toHaveLength(1));
    expect(engine.callsOf('document.saveDetails')[0]?.input).toMatchObject({
      details: { refusedOn: '2026-10-28' },
    });
  });

  it('takes a licence number of seventeen digits alone, into the firm’s own data', async () => {
    const { engine } = caseStore();
    const saved: FirmProfile[] = [];
    const firm = { ...emptyFirmProfile, name: '青岚律师事务所（示例）', operatorName: '周青岚' };
    engine.on({
      firm: {
        get: () => firm,
        save: ({ firm: changed }) => {
          saved.push(changed);
          return changed;
        },
      },
    });
    const { user } = renderScreen(
      <CaseFieldEditor record={caseRecord()} fieldId="lawyer.licenceNo" onClose={() => {}} />,
      { engine },
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText('律师执业证号'));
    await user.paste('123');
    await user.click(dialog.getByRole('button', { name: /保\s*存/ }));
    await waitFor(() => expect(dialog.getByText(/17/)).toBeTruthy());
    expect(saved).toEqual([]);
    await user.clear(dialog.getByLabelText('律师执业证号'));
    await user.paste('11101201910123456');
    await user.click(dialog.getByRole('button', { name: /保\s*存/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.lawyers).toMatchObject([{ name: '周青岚', licenceNo: '11101201910123456' }]);
  });
});
