import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { CasePage } from '../../renderer/features/cases/CasePage.tsx';
import { callId, caseId, caseStore, evidenceIdOf, evidenceItem } from './caseFakes.ts';
import { renderScreen } from './support/renderScreen.tsx';

function openCase(store: ReturnType<typeof caseStore>, tab = '') {
  const route = `/cases/${caseId}${tab ? `/${tab}` : ''}`;
  return renderScreen(
    <Routes>
      <Route path="/cases/:caseId/:tab?" element={<CasePage />} />
      <Route path="*" element={null} />
    </Routes>,
    { engine: store.engine, route },
  );
}

describe('the page of a case', () => {
  it('says whose case it is, what was found and what to do next', async () => {
    openCase(caseStore());
    expect(await screen.findByRole('heading', { name: '（2026）案盾字第007号' })).toBeTruthy();
    expect(screen.getByText('对方：重庆蚂蚁消费金融有限公司')).toBeTruthy();
    expect(await screen.findByText('违法/违规催收')).toBeTruthy();
    expect(await screen.findByText('尚未用官方号码回拨。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '核实完成，开始取证' })).toBeTruthy();
  });

  it('is walked tab by tab with the keyboard, and the tab stands in the address', async () => {
    const { user, address } = openCase(caseStore());
    const overview = await screen.findByRole('tab', { name: '概览' });
    overview.focus();
    await user.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(address()).toBe(`/cases/${caseId}/contacts`));
    expect(await screen.findByRole('region', { name: '联系时间线' })).toBeTruthy();
    await user.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(address()).toBe(`/cases/${caseId}/collection`));
    await user.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(address()).toBe(`/cases/${caseId}/evidence`));
    await user.keyboard('{End}{Enter}');
    await waitFor(() => expect(address()).toBe(`/cases/${caseId}/audit`));
  });

  it('moves along the usual road with one button', async () => {
    const store = caseStore();
    const { user } = openCase(store);
    await user.click(await screen.findByRole('button', { name: '核实完成，开始取证' }));
    expect(await screen.findByText('案件已转为“取证”。')).toBeTruthy();
    expect(store.record().status).toBe('collecting');
    expect(await screen.findByRole('button', { name: '证据齐备，投诉/报案' })).toBeTruthy();
  });

  it('asks for a reason before it leaves the road, and shows it in the progress', async () => {
    const store = caseStore();
    const { user } = openCase(store, 'progress');
    await user.click(await screen.findByRole('button', { name: /其他状态/ }));
    await user.click(await screen.findByRole('menuitem', { name: '转为“中止”' }));
    const dialog = await screen.findByRole('dialog', { name: '把案件转为“中止”' });
    await user.click(within(dialog).getByRole('button', { name: '确认转换' }));
    expect(await within(dialog).findByText('这一步要写明理由。')).toBeTruthy();
    expect(store.engine.callsOf('case.changeStatus')).toEqual([]);
    await user.type(within(dialog).getByLabelText('理由'), '当事人在国外，下月回来');
    await user.click(within(dialog).getByRole('button', { name: '确认转换' }));
    expect(await screen.findByText('理由：当事人在国外，下月回来')).toBeTruthy();
    expect(store.record().status).toBe('suspended');
  });

  it('shows what is open before papers go out, and keeps to whom they went', async () => {
    const items = [evidenceItem(1), evidenceItem(2, { purpose: '' })];
    const store = caseStore({ record: { status: 'collecting' }, evidence: items });
    const { user } = openCase(store, 'progress');
    await user.click(await screen.findByRole('button', { name: '证据齐备，投诉/报案' }));
    const dialog = await screen.findByRole('dialog', { name: '把案件转为“投诉/报案”' });
    expect(await within(dialog).findByText(/^核实步骤还有 (\d+) \/ \1 项没做：/)).toBeTruthy();
    expect(within(dialog).getByText('还没有生成文书')).toBeTruthy();
    expect(within(dialog).getByText('1 件证据没有写证明目的')).toBeTruthy();
    await user.type(within(dialog).getByLabelText(/^提交给谁/), '示例消费金融有限公司');
    fireEvent.change(within(dialog).getByLabelText(/^日期/), { target: { value: '2026-11-20' } });
    await user.type(within(dialog).getByLabelText(/^受理编号/), 'TS-0001');
    await user.click(
      within(dialog).getByRole('button', { name: '证据已整理完毕，先向被投诉机构投诉。' }),
    );
    await user.click(within(dialog).getByRole('button', { name: '确认转换' }));
    expect(
      await screen.findByText(
        '说明：提交给：示例消费金融有限公司；提交日期：2026-11-20；受理编号：TS-0001。证据已整理完毕，先向被投诉机构投诉。',
      ),
    ).toBeTruthy();
  });

  it('moves on without a word where there is nothing to say', async () => {
    const store = caseStore({ record: { status: 'filing' } });
    const { user } = openCase(store);
    await user.click(await screen.findByRole('button', { name: '已递交，转入跟进' }));
    const dialog = await screen.findByRole('dialog', { name: '把案件转为“跟进”' });
    await user.click(within(dialog).getByRole('button', { name: '确认转换' }));
    await waitFor(() => expect(store.record().status).toBe('following'));
    expect(store.record().statusHistory.at(-1)?.reason).toBe('');
  });

  it('keeps what was typed when the case was changed elsewhere, and the second save goes through', async () => {
    const store = caseStore();
    const { user } = openCase(store);
    await user.click(await screen.findByRole('button', { name: '修改当事人' }));
    const dialog = await screen.findByRole('dialog', { name: '修改当事人资料' });
    await user.type(within(dialog).getByLabelText('联系地址'), '示例市青石路1号');
    store.changeElsewhere({ note: '别处的备注' });
    const save = within(dialog).getByRole('button', { name: /保\s*存/ });
    await user.click(save);
    expect(await screen.findByText(/刚在别处改过，已载入最新内容/)).toBeTruthy();
    expect((within(dialog).getByLabelText('联系地址') as HTMLInputElement).value).toBe(
      '示例市青石路1号',
    );
    await waitFor(() => expect(store.engine.callsOf('case.get').length).toBeGreaterThan(1));
    await user.click(save);
    expect(await screen.findByText('当事人资料已保存。')).toBeTruthy();
    expect(store.record()).toMatchObject({
      note: '别处的备注',
      client: { address: '示例市青石路1号' },
    });
  });

  it('says what is wrong with an ID number and does not save it', async () => {
    const store = caseStore();
    const { user } = openCase(store);
    await user.click(await screen.findByRole('button', { name: '修改当事人' }));
    const dialog = await screen.findByRole('dialog', { name: '修改当事人资料' });
    const field = within(dialog).getByLabelText('证件号码');
    await user.clear(field);
    await user.type(field, '110101199003070039');
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    expect(await within(dialog).findByText('校验位不符，请逐位核对。')).toBeTruthy();
    expect(store.engine.callsOf('case.saveClient')).toEqual([]);
  });
});

describe('联系记录 of a case', () => {
  it('takes a new call: a time to come is refused, a spoken time is read', async () => {
    const store = caseStore();
    const { user } = openCase(store, 'contacts');
    await user.click(await screen.findByRole('button', { name: /登记一次联系/ }));
    const dialog = await screen.findByRole('dialog', { name: '登记一次联系' });
    await user.type(within(dialog).getByLabelText('时间'), '2099-01-01 10:00');
    await user.type(within(dialog).getByLabelText('对方号码或账号'), '95188');
    await user.type(within(dialog).getByLabelText('短信原文或对方说的话'), '自称支付宝客服');
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    expect(await within(dialog).findByText('联系时间不能晚于现在。')).toBeTruthy();
    await user.clear(within(dialog).getByLabelText('时间'));
    await user.type(within(dialog).getByLabelText('时间'), '2026-11-03 22:15');
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    const line = await screen.findByText('自称支付宝客服');
    const entry = line.closest('article') as HTMLElement;
    expect(within(entry).getByText('2026-11-03 22:15')).toBeTruthy();
    expect(within(entry).getByText('22:00–8:00 之间')).toBeTruthy();
    expect(store.record().contacts).toHaveLength(3);
  });

  it('removes an entry only with a reason, naming what goes', async () => {
    const store = caseStore();
    const { user } = openCase(store, 'contacts');
    const entry = (await screen.findByText('说三天内上门核实')).closest('article') as HTMLElement;
    await user.click(within(entry).getByRole('button', { name: /移\s*除/ }));
    const dialog = await screen.findByRole('dialog', { name: '移除这条联系记录？' });
    expect(dialog.textContent).toContain('2026-11-02 14:30 电话 138 0013 8000');
    const confirm = within(dialog).getByRole('button', { name: /移\s*除/ }) as HTMLButtonElement;
    expect(confirm.disabled).toBe(true);
    await user.type(within(dialog).getByLabelText('移除理由'), '登记错了案件');
    await user.click(confirm);
    await waitFor(() => expect(screen.queryByText('说三天内上门核实')).toBeNull());
    expect(store.engine.callsOf('case.removeContact')[0]?.input).toMatchObject({
      contactId: callId,
      reason: '登记错了案件',
    });
  });

  it('leads from a contact to the evidence that proves it', async () => {
    const proof = evidenceItem(1, { contactIds: [callId] });
    const store = caseStore({ evidence: [proof] });
    store.changeElsewhere({
      contacts: store
        .record()
        .contacts.map((one) => (one.id === callId ? { ...one, evidenceIds: [proof.id] } : one)),
    });
    const { user, address } = openCase(store, 'contacts');
    await user.click(await screen.findByRole('link', { name: '证据1' }));
    await waitFor(() =>
      expect(address()).toBe(`/cases/${caseId}/evidence?item=${evidenceIdOf(1)}`),
    );
  });
});
