import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { projectRoot } from '../../electron/dev/projectPaths.mjs';
import { launchAnDun, type RunningAnDun } from '../e2e/support/launchAnDun.ts';
import { createDemoVault } from './createDemoVault.ts';
import { huabeiVisitStory } from './huabeiVisitStory.ts';
import { jiexinSmsStory } from './jiexinSmsStory.ts';
import { photographer } from './photographer.ts';
import { playStory } from './playStory.ts';

// The test plays beside the output that somebody made to look at.
const output = path.join(
  projectRoot,
  process.argv.includes('--test') ? 'test-results/demo' : 'demo-output',
);

/**
 * Plays both seed stories in the real program and leaves the papers, the files and a picture of each screen in
 * demo-output/. Ends with exit code 1 when anything did not come out.
 */
async function runDemo(): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const running = await launchAnDun();
  try {
    await play(running);
  } finally {
    await running.close();
  }
}

async function play({ app, page, answerDialogs }: RunningAnDun): Promise<void> {
  await sizeWindow(app, page);
  const photograph = photographer(page, path.join(output, '画面'));
  await createDemoVault(page, photograph);
  for (const story of [huabeiVisitStory, jiexinSmsStory]) {
    const folder = path.join(output, story.id);
    await mkdir(folder, { recursive: true });
    const papers = await playStory(story, { app, page, answerDialogs, folder, photograph });
    console.log(`${story.title}：${papers.join('、')}`);
  }
  await photograph('工作台', '/desk');
  await photograph('接待列表', '/intakes');
  await photograph('案件列表', '/cases');
  await photograph('全部证据', '/evidence');
  await photograph('全部文书', '/documents');
  await photograph('机构与号码', '/directory');
  await photograph('设置', '/settings');
  await writeFile(path.join(output, '说明.txt'), explanation);
}

const explanation = `案盾演示结果
01、02 两个文件夹：两个虚构当事人的来件（截图、通话详单、录音）和由案件生成的 Word 文书。
画面：演示过程中每个界面的截图。
人物、号码、地址均为虚构。
`;

async function sizeWindow(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  await page.waitForFunction(() => window.innerWidth === 1280);
}

await runDemo();
