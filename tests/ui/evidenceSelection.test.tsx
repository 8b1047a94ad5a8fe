import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CaseEvidenceTab } from '../../renderer/features/evidence/CaseEvidenceTab.tsx';
import { caseStore, evidenceIdOf, evidenceItem } from './caseFakes.ts';
import { installFakeBridge } from './support/fakeBridge.ts';
import { giveElementsSize } from './support/giveElementsSize.ts';
import { renderScreen } from './support/renderScreen.tsx';

beforeEach(() => giveElementsSize(1100, 500));

async function tickTwo() {
  installFakeBridge();
  const store = caseStore({
    evidence: [
      evidenceItem(1, { purpose: '' }),
      evidenceItem(2, { title: '录音', mime: 'audio/wav', purpose: '旧的' }),
      evidenceItem(3),
    ],
  });
  store.engine.on({
    ocr: { enqueue: ({ evidenceIds }) => ({ queued: evidenceIds.length }) },
    bundle: {
      suggest: () => ({
        groups: [
          { title: '截图照片', evidenceIds: [1, 2, 3].map((number) => evidenceIdOf(number)) },
        ],
        submitter: '',
        originalColumn: true,
        transcript: true,
        screenshotPages: true,
        date: '2026-11-22',
      }),
    },
  });
  const shown = renderScreen(<CaseEvidenceTab record={store.record()} />, {
    engine: store.engine,
    route: '/cases/x/evidence',
  });
  for (const name of ['证据1 短信截图1', '证据2 录音']) {
    const row = await screen.findByLabelText(name);
    await shown.user.click(within(row).getByRole('checkbox'));
  }
  return { ...shown, store, bar: screen.getByRole('region', { name: '对所选证据的操作' }) };
}

describe('several items at once', () => {
  it('get one purpose, with a warning of what it replaces', async () => {
    const { user, store, bar, address } = await tickTwo();
    expect(address()).not.toContain('item=');
    expect(within(bar).getByText('已选 2 件')).toBeTruthy();
    await user.click(within(bar).getByRole('button', { name: '写证明目的' }));
    expect(await screen.findByText('其中 1 件已写有证明目的，将被替换。')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('证明目的'), { target: { value: '证明催收频次' } });
    await user.click(screen.getByRole('button', { name: /保\s?存/ }));
    expect(await screen.findByText('已更新 2 件证据。')).toBeTruthy();
    expect(store.evidence().map(({ purpose }) => purpose)).toEqual([
      '证明催收频次',
      '证明催收频次',
      '证明对方称将上门',
    ]);
  });

  it('get one source and one 提取笔录', async () => {
    const { user, store, bar } = await tickTwo();
    await user.click(within(bar).getByRole('button', { name: '写来源' }));
    fireEvent.change(await screen.findByLabelText('来源', { selector: 'textarea' }), {
      target: { value: '当事人手机导出' },
    });
    await user.click(screen.getByRole('button', { name: /保\s?存/ }));
    await screen.findByText('已更新 2 件证据。');
    const origins = store.evidence().map(({ origin }) => origin);
    expect(origins.slice(0, 2)).toEqual(['当事人手机导出', '当事人手机导出']);
    store.engine.on({ evidence: { saveCollection: ({ record }) => record } });
    await user.click(within(bar).getByRole('button', { name: '填提取笔录' }));
    fireEvent.change(await screen.findByLabelText('提取地点'), { target: { value: '本所会议室' } });
    await user.click(screen.getByRole('button', { name: '保存提取笔录' }));
    expect(await screen.findByText('2 件证据的提取笔录已保存。')).toBeTruthy();
    const saved = store.engine.callsOf('evidence.saveCollection').map(({ input }) => input);
    expect(saved).toMatchObject([
      { evidenceId: evidenceIdOf(1), record: { place: '本所会议室' } },
      { evidenceId: evidenceIdOf(2), record: { place: '本所会议室' } },
    ]);
  });

  it('are put in the queue for reading, pictures alone', async () => {
    const { user, store, bar } = await tickTwo();
    await user.click(within(bar).getByRole('button', { name: '识别文字' }));
    expect(await screen.findByText('1 张图片已排队识别，可以继续做别的事。')).toBeTruthy();
    expect(store.engine.callsOf('ocr.enqueue')[0]?.input).toMatchObject({
      evidenceIds: [evidenceIdOf(1)],
    });
  });

  it('go into a bundle, and no others', async () => {
    const { user, bar } = await tickTwo();
    await user.click(within(bar).getByRole('button', { name: '编入证据包' }));
    const groups = await screen.findByRole('region', { name: '分组与顺序' });
    expect(within(groups).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('未编入（1）')).toBeTruthy();
  });
});
