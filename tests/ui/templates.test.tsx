import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FirmTemplateId } from '../../domain/ids.ts';
import type { FirmTemplateRow } from '../../domain/wordTemplates/firmTemplate.ts';
import type { WordReport } from '../../domain/wordTemplates/wordReport.ts';
import { AppRoutes } from '../../renderer/app/routes.tsx';
import { fakeGrant, installFakeBridge } from './support/fakeBridge.ts';
import { type FakeHandlers, fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const templateId = FirmTemplateId.parse('019a0000-0000-7000-8000-0000000000e1');

const row: FirmTemplateRow = {
  id: templateId,
  name: '本所律师函',
  kind: 'lawyer-letter',
  version: 1,
  fileName: '本所律师函.docx',
  sha256: 'f'.repeat(64),
  sizeBytes: 9_000,
  addedAtMs: Date.UTC(2026, 10, 22),
  addedBy: '周青岚',
  fieldCount: 2,
  unknownCount: 1,
  retiredAtMs: null,
};

const report: WordReport = {
  fields: [
    {
      name: '委托人姓名',
      label: '当事人姓名',
      kind: 'value',
      known: true,
      where: ['第1段'],
      means: '当事人.姓名',
    },
    {
      name: '委托人的电话',
      label: '委托人的电话',
      kind: 'value',
      known: false,
      where: ['页眉第1段'],
      suggestion: '当事人.电话',
    },
  ],
  errors: [],
  warnings: [{ where: '', text: '模板里有批注，成品中已去掉' }],
};

const faulty: WordReport = {
  fields: [],
  errors: [{ where: '第3段', text: '{{#证据}} 没有结束标记，请在后面加上 {{/证据}}' }],
  warnings: [],
};

function open(handlers: FakeHandlers['template'], address = '/documents/templates') {
  const bridge = installFakeBridge();
  const engine = fakeEngine({ template: { list: () => [], ...handlers } });
  return { bridge, engine, ...renderScreen(<AppRoutes />, { engine, route: address }) };
}

describe('the firm’s own Word templates', () => {
  it('say how a Word file becomes one while there are none', async () => {
    open({});
    expect(await screen.findByText(/\{\{委托人姓名\}\}/)).toBeTruthy();
  });

  it('name every fault of a file by its place and keep nothing of it', async () => {
    const { user, bridge } = open({ add: () => ({ row: null, report: faulty }) });
    bridge.nextFiles.push([fakeGrant('坏.docx')]);
    await user.click(await screen.findByRole('button', { name: '添加 Word 文件' }));
    expect(await screen.findByText('“坏.docx”有 1 处错误，没有添加')).toBeTruthy();
    expect(screen.getByText('第3段：{{#证据}} 没有结束标记，请在后面加上 {{/证据}}')).toBeTruthy();
  });

  it('show what is filled from the case, what is the firm’s own, and what was perhaps meant', async () => {
    open(
      { list: () => [row], get: () => ({ row, report, versions: [row] }) },
      `/documents/templates/${templateId}`,
    );
    expect(await screen.findByText('当事人姓名')).toBeTruthy();
    expect(screen.getByText('自有字段')).toBeTruthy();
    expect(screen.getByText('是否想写 {{当事人.电话}}？')).toBeTruthy();
    expect(screen.getByText('模板里有批注，成品中已去掉')).toBeTruthy();
  });

  it('are put out of use from their page', async () => {
    const { user, engine } = open(
      {
        list: () => [row],
        get: () => ({ row, report, versions: [row] }),
        retire: () => ({ ...row, retiredAtMs: 1 }),
      },
      `/documents/templates/${templateId}`,
    );
    await user.click(await screen.findByRole('button', { name: /停\s*用/ }));
    await waitFor(() => expect(engine.callsOf('template.retire')).toHaveLength(1));
    expect(engine.callsOf('template.retire')[0]?.input).toMatchObject({
      templateId,
      retired: true,
    });
  });
});
