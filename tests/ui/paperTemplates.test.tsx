import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../domain/documents/documentTree.ts';
import type { PaperTemplateDetail } from '../../domain/paperTemplates/paperTemplate.ts';
import { AppRoutes } from '../../renderer/app/routes.tsx';
import { forgetRemembered } from '../../renderer/ui/useRemembered.ts';
import { installFakeBridge } from './support/fakeBridge.ts';
import { type FakeHandlers, fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const builtinText = '---\nid: complaint\n---\n# 事实\n甲\n乙';
const detail: PaperTemplateDetail = {
  row: {
    kind: 'complaint',
    title: '投诉书',
    version: 1,
    hasDraft: false,
    builtinChanged: true,
  },
  text: builtinText.replace('甲', '甲甲'),
  builtinText,
  fields: [{ name: '当事人.姓名', insert: '{{ 当事人.姓名 }}', sample: '林示例' }],
  versions: [
    {
      version: 1,
      state: 'sound',
      sha256: '0'.repeat(64),
      note: '改了一句',
      savedAtMs: Date.UTC(2026, 10, 22),
      savedBy: '周青岚',
    },
  ],
};
const treeOf = (text: string): DocumentTree => ({
  title: '投诉书',
  layout: 'gbt9704',
  blocks: [{ type: 'paragraph', runs: [{ text }] }],
});

function open(handlers: FakeHandlers['paperTemplate'] = {}) {
  installFakeBridge();
  const engine = fakeEngine({
    case: { list: () => [] },
    paperTemplate: {
      list: () => [detail.row],
      get: () => detail,
      preview: ({ text }) =>
        text.includes('{{ 错')
          ? {
              faults: [{ line: 6, tag: '{{ 错 }}', text: '没有“错”这个字段。' }],
              tree: null,
              missing: [],
            }
          : { faults: [], tree: treeOf(`纸上 ${text.length}`), missing: [] },
      ...handlers,
    },
  });
  return {
    engine,
    ...renderScreen(<AppRoutes />, { engine, route: '/documents/paper-templates/complaint' }),
  };
}

afterEach(forgetRemembered);

const body = detail.text.replace(/^---\n[\s\S]*?\n---\n/, '');
const area = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '模板文字' });

describe('the texts of the built-in templates', () => {
  it('stand beside the paper they make; a fault leaves the last good paper and names its line', async () => {
    open();
    const text = await area();
    expect(text.value).toBe(body);
    expect(document.querySelector('[data-line]')?.getAttribute('data-line')).toBe('4');
    expect(screen.getByText('程序更新带来了新的内置文字')).toBeTruthy();
    const before = `纸上 ${detail.text.length}`;
    expect(await screen.findByText(before)).toBeTruthy();
    fireEvent.change(text, { target: { value: `${body}{{ 错 }}` } });
    expect(await screen.findByText(/没有“错”这个字段。/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '第 6 行' })).toBeTruthy();
    expect(screen.getByText(before)).toBeTruthy();
    expect(screen.getByText('下面是上一次没有错误时的预览。')).toBeTruthy();
    expect(screen.getByText('未保存')).toBeTruthy();
  });

  it('keep what the program needs to know folded away until somebody asks for it', async () => {
    const { user } = open();
    expect((await area()).value).not.toContain('id: complaint');
    await user.click(screen.getByRole('button', { name: '显示模板设置' }));
    expect((await area()).value).toBe(detail.text);
    await user.click(screen.getByRole('button', { name: '收起模板设置' }));
    expect((await area()).value).toBe(body);
  });

  it('take a field by its Chinese name where the cursor stands, and are saved with a note', async () => {
    const { user, engine } = open({
      save: () => ({ detail: { ...detail, row: { ...detail.row, version: 2 } }, faults: [] }),
    });
    const text = await area();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存为新版本' }).disabled).toBe(
      true,
    );
    text.setSelectionRange(body.length, body.length);
    await user.click(screen.getByRole('button', { name: '插入字段' }));
    await user.click(await screen.findByRole('button', { name: '当事人.姓名' }));
    expect((await area()).value).toBe(`${body}{{ 当事人.姓名 }}`);
    await user.type(screen.getByRole('textbox', { name: '改了什么（可不填）' }), '加姓名');
    await user.click(screen.getByRole('button', { name: '保存为新版本' }));
    await waitFor(() => expect(engine.callsOf('paperTemplate.save')).toHaveLength(1));
    expect(engine.callsOf('paperTemplate.save')[0]?.input).toMatchObject({
      kind: 'complaint',
      text: `${detail.text}{{ 当事人.姓名 }}`,
      note: '加姓名',
    });
  });

  it('offer fields while {{ is written; the keyboard takes one and closes it', async () => {
    const { user } = open();
    const text = await area();
    text.setSelectionRange(body.length, body.length);
    await user.click(text);
    await user.keyboard('{{{{姓');
    expect(await screen.findByRole('option', { name: /当事人\.姓名/ })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    await user.keyboard('名');
    await user.keyboard('{Enter}');
    expect((await area()).value.endsWith('{{ 当事人.姓名 }}')).toBe(true);
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('are compared with the built-in one, and gone back to after a question', async () => {
    const { user, engine } = open({ restoreBuiltin: () => detail });
    await area();
    await user.click(screen.getByRole('tab', { name: '版本与对比' }));
    expect(await screen.findByText('增加 1 行，删去 1 行')).toBeTruthy();
    expect(screen.getByText('甲甲', { selector: 'ins' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '恢复内置文字' }));
    expect(engine.callsOf('paperTemplate.restoreBuiltin')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: /^恢\s*复$/ }));
    await waitFor(() => expect(engine.callsOf('paperTemplate.restoreBuiltin')).toHaveLength(1));
  });
});
