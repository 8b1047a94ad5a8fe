import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { emptyFacts } from '../../domain/evidence/emptyFacts.ts';
import { emptyAnswers, emptyContact, emptyIntakeForm } from '../../domain/intake/intakeForm.ts';
import { parseShanghai } from '../../domain/time/shanghaiTime.ts';
import { IntakePage } from '../../renderer/features/intake/IntakePage.tsx';
import { evidenceItem } from './caseFakes.ts';
import { caseId, type IntakeStore, intakeId, intakeStore } from './intakeFakes.ts';
import { renderScreen } from './support/renderScreen.tsx';

const contactId = '019a0000-0000-7000-8000-0000000000c1';
const sms =
  '【捷信消费金融】您的借款12,860.55元已逾期37天，请点击 https://jx-pay.example.cn/a 处理。';

function openIntake(store: IntakeStore) {
  return renderScreen(
    <Routes>
      <Route path="/intakes/:intakeId" element={<IntakePage />} />
      <Route path="*" element={<p>另一页</p>} />
    </Routes>,
    { engine: store.engine, route: `/intakes/${intakeId}` },
  );
}

function smsContact(content = sms) {
  return { ...emptyContact(contactId, 'sms'), content };
}

const openingBox = () =>
  screen.findByRole('textbox', { name: '粘贴短信、拖入截图，或直接写对方说了什么' });
const stepButton = (name: RegExp) => screen.findByRole('button', { name });

describe('What is read out of the words', () => {
  it('stands as a suggestion in its field and fills it with one press', async () => {
    const store = intakeStore({ form: { contacts: [smsContact('')] } });
    const { user } = openIntake(store);
    await user.click(await screen.findByRole('button', { name: /联系情况/ }));
    await user.click(await screen.findByRole('textbox', { name: '原文' }));
    await user.paste(sms);
    const claimed = await screen.findByRole('combobox', { name: '对方自称' });
    await screen.findByText(/读到“捷信[^”]*”，待确认/);
    expect((claimed as HTMLInputElement).value).toBe('');
    await user.click(screen.getByRole('button', { name: '填入' }));
    await waitFor(() => expect(store.record().form.contacts[0]?.claimedIdentity).toMatch(/^捷信/));
  });

  it('takes the length of a call as a phone shows it, and asks for seconds otherwise', async () => {
    const store = intakeStore({ form: { contacts: [emptyContact(contactId, 'call')] } });
    const { user } = openIntake(store);
    await user.click(await screen.findByRole('button', { name: /联系情况/ }));
    const field = await screen.findByLabelText('通话时长（秒）');
    await user.type(field, '两分钟{Tab}');
    expect(await screen.findByText('请填整数秒数，或写成 2分05秒。')).toBeTruthy();
    await user.clear(field);
    await user.type(field, '2:05{Tab}');
    await waitFor(() => expect(store.record().form.contacts[0]?.durationSeconds).toBe(125));
  });
});

describe('Money that has left', () => {
  const words =
    '我已经转了38000元给对方的银行卡6222020200112233445，户名李建国，骗子说还要交15000元解冻费';

  it('calls for 110 at the first words, and one press fills in what was paid', async () => {
    const store = intakeStore();
    const { user } = openIntake(store);
    await user.click(await openingBox());
    await user.paste(words);
    const band = await screen.findByRole('alert', { name: /先打 110 止付/ });
    await within(band).findByText('38,000.00 元');
    within(band).getByText('李建国 6222020200112233445');
    await user.click(within(band).getByRole('button', { name: '确认已付款，填入' }));
    await waitFor(() =>
      expect(store.record().form.answers).toMatchObject({
        paid: 'yes',
        paidAmountFen: 38000_00,
        paidTo: '李建国 6222020200112233445',
      }),
    );
    await screen.findByRole('button', { name: '已报警，登记回执' });
  });

  it('is silent where the client says that nothing was paid', async () => {
    const store = intakeStore();
    const { user } = openIntake(store);
    await user.click(await openingBox());
    await user.paste(words);
    const band = await screen.findByRole('alert', { name: /先打 110 止付/ });
    await user.click(within(band).getByRole('button', { name: '没有付款' }));
    await waitFor(() => expect(screen.queryByRole('alert', { name: /止付/ })).toBeNull());
    await waitFor(() => expect(store.record().form.answers.paid).toBe('no'));
  });
});

describe('What the client tells of herself', () => {
  it('stands under the words and goes into its field with one press', async () => {
    const store = intakeStore();
    const { user } = openIntake(store);
    await user.click(await openingBox());
    await user.paste('他打电话催花呗。我没有逾期，我说不要再打了');
    await user.click(await screen.findByRole('button', { name: '没有逾期' }));
    await user.click(screen.getByRole('button', { name: '要求过对方不要再联系' }));
    await waitFor(() =>
      expect(store.record().form.answers).toMatchObject({ overdue: 'no', refusedContact: 'yes' }),
    );
    expect(screen.queryByRole('button', { name: '没有逾期' })).toBeNull();
  });
});

describe('What they asked the client for', () => {
  it('is one fact in the wizard and in the checklist', async () => {
    const store = intakeStore({ form: { contacts: [smsContact()] } });
    const { user } = openIntake(store);
    await screen.findByRole('button', { name: /信息与骚扰/ });
    await user.click(screen.getByRole('button', { name: /信息与骚扰/ }));
    const asked = await screen.findByRole('group', { name: '对方向当事人索要过什么？' });
    await user.click(within(asked).getByRole('checkbox', { name: '短信验证码' }));
    await user.click(within(asked).getByRole('checkbox', { name: '转账付款' }));
    const last = () => store.engine.callsOf('verification.recordStep').at(-1)?.input;
    await waitFor(() =>
      expect(last()).toMatchObject({
        code: 'asks_secrets',
        result: 'unfavourable',
        note: '对方索要：短信验证码、转账付款。',
      }),
    );
    await user.click(within(asked).getByRole('checkbox', { name: '没有索要' }));
    await waitFor(() => expect(last()).toMatchObject({ result: 'favourable', note: '' }));
  });
});

describe('Evidence of an intake', () => {
  it('opens over the intake, and Escape returns to the step that was open', async () => {
    const store = intakeStore({ form: { contacts: [smsContact()] } });
    const item = evidenceItem(1, { intakeId, caseId: null, title: '聊天截图' });
    store.engine.on({
      evidence: {
        list: () => [item],
        get: () => ({ item, custody: [] }),
        facts: () => emptyFacts,
      },
    });
    const { user, address } = openIntake(store);
    await screen.findByRole('button', { name: '聊天截图' });
    await user.keyboard('{Alt>}3{/Alt}');
    await user.click(screen.getByRole('button', { name: '聊天截图' }));
    const drawer = await screen.findByRole('dialog');
    await within(drawer).findByLabelText('证明目的');
    expect(address()).toBe(`/intakes/${intakeId}?item=${item.id}`);
    // Alt+5 belongs to the page below.
    await user.keyboard('{Alt>}5{/Alt}{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(address()).toBe(`/intakes/${intakeId}`);
    expect((await stepButton(/借款与付款/)).getAttribute('aria-current')).toBe('step');
  });
});

describe('A phone intake', () => {
  it('is done from the first word to the end without the mouse', async () => {
    const store = intakeStore();
    const { user } = openIntake(store);
    await openingBox();
    await user.keyboard('一个自称花呗客服的人打电话说要上门核实，让我转12860.55元到安全账户');
    await waitFor(() => expect(store.record().form.contacts[0]?.channel).toBe('call'));
    await user.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/待核对$/);
    for (let count = 0; count < 8; count += 1) await user.keyboard('{Enter}');

    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.keyboard('林晓燕{Tab}139 0000 1234{Tab}{Tab}11010119900307299X{Tab}示例市示例路1号');

    await user.keyboard('{Control>}{Enter}{/Control}{Tab}');
    await user.keyboard('2026-11-02 14:30{Tab}{Tab}0571 8800 1234');

    await user.keyboard('{Alt>}3{/Alt}');
    const group = document.activeElement?.closest('[data-field]')?.getAttribute('data-field');
    expect(group).toBe('answers.borrowed');
    await user.keyboard('2');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('button', { name: /信息与骚扰/ }).getAttribute('aria-current')).toBe(
      'step',
    );

    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.keyboard('希望不再接到这种电话');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(store.record().status).toBe('complete'));
    const { form } = store.record();
    expect(form.client).toEqual({
      name: '林晓燕',
      idType: 'citizen_id',
      idNumber: '11010119900307299X',
      phone: '139 0000 1234',
      address: '示例市示例路1号',
    });
    expect(form.contacts).toHaveLength(1);
    expect(form.contacts[0]).toMatchObject({
      channel: 'call',
      from: '0571 8800 1234',
      occurredAtMs: parseShanghai('2026-11-02 14:30'),
      dateOnly: false,
      content: '一个自称花呗客服的人打电话说要上门核实，让我转12860.55元到安全账户',
    });
    expect(form.contacts[0]?.reviewedFacts.every(({ state }) => state === 'confirmed')).toBe(true);
    expect(form.answers).toMatchObject({
      borrowed: 'no',
      claimedAmountFen: 1_286_055,
      wants: '希望不再接到这种电话',
    });
    expect(await screen.findByRole('button', { name: '建案' })).toBeTruthy();
  }, 60_000);

  it('says what is missing, goes there, and is not completed', async () => {
    const store = intakeStore({ form: { contacts: [smsContact()] } });
    const { user } = openIntake(store);
    await user.click(await screen.findByRole('button', { name: '完成登记' }));
    expect(await screen.findByText('请填写当事人姓名。')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('姓名'));
    await user.click(await stepButton(/诉求与核对/));
    await user.click(await screen.findByRole('button', { name: /请填写联系时间/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('时间'));
    expect(store.engine.callsOf('intake.complete')).toHaveLength(0);
  });
});

describe('Facts read out of a pasted SMS', () => {
  it('are marked in the text and confirmed, corrected and rejected by keyboard', async () => {
    const store = intakeStore();
    const { user } = openIntake(store);
    await user.click(await openingBox());
    await user.paste(sms);
    const chips = await screen.findByRole('list', { name: '读出的内容' });
    expect(document.querySelector('mark[data-kind="amount"]')?.textContent).toContain('12,860.55');
    expect(store.record().form.answers.claimedAmountFen).toBeNull();

    within(chips)
      .getByRole('button', { name: /^金额：/ })
      .focus();
    await user.keyboard('{Enter}');
    within(chips)
      .getByRole('button', { name: /^逾期天数：/ })
      .focus();
    await user.keyboard('{F2}');
    await user.clear(screen.getByLabelText(/^改正逾期天数/));
    await user.keyboard('73天{Enter}');
    within(chips)
      .getByRole('button', { name: /^链接：/ })
      .focus();
    await user.keyboard('{Delete}');

    await waitFor(() => expect(store.record().form.answers.overdueDays).toBe(73));
    const { form } = store.record();
    expect(form.contacts[0]?.channel).toBe('sms');
    expect(form.answers.claimedAmountFen).toBe(1_286_055);
    const states = Object.fromEntries(
      form.contacts[0]?.reviewedFacts.map(({ fact, state }) => [fact.kind, state]) ?? [],
    );
    expect(states).toMatchObject({
      amount: 'confirmed',
      overdue_days: 'corrected',
      link: 'rejected',
    });
    expect(document.querySelector('mark[data-kind="link"]')).toBeNull();
  });

  it('stay as they were when Escape gives a correction up', async () => {
    const store = intakeStore();
    const { user } = openIntake(store);
    await user.click(await openingBox());
    await user.paste(sms);
    (await screen.findByRole('button', { name: /^金额：/ })).focus();
    await user.keyboard('9{Escape}');
    expect(
      await screen.findByRole('button', { name: /^金额：12,860\.55元?，待核对/ }),
    ).toBeTruthy();
  });
});

describe('Questions', () => {
  it('appear when an earlier answer makes them matter, and go again', async () => {
    const { user } = openIntake(intakeStore({ form: { contacts: [smsContact()] } }));
    await user.click(await stepButton(/借款与付款/));
    expect(screen.queryByLabelText('付给谁？')).toBeNull();
    const paid = await screen.findByRole('radiogroup', { name: '已经付钱或转账了吗？' });
    await user.click(within(paid).getByRole('radio', { name: '是' }));
    expect(await screen.findByLabelText('付给谁？')).toBeTruthy();
    within(paid).getByRole('radio', { name: '是' }).focus();
    await user.keyboard('{Delete}');
    expect(screen.queryByLabelText('付给谁？')).toBeNull();
    expect(within(paid).queryByRole('radio', { checked: true })).toBeNull();
  });

  it('keep "asked, nothing" apart from "not asked"', async () => {
    const store = intakeStore({ form: { contacts: [smsContact()] } });
    const { user } = openIntake(store);
    await user.click(await stepButton(/信息与骚扰/));
    const disclosed = await screen.findByRole('group', { name: '告诉过对方什么？' });
    await user.click(within(disclosed).getByRole('checkbox', { name: '没有' }));
    await waitFor(() => expect(store.record().form.answers.disclosed).toEqual([]));
    await user.click(within(disclosed).getByRole('checkbox', { name: '密码' }));
    await waitFor(() => expect(store.record().form.answers.disclosed).toEqual(['password']));
  });
});

describe('What is typed', () => {
  it('is saved again with the same command after the engine was lost', async () => {
    const store = intakeStore({ form: { contacts: [smsContact()] } });
    const { user } = openIntake(store);
    const save = { release: () => {} };
    store.engine.on({
      intake: {
        save: () =>
          new Promise((resolve) => {
            save.release = () => resolve({ revision: 2, updatedAtMs: Date.now() });
          }),
      },
    });
    await user.type(await screen.findByLabelText('姓名'), '林');
    await waitFor(() => expect(store.engine.callsOf('intake.save')).toHaveLength(1));
    store.engine.crash();
    expect(await screen.findByText('未保存，正在重试')).toBeTruthy();
    store.engine.on({ intake: { save: () => ({ revision: 2, updatedAtMs: Date.now() }) } });
    store.engine.restart();
    expect(
      await screen.findByText(/^已保存 \d\d:\d\d:\d\d$/, undefined, { timeout: 5_000 }),
    ).toBeTruthy();
    const calls = store.engine.callsOf('intake.save').map(({ input }) => input);
    expect(new Set(calls.map((input) => (input as { commandId: string }).commandId)).size).toBe(1);
    save.release();
  });

  it('is offered both ways when the intake was changed elsewhere', async () => {
    const store = intakeStore({ form: { contacts: [smsContact()] } });
    const { user } = openIntake(store);
    await screen.findByLabelText('姓名');
    store.changeElsewhere((form) => ({ ...form, note: '别处写的' }));
    await user.type(screen.getByLabelText('姓名'), '林晓燕');
    await user.click(await screen.findByRole('button', { name: '以这里为准保存' }));
    await waitFor(() => expect(store.record().form.client.name).toBe('林晓燕'));
    expect(screen.queryByRole('button', { name: '载入最新内容' })).toBeNull();

    store.changeElsewhere((form) => ({ ...form, client: { ...form.client, name: '周远' } }));
    await user.type(screen.getByLabelText('电话'), '1');
    await user.click(await screen.findByRole('button', { name: '载入最新内容' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('周远'));
  });

  it('is written at once when the page is left', async () => {
    const store = intakeStore({ form: { contacts: [smsContact()] } });
    const { user } = openIntake(store);
    await user.type(await screen.findByLabelText('姓名'), '林晓燕');
    await user.click(screen.getByRole('link', { name: /接待$/ }));
    await screen.findByText('另一页');
    await waitFor(() => expect(store.record().form.client.name).toBe('林晓燕'));
  });

  it('comes back whole when a removed contact is put back', async () => {
    const store = intakeStore({ form: { contacts: [smsContact()] } });
    const { user } = openIntake(store);
    await user.click(await stepButton(/联系情况/));
    await user.click(await screen.findByRole('button', { name: /移除这次联系/ }));
    await waitFor(() => expect(store.record().form.contacts).toHaveLength(0));
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(store.record().form.contacts[0]?.content).toBe(sms));
  });
});

describe('The desk warns', () => {
  it('that a message addresses somebody of another surname, and notes it with one press', async () => {
    const store = intakeStore({
      form: {
        client: { ...emptyIntakeForm.client, name: '孙悦', phone: '139 0000 1234' },
        contacts: [smsContact('')],
      },
    });
    const { user } = openIntake(store);
    await user.click(await screen.findByRole('button', { name: /^.*联系情况/ }));
    const words = await screen.findByRole('textbox', { name: '原文' });
    await user.click(words);
    await user.paste('【捷信】王女士，您的借款已逾期37天，请尽快处理。');
    expect(await screen.findByText(/^称呼与当事人姓氏不符：称“王女士”/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '记为找的是别人' }));
    await waitFor(() =>
      expect(store.record().form.answers).toMatchObject({
        namesOtherDebtor: 'yes',
        otherDebtorName: '王女士',
      }),
    );
    expect(screen.queryByRole('button', { name: '记为找的是别人' })).toBeNull();
  });

  it('of money leaving with 110 in a red band before anything else', async () => {
    const contact = {
      ...emptyContact(contactId, 'call'),
      content: '让我把钱转到安全账户，并报短信验证码',
    };
    const { user } = openIntake(intakeStore({ form: { contacts: [contact] } }));
    await user.click(await stepButton(/借款与付款/));
    expect(screen.queryByRole('alert', { name: /先止付/ })).toBeNull();
    const paid = await screen.findByRole('radiogroup', { name: '已经付钱或转账了吗？' });
    await user.click(within(paid).getByRole('radio', { name: '是' }));
    const band = await screen.findByRole('alert', { name: /先止付/ });
    expect(band.textContent).toContain('110');
    expect(band.textContent).toContain('96110');
    expect(band.textContent).toContain('收款账户');
  });

  it('that phone or document number belong to an earlier client, with the way there', async () => {
    const store = intakeStore({
      form: { contacts: [smsContact()] },
      related: [
        {
          clientId: null,
          intakeId,
          caseId,
          caseNumber: '（2026）案盾字第003号',
          name: '林晓燕',
          matchedBy: 'phone',
          atMs: 1_790_000_000_000,
        },
      ],
    });
    const { user, address } = openIntake(store);
    await user.type(await screen.findByLabelText('电话'), '13900001234');
    const link = await screen.findByRole('link', { name: '打开案件 （2026）案盾字第003号' });
    await user.click(link);
    expect(address()).toBe(`/cases/${caseId}`);
  });

  it('that an identity number cannot be right', async () => {
    const { user } = openIntake(intakeStore({ form: { contacts: [smsContact()] } }));
    const field = await screen.findByLabelText('证件号码');
    await user.type(field, '110101199003072991');
    expect(await screen.findByText(/末位校验码不对/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, '11010119900307299X');
    expect(await screen.findByText('校验通过 · 1990-03-07 出生 · 男')).toBeTruthy();
  });

  it('that a name is a former one', async () => {
    const contact = { ...smsContact(), claimedIdentity: '捷信消费金融有限公司' };
    const { user } = openIntake(intakeStore({ form: { contacts: [contact] } }));
    await user.click(await stepButton(/联系情况/));
    const panel = await screen.findByRole('region', { name: '联系情况' });
    expect(await within(panel).findByText(/自 2025-05-26 起已更名为天津京东/)).toBeTruthy();
  });
});

describe('A completed intake', () => {
  it('becomes a case with the cause its outcome suggests and the only lawyer', async () => {
    const contact = {
      ...smsContact('您在捷信的借款已逾期，请尽快还款'),
      claimedIdentity: '捷信',
      occurredAtMs: 1_790_000_000_000,
    };
    const store = intakeStore({
      status: 'complete',
      form: {
        contacts: [contact],
        answers: { ...emptyAnswers, borrowed: 'no', namesOtherDebtor: 'yes' },
      },
    });
    const { user, address } = openIntake(store);
    await user.click(await screen.findByRole('button', { name: '建案' }));
    const dialog = await screen.findByRole('dialog', { name: '建案' });
    await within(dialog).findByText('许明澈');
    await user.click(within(dialog).getByRole('button', { name: '建案' }));
    await waitFor(() => expect(store.engine.callsOf('intake.openCase')).toHaveLength(1));
    expect(store.engine.callsOf('intake.openCase')[0]?.input).toMatchObject({
      details: { lawyerName: '许明澈', cause: 'mistaken_contact' },
    });
    await waitFor(() => expect(address()).toBe(`/cases/${caseId}`));
  });

  it('is only to be looked at once it was discarded', async () => {
    const store = intakeStore({ status: 'discarded', form: { contacts: [smsContact()] } });
    openIntake(store);
    expect(await screen.findByRole('button', { name: '恢复登记' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('姓名').disabled).toBe(true);
    expect(screen.queryByRole('button', { name: '完成登记' })).toBeNull();
  });
});
