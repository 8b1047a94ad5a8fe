import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ClaimedFacts, MailView } from '../../domain/evidence/collectionRecord.ts';
import { emptyFacts } from '../../domain/evidence/emptyFacts.ts';
import type { EvidenceItem } from '../../domain/evidence/evidenceItem.ts';
import { CaseEvidenceTab } from '../../renderer/features/evidence/CaseEvidenceTab.tsx';
import { resample } from '../../renderer/features/evidence/Waveform.tsx';
import { callAtMs, caseStore, evidenceIdOf, evidenceItem } from './caseFakes.ts';
import { installFakeBridge } from './support/fakeBridge.ts';
import type { FakeHandlers } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

function openItem(part: Partial<EvidenceItem>, evidence: FakeHandlers['evidence'] = {}) {
  installFakeBridge();
  const store = caseStore({ evidence: [evidenceItem(1, part), evidenceItem(2)] });
  store.engine.on({ evidence: { facts: () => emptyFacts, parts: () => [], ...evidence } });
  const shown = renderScreen(<CaseEvidenceTab record={store.record()} />, {
    engine: store.engine,
    route: `/cases/x/evidence?item=${evidenceIdOf(1)}`,
  });
  return { ...shown, store };
}

const mail: MailView = {
  from: '捷信客服 <service@jiexin.invalid>',
  to: 'lin@client.invalid',
  subject: '逾期通知',
  sentAtMs: callAtMs,
  text: '请立即还款',
  html: '<p style="color:#b3261e" onclick="x()">请<b>立即</b>还款</p><script>boom()</script><img src="https://tracker.invalid/a.png"><form action="https://x.invalid"><input value="y"></form>',
  attachments: [{ name: '欠款说明.docx', sizeBytes: 10 }],
  notes: ['邮件声明的编码不对，已按 GB18030 读出。'],
};

describe('a mail', () => {
  const asMail = { viewer: 'text', mime: 'message/rfc822', originalName: '催收.eml' } as const;

  it('shows who wrote to whom, when it claims to be sent, and what was wrong with it', async () => {
    openItem(asMail, { mail: () => mail });
    expect(await screen.findByText('逾期通知')).toBeTruthy();
    expect(screen.getByText('捷信客服 <service@jiexin.invalid>')).toBeTruthy();
    expect(screen.getByText('2026-11-02 14:30:00')).toBeTruthy();
    expect(screen.getByText('邮件声明的编码不对，已按 GB18030 读出。')).toBeTruthy();
  });

  it('shows its HTML with nothing that runs, loads or leads anywhere', async () => {
    const { user } = openItem(asMail, { mail: () => mail });
    const body = await screen.findByRole('region', { name: '邮件正文' });
    const root = body.querySelector('.evidence-mail-html')?.shadowRoot as ShadowRoot;
    expect(root.textContent).toContain('请立即还款');
    expect(root.querySelector('p')?.style.color).toBeTruthy();
    expect(root.querySelector('script, form, input, img, [onclick], [src]')).toBeNull();
    await user.click(screen.getByText('纯文字'));
    expect(await within(body).findByText('请立即还款')).toBeTruthy();
  });

  it('gives its attachments as evidence of their own', async () => {
    let taken = false;
    const { user, address } = openItem(asMail, {
      mail: () => mail,
      parts: () =>
        taken
          ? [{ ordinal: 1, path: '欠款说明.docx', evidenceId: evidenceIdOf(2), refusal: null }]
          : [],
      expand: async function* () {
        taken = true;
        yield { type: 'attached', item: evidenceItem(2), duplicateOf: null };
        yield { type: 'done', attached: 1, refused: 0 };
      },
    });
    expect(await screen.findByText('欠款说明.docx')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '取出附件为证据' }));
    const list = screen.getByRole('region', { name: '内含文件列表' });
    await user.click(await within(list).findByRole('button', { name: /查\s?看/ }));
    await waitFor(() => expect(address()).toContain(evidenceIdOf(2)));
  });
});

describe('a zip', () => {
  it('is taken apart on demand, and says of each file what became of it', async () => {
    let taken = false;
    const { user } = openItem(
      { viewer: 'none', mime: 'application/zip', originalName: '材料.zip' },
      {
        parts: () =>
          taken
            ? [
                { ordinal: 1, path: '截图/1.png', evidenceId: evidenceIdOf(2), refusal: null },
                { ordinal: 2, path: '../坏.exe', evidenceId: null, refusal: 'ENTRY_NAME_UNSAFE' },
              ]
            : [],
        expand: async function* () {
          taken = true;
          yield { type: 'done', attached: 1, refused: 1 };
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: '展开为证据' }));
    expect(await screen.findByText('../坏.exe')).toBeTruthy();
    expect(screen.getByText(/名字指向压缩包之外/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '取出其余文件' })).toBeTruthy();
  });

  it('offers nothing more once all is out, and says which file was there before', async () => {
    openItem(
      { viewer: 'none', mime: 'application/zip', originalName: '材料.zip' },
      {
        parts: () => [
          { ordinal: 1, path: '截图/1.png', evidenceId: evidenceIdOf(2), refusal: null },
        ],
        list: () => [evidenceItem(1), evidenceItem(2)],
      },
    );
    expect(await screen.findByText('已全部取出。')).toBeTruthy();
    expect(await screen.findByText('与证据2完全相同，没有另存一份')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '取出其余文件' })).toBeNull();
  });
});

const called: ClaimedFacts = {
  ...emptyFacts,
  atMs: callAtMs,
  atSource: '文件名',
  callNumber: '17000000021',
  callName: '催收',
  durationMs: 65_000,
};
const asRecording = { viewer: 'audio', mime: 'audio/wav', kind: 'recording' } as const;
const silence = { peaks: [0.1, 0.9, 0.4], durationMs: 65_000 };

describe('a recording', () => {
  it('shows its shape and is walked with the arrow keys', async () => {
    const { container } = openItem(asRecording, { peaks: () => silence });
    const slider = await screen.findByRole('slider', { name: '播放位置' });
    await waitFor(() => expect(slider.querySelector('path')?.getAttribute('d')).toBeTruthy());
    const audio = container.ownerDocument.querySelector('audio') as HTMLAudioElement;
    Object.defineProperty(audio, 'duration', { value: 65, configurable: true });
    audio.currentTime = 10;
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    expect(audio.currentTime).toBe(15);
    fireEvent.keyDown(slider, { key: 'PageDown' });
    expect(audio.currentTime).toBe(0);
    fireEvent.keyDown(slider, { key: 'End' });
    expect(audio.currentTime).toBe(65);
  });

  it('in AMR is decoded first, which can be stopped and begun again', async () => {
    let ended = false;
    const { user, container } = openItem(
      { ...asRecording, mime: 'audio/amr' },
      {
        peaks: () => silence,
        async *prepareSound(_input, { signal }) {
          yield { type: 'progress', fraction: 0.25 };
          if (ended) yield { type: 'ready', decoded: true };
          else await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        },
      },
    );
    const progress = await screen.findByRole('progressbar', { name: '解码进度' });
    await waitFor(() => expect(progress.getAttribute('aria-valuenow')).toBe('25'));
    expect(container.ownerDocument.querySelector('audio')).toBeNull();
    await user.click(screen.getByRole('button', { name: '停止' }));
    expect(await screen.findByText(/已停止解码/)).toBeTruthy();
    ended = true;
    await user.click(screen.getByRole('button', { name: '开始解码' }));
    await screen.findByRole('slider', { name: '播放位置' });
    const source = container.ownerDocument.querySelector('audio')?.getAttribute('src');
    expect(source).toMatch(/^evidence:\/\/play\//);
  });

  it('keeps the loudest of each part when its shape is drawn smaller', () => {
    expect(resample([0.1, 0.9, 0.4, 0.2], 2)).toEqual([0.9, 0.4]);
    expect(resample([0.5], 3)).toEqual([0.5, 0.5, 0.5]);
  });

  it('becomes a contact that it proves, once a person went over what its name claims', async () => {
    const { user, store } = openItem(asRecording, { peaks: () => silence, facts: () => called });
    expect(await screen.findByText(/据文件名，这是与 催收 17000000021 的通话/)).toBeTruthy();
    expect(store.engine.callsOf('case.saveContact')).toEqual([]);
    await user.click(screen.getByRole('button', { name: '登记为联系记录' }));
    const seconds = (await screen.findByLabelText('时长（秒）')) as HTMLInputElement;
    expect(seconds.value).toBe('65');
    const who = screen.getByLabelText('对方自称') as HTMLInputElement;
    fireEvent.change(who, { target: { value: '捷信' } });
    await user.click(screen.getByRole('button', { name: '确认登记' }));
    expect(await screen.findByText('已登记为联系记录，并与这件证据相连。')).toBeTruthy();
    const contact = store.record().contacts.find(({ from }) => from === '17000000021');
    expect(contact).toMatchObject({
      channel: 'call',
      claimedIdentity: '捷信',
      occurredAtMs: callAtMs,
      durationSeconds: 65,
    });
    expect(store.evidence()[0]?.contactIds).toEqual([contact?.id]);
    await waitFor(() => expect(screen.queryByText(/据文件名，这是与/)).toBeNull());
    // What is said of it afterwards keeps the tie.
    fireEvent.change(screen.getByLabelText('备注'), { target: { value: '已听过' } });
    await user.click(screen.getByRole('button', { name: '保存说明' }));
    await waitFor(() => expect(store.evidence()[0]?.note).toBe('已听过'));
    expect(store.evidence()[0]?.contactIds).toEqual([contact?.id]);
  });
});

describe('what a file says of itself', () => {
  it('is shown as claimed, with where it was read', async () => {
    const { user } = openItem(
      {},
      {
        facts: () => ({
          ...emptyFacts,
          atMs: callAtMs,
          atSource: 'EXIF',
          latitude: 31.2,
          longitude: 121.5,
          device: '某牌手机',
          notes: ['扩展名与内容不符。'],
        }),
      },
    );
    await user.click(await screen.findByRole('tab', { name: '文件与保管链' }));
    const section = await screen.findByRole('region', { name: '文件里写明的信息' });
    expect(await within(section).findByText('2026-11-02 14:30:00（据EXIF）')).toBeTruthy();
    expect(within(section).getByText(/北纬 31\.20000°，东经 121\.50000°/)).toBeTruthy();
    expect(within(section).getByText('扩展名与内容不符。')).toBeTruthy();
    expect(within(section).getByText(/不能单独证明/)).toBeTruthy();
  });
});
