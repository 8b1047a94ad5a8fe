import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { cutOffNote } from '../../domain/evidence/cutOffNote.ts';
import { emptyFacts } from '../../domain/evidence/emptyFacts.ts';
import type { ContactRecord } from '../../domain/intake/intakeForm.ts';
import type { ScreenshotReading } from '../../domain/ocr/screenshotReading.ts';
import { WorkTrayButton } from '../../renderer/app/WorkTrayButton.tsx';
import { PictureReader } from '../../renderer/features/ocr/PictureReader.tsx';
import { useOcrTray } from '../../renderer/features/ocr/useOcrTray.ts';
import { forgetRemembered } from '../../renderer/ui/useRemembered.ts';
import { callAtMs, caseRecord, evidenceIdOf, evidenceItem } from './caseFakes.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const demand = '您已逾期98天，请还款5000元。';

function reading(part: Partial<ScreenshotReading> = {}): ScreenshotReading {
  const box = { x: 40, y: 100, width: 600, height: 40 };
  return {
    evidenceId: evidenceIdOf(1),
    state: 'done',
    width: 720,
    height: 1280,
    lines: [
      { text: demand, box, confidence: 0.97 },
      { text: '你是谁', box: { ...box, y: 300 }, confidence: 0.62 },
    ],
    bubbles: [
      {
        side: 'theirs',
        text: demand,
        box,
        lines: [0],
        timeText: '下午2:30',
        claimedAtMs: callAtMs,
      },
      {
        side: 'own',
        text: '你是谁',
        box: { ...box, y: 300 },
        lines: [1],
        timeText: null,
        claimedAtMs: null,
      },
    ],
    titleText: '106900001234',
    engine: 'test',
    claimedDay: '2026-11-02',
    claimedDaySource: 'file_name',
    failureCode: null,
    finishedAtMs: callAtMs,
    confirmedAtMs: null,
    ...part,
  };
}

const empty = (state: ScreenshotReading['state']) =>
  reading({ state, lines: [], bubbles: [], finishedAtMs: null });

function openPicture(first: ScreenshotReading, route = '/', notes: string[] = []) {
  let now = first;
  const engine = fakeEngine({
    directory: { list: () => [] },
    case: { get: () => caseRecord() },
    evidence: { facts: () => ({ ...emptyFacts, notes }) },
    ocr: {
      get: () => now,
      enqueue: () => {
        now = empty('queued');
        return { queued: 1 };
      },
      cancel: () => {
        now = empty('none');
      },
      confirm: () => {
        now = { ...now, confirmedAtMs: callAtMs };
        return now;
      },
    },
  });
  const item = evidenceItem(1, { viewer: 'image' });
  const shown = renderScreen(<PictureReader item={item} url="evidence://item/x" />, {
    engine,
    route,
  });
  const confirmed = () => engine.callsOf('ocr.confirm').map(({ input }) => input);
  return {
    ...shown,
    engine,
    confirmed,
    set: (next: ScreenshotReading) => {
      now = next;
    },
  };
}

/** happy-dom loads no pictures. */
async function loadPicture() {
  const picture = await screen.findByAltText('短信截图1');
  Object.defineProperty(picture, 'naturalWidth', { value: 720 });
  Object.defineProperty(picture, 'naturalHeight', { value: 1280 });
  fireEvent.load(picture);
}

const rects = (container: HTMLElement, name: string) =>
  [...container.querySelectorAll(`rect.${name}`)].map((rect) => rect.getAttribute('y'));

describe('a screenshot read by machine', () => {
  beforeEach(forgetRemembered);

  it('is read on demand and shows its messages as soon as they are there', async () => {
    const { user, set, engine } = openPicture(empty('none'));
    await user.click(await screen.findByRole('button', { name: '识别文字' }));
    expect(await screen.findByText('排队等待识别…')).toBeTruthy();
    expect(engine.callsOf('ocr.enqueue')[0]?.input).toMatchObject({
      evidenceIds: [evidenceIdOf(1)],
      again: false,
    });
    set(reading());
    expect(await screen.findByRole('complementary', { name: '识别出的消息' })).toBeTruthy();
  });

  it('can be taken out of the queue', async () => {
    const { user } = openPicture(empty('queued'));
    await user.click(await screen.findByRole('button', { name: '取消识别' }));
    expect(await screen.findByRole('button', { name: '识别文字' })).toBeTruthy();
  });

  it('shows each fact and each doubtful line at its place on the picture', async () => {
    const { container } = openPicture(reading());
    await loadPicture();
    await waitFor(() => expect(rects(container, 'ocr-fact').length).toBeGreaterThanOrEqual(2));
    expect(new Set(rects(container, 'ocr-fact'))).toEqual(new Set(['100']));
    expect(rects(container, 'ocr-doubtful')).toEqual(['300']);
    expect(screen.getByText('1 处识别把握不大，已用虚线框出，请对照图片。')).toBeTruthy();
    expect(screen.getByText(/时间按 2026-11-02（文件名）推算/)).toBeTruthy();
  });

  it('shows where the words stand that were searched for, and opens their message', async () => {
    const { container } = openPicture(reading(), '/evidence?find=%E9%80%BE%E6%9C%9F98');
    await loadPicture();
    await waitFor(() => expect(rects(container, 'ocr-found')).toEqual(['100']));
    await waitFor(() => expect(container.querySelectorAll('.ocr-card-active')).toHaveLength(1));
    expect(container.querySelector('.ocr-card-active')?.textContent).toContain('下午2:30');
  });

  it('brings a message into view when its place on the picture is clicked', async () => {
    const { container } = openPicture(reading());
    await loadPicture();
    await waitFor(() => expect(container.querySelector('[data-bubble="1"]')).toBeTruthy());
    fireEvent.click(container.querySelector('[data-bubble="1"]') as Element);
    const card = screen.getByRole('listitem', { name: '第 2 条 当事人' });
    expect(card.className).toContain('ocr-card-active');
  });

  it('becomes contacts only as a person chose and corrected them', async () => {
    const { user, confirmed } = openPicture(reading());
    const words = (await screen.findByLabelText('第 1 条内容')) as HTMLTextAreaElement;
    fireEvent.change(words, { target: { value: '您已逾期90天，请还款5000元。' } });
    const time = screen.getByLabelText('第 1 条时间') as HTMLInputElement;
    expect(time.value).toBe('2026-11-02 14:30');
    fireEvent.change(time, { target: { value: '2026-11-01' } });
    await user.click(screen.getByRole('button', { name: /^登记 2 条联系记录（\d 处未核对）$/ }));
    expect(await screen.findByText('已登记 2 条联系记录，并注明出自这张图片。')).toBeTruthy();
    expect(confirmed()).toMatchObject([
      {
        evidenceId: evidenceIdOf(1),
        contacts: [
          {
            channel: 'sms',
            direction: 'incoming',
            from: '106900001234',
            content: '您已逾期90天，请还款5000元。',
            dateOnly: true,
          },
          { channel: 'sms', direction: 'outgoing', content: '你是谁' },
        ],
      },
    ]);
    expect(await screen.findByText(/2026-11-02 14:30 已登记/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /登记 \d 条/ })).toBeNull();
    expect(screen.queryByText(/已核对 0/)).toBeNull();
  });

  it('says that facts were not looked at, and takes them all as right at one stroke', async () => {
    const { user, confirmed } = openPicture(reading());
    expect(await screen.findByText(/读出的内容还有 \d 处没有核对/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '全部与图片一致' }));
    await user.click(screen.getByRole('button', { name: '核对完毕，登记 2 条联系记录' }));
    await screen.findByText(/已登记。下面是机器识读的原文/);
    const [input] = confirmed() as [{ contacts: ContactRecord[] }];
    const states = input.contacts[0]?.reviewedFacts.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['confirmed']));
  });

  it('takes a person at her word about who wrote a message', async () => {
    const { user, confirmed } = openPicture(reading());
    const side = await screen.findByRole('radiogroup', { name: '第 2 条是谁发的' });
    await user.click(within(side).getByText('对方'));
    expect(screen.getByRole('listitem', { name: '第 2 条 对方' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^登记 2 条/ }));
    await screen.findByText(/已登记。/);
    const [input] = confirmed() as [{ contacts: ContactRecord[] }];
    expect(input.contacts.map(({ direction }) => direction)).toEqual(['incoming', 'incoming']);
  });

  it('keeps corrections that were not taken over when it is closed and opened again', async () => {
    const first = openPicture(reading());
    fireEvent.change(await screen.findByLabelText('第 1 条内容'), {
      target: { value: '改过的话' },
    });
    first.unmount();
    openPicture(reading());
    expect(await screen.findByText(/上次核对到一半的内容/)).toBeTruthy();
    expect((screen.getByLabelText('第 1 条内容') as HTMLTextAreaElement).value).toBe('改过的话');
  });

  it('takes the name in the title bar as what the phone shows, and asks where nobody is named', async () => {
    const { user } = openPicture(reading({ titleText: '法务李专员' }));
    const shown = (await screen.findByLabelText('微信里显示的名字')) as HTMLInputElement;
    expect(shown.value).toBe('法务李专员');
    const confirm = () => screen.getByRole('button', { name: /登记 2 条/ }) as HTMLButtonElement;
    expect(confirm().disabled).toBe(false);
    await user.clear(shown);
    expect(confirm().disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /图上没有写明对方是谁/ }));
    expect(confirm().disabled).toBe(false);
  });

  it('is not taken while a time cannot be understood', async () => {
    openPicture(reading());
    fireEvent.change(await screen.findByLabelText('第 1 条时间'), { target: { value: '某天' } });
    expect(screen.getByText(/看不懂这个时间/)).toBeTruthy();
    const confirm = screen.getByRole('button', { name: /登记 2 条/ }) as HTMLButtonElement;
    expect(confirm.disabled).toBe(true);
  });

  it('keeps a fact that a person confirmed', async () => {
    const { user, confirmed } = openPicture(reading());
    const card = await screen.findByRole('listitem', { name: '第 1 条 对方' });
    const chip = within(card).getByRole('button', { name: /金额：5000元，待核对/ });
    chip.focus();
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: /登记 2 条/ }));
    await screen.findByText(/已登记。/);
    const [input] = confirmed() as [{ contacts: { reviewedFacts: { state: string }[] }[] }];
    const states = input.contacts[0]?.reviewedFacts.map(({ state }) => state);
    expect(states).toContain('confirmed');
  });

  it('offers nothing twice once it was gone over', async () => {
    const { user } = openPicture(reading({ confirmedAtMs: callAtMs }));
    await user.click(await screen.findByRole('button', { name: '补充登记' }));
    expect(screen.getByRole('button', { name: '核对完毕，不登记' })).toBeTruthy();
  });

  it('says loudly that the file is only a part of a picture', async () => {
    openPicture(empty('none'), '/', [cutOffNote]);
    expect(await screen.findByText(/这张图片的文件不完整，结尾缺失/)).toBeTruthy();
  });

  it('says why it could not be read', async () => {
    openPicture({ ...empty('failed'), failureCode: 'PICTURE_UNREADABLE' });
    expect(await screen.findByText(/这张图片解不开/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy();
  });
});

describe('the queue of screenshots', () => {
  it('shows in the tray until it stands still, with what could not be read', async () => {
    const id = evidenceIdOf(1);
    const answers = [
      { waiting: 2, running: id, done: 1, failed: 0 },
      { waiting: 0, running: null, done: 3, failed: 1 },
    ];
    const engine = fakeEngine({
      ocr: { queue: () => (answers.length > 1 ? answers.shift() : answers[0]) as never },
    });
    const { user } = renderScreen(<Tray />, { engine });
    await user.click(await screen.findByRole('button', { name: /1/ }));
    expect(await screen.findByText('已识别 1 张，还剩 3 张')).toBeTruthy();
    expect(await screen.findByText('识别完成 3 张，1 张没有识别出来。')).toBeTruthy();
  });
});

function Tray() {
  useOcrTray();
  return <WorkTrayButton />;
}
