import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../domain/evidence/evidenceItem.ts';
import { EvidencePage } from '../../renderer/features/evidence/EvidencePage.tsx';
import { filterEvidence } from '../../renderer/features/evidence/filterEvidence.ts';
import { formatBytes } from '../../renderer/features/evidence/formatBytes.ts';
import { caseStore, evidenceIdOf, evidenceItem } from './caseFakes.ts';
import { gate } from './gate.ts';
import { renderScreen } from './support/renderScreen.tsx';

const items = [
  evidenceItem(1),
  evidenceItem(2, { purpose: '', title: '账单', kind: 'bill' }),
  evidenceItem(3, { integrity: 'changed', title: '录音' }),
  evidenceItem(4, { purpose: '', withdrawnAtMs: 1, withdrawnReason: '重复', title: '旧截图' }),
];

function openPage(route = '/evidence', evidence: EvidenceItem[] = items) {
  const store = caseStore({ evidence });
  return { store, ...renderScreen(<EvidencePage />, { engine: store.engine, route }) };
}

describe('the list of all evidence', () => {
  it('shows under the link of the desk what still needs its purpose', async () => {
    openPage('/evidence?show=undescribed');
    expect(await screen.findByLabelText('证据2 账单')).toBeTruthy();
    expect(screen.getByText('显示 1 / 3 件')).toBeTruthy();
  });

  it('shows under the link of the desk what is damaged', async () => {
    openPage('/evidence?show=damaged');
    expect(await screen.findByLabelText('证据3 录音')).toBeTruthy();
    expect(screen.getByText('已变动')).toBeTruthy();
    expect(screen.queryByLabelText('证据1 短信截图1')).toBeNull();
  });

  it('keeps the filter in the address', async () => {
    const { user, address } = openPage();
    await user.click(await screen.findByText('变动或缺失'));
    await waitFor(() => expect(address()).toBe('/evidence?show=damaged'));
    await user.click(screen.getByText('全部'));
    await waitFor(() => expect(address()).toBe('/evidence'));
  });

  it('says what it is for while it is empty', async () => {
    openPage('/evidence', []);
    expect(await screen.findByText('还没有证据')).toBeTruthy();
    expect(screen.getByRole('button', { name: '去选择案件' })).toBeTruthy();
  });
});

describe('checking all evidence', () => {
  it('shows how far it is, then names what is damaged and opens it', async () => {
    const { user, store, address } = openPage();
    const goOn = gate();
    store.engine.on({
      evidence: {
        verifyAll: async function* () {
          yield { type: 'progress', done: 2, total: 4, title: '录音' };
          await goOn.opened;
          yield {
            type: 'done',
            whole: 3,
            changed: [evidenceIdOf(3)],
            missing: [],
            custodyChain: { entries: 12, whole: true, firstBrokenSeq: null },
          };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /校验全部/ }));
    expect(await screen.findByText('正在校验 3 / 4 录音')).toBeTruthy();
    goOn.open();
    const report = (await screen.findByText(/有 1 件证据变动或缺失/)).closest('.ant-alert');
    expect(report?.textContent).toContain('保管链共 12 条，首尾相接，未被改动。');
    await user.click(within(report as HTMLElement).getByRole('button', { name: '证据3 录音' }));
    await waitFor(() => expect(address()).toContain(evidenceIdOf(3)));
    expect(store.engine.callsOf('evidence.verifyAll')[0]?.input).toMatchObject({ matter: null });
  });

  it('says so when the custody chain was tampered with, though every file is whole', async () => {
    const { user, store } = openPage();
    store.engine.on({
      evidence: {
        verifyAll: async function* () {
          yield {
            type: 'done',
            whole: 4,
            changed: [],
            missing: [],
            custodyChain: { entries: 12, whole: false, firstBrokenSeq: 5 },
          };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /校验全部/ }));
    expect(await screen.findByText(/保管链从第 5 条起对不上/)).toBeTruthy();
  });
});

describe('filtering evidence', () => {
  const numbers = (part: Partial<Parameters<typeof filterEvidence>[1]>) =>
    filterEvidence(items, {
      show: 'all',
      kind: null,
      words: '',
      withWithdrawn: false,
      ...part,
    }).map(({ number }) => number);

  it('leaves out what is out of use unless asked', () => {
    expect(numbers({})).toEqual([1, 2, 3]);
    expect(numbers({ withWithdrawn: true })).toEqual([1, 2, 3, 4]);
    expect(numbers({ show: 'undescribed', withWithdrawn: true })).toEqual([2]);
  });

  it('finds by number, name and purpose', () => {
    expect(numbers({ words: '证据2' })).toEqual([2]);
    expect(numbers({ words: '上门' })).toEqual([1, 3]);
    expect(numbers({ kind: 'bill' })).toEqual([2]);
  });
});

describe('a size in bytes', () => {
  it.each([
    [0, '0 B'],
    [1_023, '1023 B'],
    [1_536, '1.50 KB'],
    [36_700_160, '35.0 MB'],
    [5_368_709_120, '5.00 GB'],
  ])('%i is shown as %s', (bytes, shown) => {
    expect(formatBytes(bytes)).toBe(shown);
  });
});
