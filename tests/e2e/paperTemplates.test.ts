import { expect, test } from '@playwright/test';
import type { CaseId } from '../../domain/ids.ts';
import { goTo, inventedForm, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

let program: OpenProgram;
let caseId: CaseId;
const sentence = '本人已将上述情况留存备查。';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  caseId = await openCase(program.page, inventedForm());
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
});

const sheet = () => program.page.getByRole('article', { name: /预览$/ });
const area = () => program.page.getByRole('textbox', { name: '模板文字' });

test('what is typed into a template stands in the paper beside it', async () => {
  const { page } = program;
  await goTo(page, '/documents/paper-templates/stop-notice');
  await expect(sheet()).toContainText('林示例');
  const setSize = (width: number, height: number) =>
    program.app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
  await setSize(1920, 1080);
  await program.shoot('paper-templates-00-wide');
  await setSize(1280, 800);
  const text = await area().inputValue();
  await area().fill(text.replace('# 法律后果', `${sentence}\n\n# 法律后果`));
  await expect(sheet()).toContainText(sentence);
  await program.shoot('paper-templates-01-edit');
  await area().fill(`${text}\n{{ 当事人.姓各 }}`);
  await expect(page.getByRole('alert')).toContainText('是否想写“当事人.姓名”');
  await program.shoot('paper-templates-02-fault');
  await area().fill(text.replace('# 法律后果', `${sentence}\n\n# 法律后果`));
  await page.getByRole('button', { name: '插入字段' }).click();
  await expect(page.getByRole('button', { name: '当事人.姓名' })).toBeVisible();
  await program.shoot('paper-templates-03-fields');
  await expect(sheet()).toBeInViewport();
  const picker = page.getByRole('region', { name: '插入字段和标签' });
  await picker.getByRole('button', { name: '收起' }).click();
  await area().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n{{当事人.电');
  await expect(page.getByRole('option', { name: /当事人\.电话/ })).toBeVisible();
  await program.shoot('paper-templates-03-completion');
  await page.keyboard.press('Enter');
  await expect(area()).toHaveValue(/\n\{\{ 当事人\.电话 \}\}$/);
  await area().fill(text.replace('# 法律后果', `${sentence}\n\n# 法律后果`));
  await page.getByRole('button', { name: '保存为新版本' }).click();
  await expect(page.getByText('律所第 1 版')).toBeVisible();
  await page.getByRole('tab', { name: '版本与对比' }).click();
  await expect(page.getByRole('region', { name: '对比' })).toContainText(sentence);
  await program.shoot('paper-templates-04-versions');
});

test('the papers of a case are made of it, until the built-in text is restored', async () => {
  const { page } = program;
  const choose = async () => {
    await goTo(page, `/cases/${caseId}/documents`);
    await page.getByRole('combobox', { name: '文书' }).click();
    await page.getByTitle('停止骚扰告知函').last().click();
  };
  await choose();
  await expect(sheet()).toContainText(sentence);
  await goTo(page, '/documents/paper-templates/stop-notice');
  await page.getByRole('button', { name: '恢复内置文字' }).click();
  const ask = page.getByRole('dialog').filter({ hasText: '恢复内置文字？' });
  await ask.getByRole('button', { name: /^恢\s*复$/ }).click();
  await expect(ask).toHaveCount(0);
  await expect(page.getByText('律所第 1 版')).toHaveCount(0);
  await choose();
  await expect(sheet()).toContainText('停止');
  await expect(sheet()).not.toContainText(sentence);
});
