import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyFirmProfile } from '../../domain/firm/firmProfile.ts';
import { emptyContact, emptyIntakeForm, type IntakeForm } from '../../domain/intake/intakeForm.ts';
import type { Verdict } from '../../domain/verification/verification.ts';
import { overrideProblem } from '../../renderer/features/verification/OverrideDialog.tsx';
import { VerdictPanel } from '../../renderer/features/verification/VerdictPanel.tsx';
import { VerificationView } from '../../renderer/features/verification/VerificationView.tsx';
import { intakeId, intakeStore } from './intakeFakes.ts';
import { renderScreen } from './support/renderScreen.tsx';

const matter = { kind: 'intake', intakeId } as const;
const form: Partial<IntakeForm> = {
  contacts: [
    {
      ...emptyContact('019a0000-0000-7000-8000-0000000000c1', 'call'),
      from: '95188',
      claimedIdentity: '花呗客服',
      content: '对方说要上门核实',
    },
    {
      ...emptyContact('019a0000-0000-7000-8000-0000000000c2', 'call'),
      from: '139 0000 5678',
      claimedIdentity: '捷信',
    },
  ],
};

function openView() {
  const store = intakeStore({ form });
  const screenOf = renderScreen(<VerificationView matter={matter} />, { engine: store.engine });
  return { store, ...screenOf };
}

describe('核实研判 of a matter', () => {
  it('tells where a mobile number was taken out by the firm’s table, and that it proves nothing', async () => {
    const { store } = openView();
    store.engine.on({
      directory: {
        placesOf: () => ({
          table: {
            count: 21,
            source: '某公开号段表',
            asOf: '2026-01-31',
            importedAtMs: 1,
            importedBy: '甲',
          },
          places: [{ normalised: '13900005678', region: '甲省 乙市', carrier: '中国移动' }],
        }),
      },
    });
    const table = await screen.findByRole('region', { name: '号码比对' });
    await waitFor(() => {
      const row = within(table).getByRole('row', { name: /^139 0000 5678/ });
      expect(row.textContent).toContain('甲省 乙市 · 中国移动');
      expect(row.textContent).toContain('不能证明对方在哪里');
    });
    expect(table.textContent).toContain('某公开号段表，截至 2026-01-31');
  });

  it('compares every number with the official ones, with source, check date and the caution', async () => {
    const { store } = openView();
    store.engine.on({
      verification: {
        get: () => ({
          steps: [],
          verdict: plainVerdict,
          numberMatches: [
            {
              normalised: '95188',
              organisationId: 'alipay' as never,
              organisationName: '支付宝',
              use: 'hotline',
              source: 'metowolf/vCards @b1a346c3',
              checkedOn: '2026-08-21',
              status: 'verified',
            },
          ],
          override: null,
          earlierOverrides: [],
        }),
      },
    });
    const table = await screen.findByRole('region', { name: '号码比对' });
    const known = within(table).getByRole('row', { name: /^95188/ });
    expect(known.textContent).toContain('支付宝');
    expect(known.textContent).toContain('2026-08-21 核对');
    const unknown = within(table).getByRole('row', { name: /^139 0000 5678/ });
    expect(unknown.textContent).toContain('机构目录中没有这个号码');
    expect(table.textContent).toContain('不能证明对方是真的');
    await waitFor(() =>
      expect(table.textContent).toContain('天津京东消费金融有限公司：没有可用的官方号码'),
    );
  });

  it('takes the result of a step by arrow keys and its note when the field is left', async () => {
    const { store, user } = openView();
    const group = await screen.findByRole('radiogroup', { name: '用官方号码回拨核实：结果' });
    within(group).getAllByRole('radio')[0]?.focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() =>
      expect(
        within(group).getByRole('radio', { name: '官方否认联系过', checked: true }),
      ).toBeTruthy(),
    );
    await user.type(await screen.findByLabelText('用官方号码回拨核实：备注'), '工号0231{Tab}');
    await waitFor(() => {
      const last = store.engine.callsOf('verification.recordStep').at(-1)?.input;
      expect(last).toMatchObject({
        code: 'official_callback',
        result: 'unfavourable',
        note: '工号0231',
      });
    });
    expect(await screen.findByText(/前台小周/)).toBeTruthy();
  });

  it('asks who took a step and when, in two fields that the keyboard reaches', async () => {
    const { store, user } = openView();
    const group = await screen.findByRole('radiogroup', { name: '用官方号码回拨核实：结果' });
    within(group).getAllByRole('radio')[0]?.focus();
    await user.keyboard('{ArrowRight}');
    const who = await screen.findByLabelText<HTMLSelectElement>('用官方号码回拨核实：核实人');
    expect(who.selectedOptions[0]?.textContent).toBe('本所');
    await user.selectOptions(who, '当事人');
    const last = () => store.engine.callsOf('verification.recordStep').at(-1)?.input;
    await waitFor(() =>
      expect(last()).toMatchObject({ code: 'official_callback', performedBy: 'client' }),
    );
    const day = await screen.findByLabelText('用官方号码回拨核实：核实日期');
    fireEvent.change(day, { target: { value: '2026-11-12' } });
    fireEvent.blur(day);
    await waitFor(() => expect(last()).toMatchObject({ performedOn: '2026-11-12' }));
  });

  it('keeps the lawyer’s conclusion and the computed one side by side, and takes it back with a reason', async () => {
    const { store, user } = openView();
    await user.click(await screen.findByRole('button', { name: '另定结论…' }));
    const dialog = await screen.findByRole('dialog', { name: '律师另定结论' });
    for (const box of within(dialog).getAllByRole<HTMLInputElement>('checkbox')) {
      if (box.checked) await user.click(box);
    }
    await user.click(within(dialog).getByRole('button', { name: '保存另定结论' }));
    expect(within(dialog).getByText('请至少选择一项结论。')).toBeTruthy();
    await user.click(within(dialog).getByRole('checkbox', { name: 'B 违法/违规催收' }));
    await user.click(within(dialog).getByRole('button', { name: '保存另定结论' }));
    expect(within(dialog).getByText('请写明理由，没有理由不能另定结论。')).toBeTruthy();
    await user.type(within(dialog).getByLabelText('理由'), '合同与流水均已核对');
    await user.click(within(dialog).getByRole('button', { name: '保存另定结论' }));

    const own = await screen.findByRole('region', { name: '律师结论' });
    expect(own.textContent).toContain('违法/违规催收');
    expect(own.textContent).toContain('合同与流水均已核对');
    expect(own.textContent).toContain('许明澈');
    expect(screen.getByRole('heading', { name: '程序研判' })).toBeTruthy();
    expect(store.engine.callsOf('verification.override')[0]?.input).toMatchObject({
      matter,
      outcomes: ['B'],
      reason: '合同与流水均已核对',
      lawyerName: '许明澈',
    });

    await user.click(screen.getByRole('button', { name: '撤销另定结论…' }));
    const clearing = await screen.findByRole('dialog', { name: '撤销另定结论' });
    await user.type(within(clearing).getByLabelText('理由'), '补充材料后重新研判');
    await user.click(within(clearing).getByRole('button', { name: '撤销另定结论' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '律师结论' })).toBeNull());
    expect(await screen.findByText('以往另定结论 1 次')).toBeTruthy();
  });

  it('refuses 待核实 beside another conclusion', () => {
    expect(overrideProblem(['A', 'F'], '理由', '许明澈')).toContain('不能与其他结论同时选择');
    expect(overrideProblem(['A', 'D'], '理由', '许明澈')).toBeNull();
    expect(overrideProblem(['F'], ' ', '许明澈')).toContain('理由');
    expect(overrideProblem(['F'], '理由', ' ')).toContain('律师');
  });

  it('asks which lawyer concludes when somebody else sits at the computer', async () => {
    const { store, user } = openView();
    const lawyer = (name: string, end: string) => ({
      id: `019a0000-0000-7000-8000-0000000000${end}`,
      name,
      licenceNo: '',
      phone: '',
    });
    store.engine.on({
      firm: {
        get: () => ({
          ...emptyFirmProfile,
          operatorName: '前台小周',
          lawyers: [lawyer('许明澈', '1a'), lawyer('顾南乔', '1b')],
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '另定结论…' }));
    const dialog = await screen.findByRole('dialog', { name: '律师另定结论' });
    await user.type(within(dialog).getByLabelText('理由'), '合同与流水均已核对');
    await user.click(within(dialog).getByRole('button', { name: '保存另定结论' }));
    expect(within(dialog).getByText('请选择作出结论的律师。')).toBeTruthy();
    await user.click(within(dialog).getByRole('combobox', { name: '作出结论的律师' }));
    await user.click(await screen.findByTitle('顾南乔'));
    await user.click(within(dialog).getByRole('button', { name: '保存另定结论' }));
    const own = await screen.findByRole('region', { name: '律师结论' });
    expect(own.textContent).toContain('顾南乔');
  });
});

const plainVerdict: Verdict = {
  outcomes: ['A', 'D'],
  reasons: [
    {
      ruleId: 'r1',
      outcome: 'A',
      weight: 'decisive',
      sentence: '索要短信验证码。',
      source: '依据甲',
    },
    {
      ruleId: 'r2',
      outcome: 'D',
      weight: 'supports',
      sentence: '说得出身份证号。',
      source: '依据乙',
    },
    {
      ruleId: 'r3',
      outcome: 'A',
      weight: 'against',
      sentence: '号码与官方一致。',
      source: '依据丙',
    },
    { ruleId: 'r4', outcome: 'F', weight: 'unknown', sentence: '尚未查账户。', source: '依据丁' },
  ],
  checks: [{ ruleId: 'r1', label: '索要验证码', state: 'found', source: '依据甲' }],
  unknowns: ['尚未查询征信报告。'],
  nextQuestion: { field: 'account_query', sentence: '请先核实：官网或 App 查询本人账户' },
  nextSteps: [{ id: 's1', sentence: '拨打 96110 咨询。', urgency: 'now', channel: '96110' }],
  stopPayment: false,
};

describe('The verdict panel', () => {
  it('gives outcomes, grouped reasons with their sources, and one question, but never a score', () => {
    const asked: string[] = [];
    render(
      <VerdictPanel verdict={plainVerdict} override={null} onAsk={(field) => asked.push(field)} />,
    );
    const panel = screen.getByRole('region', { name: '研判意见' });
    expect(within(panel).getByText('疑似诈骗')).toBeTruthy();
    for (const [group, sentence, source] of [
      [/^决定性/, '索要短信验证码。', '依据甲'],
      [/^支持/, '说得出身份证号。', '依据乙'],
      [/^反对/, '号码与官方一致。', '依据丙'],
      [/^未知/, '尚未查账户。', '依据丁'],
    ] as const) {
      const section = within(panel).getByRole('region', { name: group });
      expect(section.textContent).toContain(sentence);
      expect(section.textContent).toContain(source);
    }
    within(panel)
      .getByRole('button', { name: /去填写/ })
      .click();
    expect(asked).toEqual(['account_query']);
    expect(panel.textContent).not.toMatch(/\d+\s*(?:%|分(?!钟)|\/\s*100)/);
  });
});

describe('A matter without anything', () => {
  it('is 待核实', async () => {
    const store = intakeStore({ form: emptyIntakeForm });
    renderScreen(<VerificationView matter={matter} />, { engine: store.engine });
    const panel = await screen.findByRole('region', { name: '研判意见' });
    expect(panel.textContent).toContain('待核实');
  });
});
