import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportEvent, InspectEvent } from '../../domain/contract/importContract.ts';
import { AnDunError, errorSentences } from '../../domain/errors.ts';
import type { EvidenceItem } from '../../domain/evidence/evidenceItem.ts';
import type {
  ImportChoices,
  ImportedRecord,
  ImportPreview,
  ImportProblem,
  ImportReport,
} from '../../domain/imports/importedRecord.ts';
import { canHoldRows } from '../../renderer/features/imports/canHoldRows.ts';
import { ReadContentButton } from '../../renderer/features/imports/ReadContentButton.tsx';
import { callAtMs, evidenceItem } from './caseFakes.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { giveElementsSize } from './support/giveElementsSize.ts';
import { renderScreen } from './support/renderScreen.tsx';

const item = evidenceItem(1, { title: '通话详单', viewer: 'text', mime: 'text/csv' });

const choices: ImportChoices = {
  format: 'carrier_calls',
  columns: ['time', 'number', 'ignore'],
  year: null,
};

const record: ImportedRecord = {
  rowRef: '第 5 行',
  kind: 'call',
  channel: 'call',
  direction: 'incoming',
  occurredAtMs: callAtMs,
  dateOnly: false,
  counterpart: '17000000021',
  counterpartName: '',
  text: '',
  durationSeconds: 75,
  amountFen: null,
  detail: '',
};

const problem: ImportProblem = {
  rowRef: '第 9 行',
  code: 'TIME_UNREADABLE',
  excerpt: '二〇二六年,17000000021',
  kept: false,
};

const preview: ImportPreview = {
  choices,
  encoding: 'GB18030',
  columns: [
    { header: '起始时间', meaning: 'time', samples: ['2026-11-02 14:30:00'] },
    { header: '对方号码', meaning: 'number', samples: ['17000000021'] },
    { header: '备用', meaning: 'ignore', samples: ['甲'] },
  ],
  sample: [record],
  records: 12,
  duplicates: 2,
  problems: 1,
  problemSample: [problem],
  skipped: ['客户姓名：林小满', '合计,12'],
  counterparts: [
    {
      key: '17000000021',
      name: '',
      organisationName: null,
      calls: 9,
      messages: 0,
      payments: 0,
      firstAtMs: callAtMs,
      lastAtMs: callAtMs,
      inMatter: true,
    },
    {
      key: '95188',
      name: '客服',
      organisationName: '支付宝',
      calls: 3,
      messages: 0,
      payments: 0,
      firstAtMs: callAtMs,
      lastAtMs: callAtMs,
      inMatter: false,
    },
  ],
  yearNeeded: false,
};

const report: ImportReport = {
  evidenceId: item.id,
  format: 'carrier_calls',
  imported: 10,
  relevant: 9,
  duplicates: 2,
  problems: 1,
  finishedAtMs: callAtMs,
};

type Inspect = (given: ImportChoices | null) => InspectEvent[];

async function openDrawer(
  options: { inspect?: Inspect; run?: () => AsyncGenerator<ImportEvent, void, unknown> } = {},
) {
  const reports: ImportReport[] = [];
  const engine = fakeEngine({
    import: {
      reports: () => reports,
      problems: () => ({ total: 1, problems: [problem] }),
      inspect: async function* (input) {
        yield* options.inspect?.(input.choices) ?? [{ type: 'preview', preview }];
      },
      run:
        options.run ??
        async function* () {
          yield { type: 'progress', doneBytes: 5, totalBytes: 10, records: 4 };
          reports.push(report);
          yield { type: 'done', report };
        },
    },
  });
  const shown = renderScreen(<ReadContentButton item={item} />, { engine });
  await shown.user.click(screen.getByRole('button', { name: '读取内容' }));
  await screen.findByText('读取内容：通话详单');
  return { ...shown, engine };
}

beforeEach(() => giveElementsSize(1000, 600));

describe('reading a file of calls', () => {
  it('says what it is, what is new in it and what was passed over', async () => {
    await openDrawer();
    const summary = await screen.findByRole('region', { name: '读取结果' });
    expect(within(summary).getByText('运营商通话详单')).toBeTruthy();
    expect(within(summary).getByText('GB18030')).toBeTruthy();
    expect(within(summary).getByText('10 条')).toBeTruthy();
    expect(within(summary).getByText('略过的抬头和合计行（2）')).toBeTruthy();
    expect(within(summary).getByText(/客户姓名：林小满/)).toBeTruthy();
    expect(screen.getByText('时间读不出')).toBeTruthy();
    expect(screen.getByText('二〇二六年,17000000021')).toBeTruthy();
    expect(screen.getByText('第 5 行')).toBeTruthy();
    expect(screen.getByText('通话 · 呼入')).toBeTruthy();
  });

  it('takes over with the numbers of the matter ticked, and others on demand, then tells the report', async () => {
    const { user, engine } = await openDrawer();
    expect(await screen.findByText('已勾选 1 个')).toBeTruthy();
    const caution = screen.getByText('目录：支付宝');
    expect(caution.title).toBe('目录相符不能证明对方身份。');
    const row = caution.closest('.ant-table-row') as HTMLElement;
    await user.click(within(row).getByRole('checkbox'));
    expect(screen.getByText('已勾选 2 个')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '登记 10 条到时间线' }));
    expect(await screen.findByText(/登记 10 条，其中涉案 9 条；重复 2 条未再登记/)).toBeTruthy();
    expect(engine.callsOf('import.run')[0]?.input).toMatchObject({
      evidenceId: item.id,
      choices,
      relevantCounterparts: ['17000000021', '95188'],
    });
  });

  it('reads again with a corrected column', async () => {
    const { user, engine } = await openDrawer();
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: '备用 含义' }));
    await user.click(await screen.findByTitle('对方名称'));
    await waitFor(() => expect(engine.callsOf('import.inspect')).toHaveLength(2));
    expect(engine.callsOf('import.inspect')[1]?.input).toMatchObject({
      choices: { columns: ['time', 'number', 'name'] },
    });
  });

  it('asks for a missing year before anything can be taken over', async () => {
    const { user, engine } = await openDrawer({
      inspect: (given) => [
        {
          type: 'preview',
          preview: {
            ...preview,
            choices: { ...choices, year: given?.year ?? null },
            yearNeeded: given === null,
          },
        },
      ],
    });
    const year = await screen.findByLabelText('文件里的日期没有年份，是哪一年的？');
    const take = () =>
      screen.getByRole('button', { name: '登记 10 条到时间线' }) as HTMLButtonElement;
    expect(take().disabled).toBe(true);
    await user.type(year, '2026{Enter}');
    await waitFor(() => expect(take().disabled).toBe(false));
    expect(engine.callsOf('import.inspect').at(-1)?.input).toMatchObject({
      choices: { year: 2026 },
    });
  });

  it('says that a file holds no rows', async () => {
    await openDrawer({ inspect: () => [{ type: 'preview', preview: null }] });
    expect(await screen.findByText('没有读出可登记的记录')).toBeTruthy();
  });

  it('says why a file is refused, and reads it again on demand', async () => {
    let refused = false;
    const { user } = await openDrawer({
      inspect: () => {
        if (refused) return [{ type: 'preview', preview }];
        refused = true;
        throw new AnDunError('FILE_HOSTILE');
      },
    });
    expect(await screen.findByText(errorSentences.FILE_HOSTILE)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /重\s?试/ }));
    expect(await screen.findByRole('region', { name: '读取结果' })).toBeTruthy();
  });

  it('stops taking over when asked', async () => {
    let stopped = false;
    const { user, engine } = await openDrawer();
    engine.on({
      import: {
        run: async function* (_input, { signal }) {
          yield { type: 'progress', doneBytes: 1, totalBytes: 10, records: 1 };
          await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
          stopped = true;
          throw new AnDunError('CANCELLED');
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: '登记 10 条到时间线' }));
    await user.click(await screen.findByRole('button', { name: /停\s?止/ }));
    await waitFor(() => expect(stopped).toBe(true));
    expect(screen.queryByText(/其中涉案/)).toBeNull();
  });
});

describe('where reading is offered', () => {
  const offered = (part: Partial<EvidenceItem>) => canHoldRows(evidenceItem(1, part));

  it('is for texts and tables in use, not for mails, pictures and what was withdrawn', () => {
    expect(offered({ viewer: 'text', mime: 'application/xml' })).toBe(true);
    expect(offered({ viewer: 'none', mime: 'application/x-cfb', originalName: '详单.XLS' })).toBe(
      true,
    );
    expect(offered({ viewer: 'text', mime: 'message/rfc822' })).toBe(false);
    expect(offered({ viewer: 'image', mime: 'image/png' })).toBe(false);
    expect(offered({ viewer: 'none', mime: 'application/zip', originalName: 'a.zip' })).toBe(false);
    expect(offered({ viewer: 'text', mime: 'text/csv', withdrawnAtMs: 1 })).toBe(false);
  });
});
