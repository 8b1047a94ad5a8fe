import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AttachProgress } from '../../domain/contract/evidenceContract.ts';
import { AnDunError, errorSentences } from '../../domain/errors.ts';
import { AttachDropZone } from '../../renderer/features/evidence/AttachDropZone.tsx';
import { caseId, evidenceItem } from './caseFakes.ts';
import { gate } from './gate.ts';
import { fakeGrant, installFakeBridge } from './support/fakeBridge.ts';
import { type FakeHandlers, fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const matter = { kind: 'case', caseId } as const;
type AttachHandler = NonNullable<NonNullable<FakeHandlers['evidence']>['attach']>;

function openZone(attach: AttachHandler) {
  const bridge = installFakeBridge();
  const engine = fakeEngine({ evidence: { attach } });
  return { bridge, engine, ...renderScreen(<AttachDropZone matter={matter} />, { engine }) };
}

const half: AttachProgress = {
  type: 'progress',
  fileIndex: 0,
  fileCount: 1,
  fileName: '通话录音.m4a',
  doneBytes: 1_048_576,
  totalBytes: 2_097_152,
};

describe('adding evidence', () => {
  it('shows how far it is, then says how many are in, with the source that was typed', async () => {
    const goOn = gate();
    const { user, bridge, engine } = openZone(async function* () {
      yield half;
      await goOn.opened;
      yield { type: 'attached', item: evidenceItem(1), duplicateOf: null };
      yield { type: 'done', attached: 1, refused: 0 };
    });
    const grant = fakeGrant('通话录音.m4a');
    bridge.nextFiles.push([grant]);
    await user.type(screen.getByLabelText('来源'), '当事人手机导出');
    await user.click(screen.getByRole('button', { name: /添加文件/ }));
    expect(await screen.findByText('正在添加：通话录音.m4a')).toBeTruthy();
    expect(screen.getByText('1.00 MB / 2.00 MB')).toBeTruthy();
    const bar = screen.getByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('50');
    goOn.open();
    expect(await screen.findByText('已添加 1 件证据。')).toBeTruthy();
    expect(engine.callsOf('evidence.attach')[0]?.input).toMatchObject({
      matter,
      grantIds: [grant.grantId],
      origin: '当事人手机导出',
    });
  });

  it('lists every refused file with the reason, and what was there already', async () => {
    const { user, bridge } = openZone(async function* () {
      yield { type: 'attached', item: evidenceItem(4), duplicateOf: null };
      yield {
        type: 'attached',
        item: evidenceItem(2, { originalName: '先前的截图.png' }),
        duplicateOf: 2,
        fileName: '同一张截图.png',
      };
      yield { type: 'refused', fileName: '空文件.txt', code: 'FILE_EMPTY' };
      yield { type: 'done', attached: 2, refused: 1 };
    });
    bridge.nextFiles.push([fakeGrant('a'), fakeGrant('b'), fakeGrant('c')]);
    await user.click(screen.getByRole('button', { name: /添加文件/ }));
    expect(await screen.findByText('已添加 1 件证据，1 个文件没有添加。')).toBeTruthy();
    expect(screen.getByText('“空文件.txt”没有添加。')).toBeTruthy();
    expect(screen.getByText(errorSentences.FILE_EMPTY)).toBeTruthy();
    expect(
      screen.getByText('刚添加的“同一张截图.png”与证据2“短信截图2”内容完全相同，没有重复存一份。'),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText('“空文件.txt”没有添加。')).toBeNull();
  });

  it('says loudly when a file is not what its name says', async () => {
    const { user, bridge } = openZone(async function* () {
      const item = evidenceItem(1, {
        originalName: '假回单.pdf',
        mime: 'application/x-msdownload',
      });
      yield { type: 'attached', item, duplicateOf: null, fileName: '假回单.pdf' };
      yield { type: 'done', attached: 1, refused: 0 };
    });
    bridge.nextFiles.push([fakeGrant('假回单.pdf')]);
    await user.click(screen.getByRole('button', { name: /添加文件/ }));
    expect(await screen.findByText('注意“假回单.pdf”：')).toBeTruthy();
    const note = screen.getByRole('status');
    expect(note.textContent).toContain(
      '文件名说是 PDF，内容却是 Windows 程序：原样保存，请勿在本机打开。',
    );
    expect(note.className).toContain('ant-alert-error');
  });

  it('stops at once when asked to, and says what is in', async () => {
    let stopped = false;
    const { user, bridge } = openZone(async function* (_input, { signal }) {
      yield { type: 'attached', item: evidenceItem(1), duplicateOf: null };
      yield { ...half, fileIndex: 1, fileCount: 2 };
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
      stopped = true;
      throw new AnDunError('CANCELLED');
    });
    bridge.nextFiles.push([fakeGrant('a'), fakeGrant('b')]);
    await user.click(screen.getByRole('button', { name: /添加文件/ }));
    await user.click(await screen.findByRole('button', { name: '停止添加' }));
    expect(await screen.findByText('已停止。先前完成的 1 件已在库中，其余没有添加。')).toBeTruthy();
    await waitFor(() => expect(stopped).toBe(true));
  });

  it('takes files that are dropped anywhere in the window', async () => {
    const { engine } = openZone(async function* () {
      yield { type: 'attached', item: evidenceItem(1), duplicateOf: null };
      yield { type: 'done', attached: 1, refused: 0 };
    });
    const files = [new File(['甲'], '短信.txt')];
    fireEvent.dragOver(document.body, { dataTransfer: { types: ['Files'], files } });
    expect(await screen.findByText('松开鼠标，添加为证据')).toBeTruthy();
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } });
    expect(await screen.findByText('已添加 1 件证据。')).toBeTruthy();
    expect(screen.queryByText('松开鼠标，添加为证据')).toBeNull();
    expect(engine.callsOf('evidence.attach')).toHaveLength(1);
  });

  it('leaves dragged text alone', () => {
    openZone(async function* () {});
    fireEvent.dragOver(document.body, { dataTransfer: { types: ['text/plain'], files: [] } });
    expect(screen.queryByText('松开鼠标，添加为证据')).toBeNull();
  });

  it('takes a second drop in after the first is done', async () => {
    const first = gate();
    let running = 0;
    let most = 0;
    const { engine } = openZone(async function* () {
      running += 1;
      most = Math.max(most, running);
      yield half;
      await first.opened;
      yield { type: 'attached', item: evidenceItem(1), duplicateOf: null };
      running -= 1;
    });
    const drop = () =>
      fireEvent.drop(document.body, {
        dataTransfer: { types: ['Files'], files: [new File(['甲'], '短信.txt')] },
      });
    drop();
    await screen.findByRole('progressbar');
    drop();
    first.open();
    expect(await screen.findByText('已添加 2 件证据。')).toBeTruthy();
    expect(engine.callsOf('evidence.attach')).toHaveLength(2);
    expect(most).toBe(1);
  });

  it('asks whether a bundle is to be checked or kept, and leaves out what systems make', async () => {
    const { user, bridge, engine } = openZone(async function* () {
      yield { type: 'attached', item: evidenceItem(1), duplicateOf: null };
      yield { type: 'done', attached: 1, refused: 0 };
    });
    bridge.nextFiles.push([fakeGrant('证据包 001.zip')]);
    await user.click(screen.getByRole('button', { name: /添加文件/ }));
    expect(await screen.findByText('这像是一个证据包')).toBeTruthy();
    expect(engine.callsOf('evidence.attach')).toEqual([]);
    await user.click(screen.getByRole('button', { name: '作为证据添加' }));
    expect(await screen.findByText('已添加 1 件证据。')).toBeTruthy();
    const real = fakeGrant('短信.xml');
    bridge.nextFiles.push([fakeGrant('Thumbs.db'), real, fakeGrant('.DS_Store')]);
    await user.click(screen.getByRole('button', { name: /添加文件/ }));
    expect(await screen.findByText(/跳过了 2 个系统自动生成的文件/)).toBeTruthy();
    await waitFor(() => expect(engine.callsOf('evidence.attach')).toHaveLength(2));
    expect(engine.callsOf('evidence.attach')[1]?.input).toMatchObject({ grantIds: [real.grantId] });
  });

  it('does nothing when the dialog is cancelled', async () => {
    const { user, engine } = openZone(async function* () {});
    await user.click(screen.getByRole('button', { name: /添加文件/ }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(engine.callsOf('evidence.attach')).toEqual([]);
  });
});
