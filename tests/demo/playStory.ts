import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { CaseId, EvidenceId } from '../../domain/ids.ts';
import { CommandId, IntakeId } from '../../domain/ids.ts';
import { callEngine } from '../e2e/support/engineOfPage.ts';
import type { DemoFile, DemoStory } from './demoStory.ts';
import { makeDemoFile } from './makeDemoFile.ts';
import { goTo, type Photograph } from './photographer.ts';

interface Stage {
  app: ElectronApplication;
  page: Page;
  answerDialogs: (...answers: string[][]) => Promise<void>;
  /** Where the client's files and the papers go. */
  folder: string;
  photograph: Photograph;
}

/** From the first call to the papers, through the contract and the windows. Returns the names of the papers. */
export async function playStory(story: DemoStory, stage: Stage): Promise<string[]> {
  const { page, photograph } = stage;
  const intakeId = await recordIntake(story, page);
  await photograph(`接待-${story.title}`, `/intakes/${intakeId}`);
  await verify(story, page, intakeId);
  await callEngine(page, 'intake', 'complete', { commandId: command(), intakeId });
  const { caseId } = await callEngine(page, 'intake', 'openCase', {
    commandId: command(),
    intakeId,
    details: story.details,
  });
  await attachFiles(story, stage, caseId);
  await photograph(`案件概览-${story.title}`, `/cases/${caseId}/overview`);
  await photograph(`联系记录-${story.title}`, `/cases/${caseId}/contacts`);
  await photograph(`证据-${story.title}`, `/cases/${caseId}/evidence`);
  await photographItems(stage, caseId);
  await photograph(`核实研判-${story.title}`, `/cases/${caseId}/verification`);
  await photograph(`文书-${story.title}`, `/cases/${caseId}/documents`);
  const papers = await makePapers(story, stage, caseId);
  await moveOn(page, caseId);
  await photograph(`进度-${story.title}`, `/cases/${caseId}/progress`);
  await photograph(`审计-${story.title}`, `/cases/${caseId}/audit`);
  return papers;
}

function command() {
  return CommandId.parse(newId());
}

async function recordIntake(story: DemoStory, page: Page): Promise<IntakeId> {
  const intakeId = IntakeId.parse(newId());
  const { revision } = await callEngine(page, 'intake', 'create', {
    commandId: command(),
    intakeId,
  });
  await callEngine(page, 'intake', 'save', {
    commandId: command(),
    intakeId,
    form: story.form,
    revision,
  });
  return intakeId;
}

async function verify(story: DemoStory, page: Page, intakeId: IntakeId): Promise<void> {
  for (const step of story.steps) {
    await callEngine(page, 'verification', 'recordStep', {
      commandId: command(),
      matter: { kind: 'intake', intakeId },
      ...step,
    });
  }
}

/** Through the dialog of the evidence page, as the lawyer would; then the description of each item. */
async function attachFiles(story: DemoStory, stage: Stage, caseId: CaseId): Promise<void> {
  const { page, app, folder } = stage;
  const paths: string[] = [];
  for (const file of story.files) {
    const target = path.join(folder, file.name);
    await writeFile(target, await makeDemoFile(file, app));
    paths.push(target);
  }
  await stage.answerDialogs(paths);
  await goTo(page, `/cases/${caseId}/evidence`);
  await page.getByRole('button', { name: '添加文件' }).first().click();
  await page.waitForFunction(
    async ([id, count]) => {
      const client = (
        window as unknown as { andunEngine: { evidence: { list: CallableFunction } } }
      ).andunEngine;
      const items = await client.evidence.list({ matter: { kind: 'case', caseId: id } });
      return items.length === count;
    },
    [caseId, story.files.length] as const,
    { timeout: 30_000 },
  );
  for (const file of story.files) await describeItem(story, file, page, caseId);
}

async function describeItem(
  story: DemoStory,
  file: DemoFile,
  page: Page,
  caseId: CaseId,
): Promise<void> {
  const items = await callEngine(page, 'evidence', 'list', { matter: { kind: 'case', caseId } });
  const item = items.find(({ originalName }) => originalName === file.name);
  if (!item) throw new Error(`证据没有入库：${file.name}`);
  await callEngine(page, 'evidence', 'describe', {
    commandId: command(),
    evidenceId: item.id,
    description: {
      title: file.title,
      kind: file.kind,
      origin: file.origin,
      collector: '沈知行',
      note: '',
      purpose: file.purpose,
      contactIds: file.proves.map((index) => requireContact(story, index)),
    },
  });
}

function requireContact(story: DemoStory, index: number) {
  const contact = story.form.contacts[index];
  if (!contact) throw new Error(`${story.id}: no contact ${index}`);
  return contact.id;
}

async function photographItems(stage: Stage, caseId: CaseId): Promise<void> {
  const items = await callEngine(stage.page, 'evidence', 'list', {
    matter: { kind: 'case', caseId },
  });
  for (const item of items) {
    const id: EvidenceId = item.id;
    await stage.photograph(`证据-${item.title}`, `/cases/${caseId}/evidence?item=${id}`);
  }
  await goTo(stage.page, `/cases/${caseId}/evidence`);
}

/** Each paper is generated and saved through the screen's own buttons. */
async function makePapers(story: DemoStory, stage: Stage, caseId: CaseId): Promise<string[]> {
  const { page, folder } = stage;
  const names: string[] = [];
  for (const paper of story.papers) {
    const row = await callEngine(page, 'document', 'generate', {
      commandId: command(),
      request: { caseId, ...paper, claims: [] },
    });
    await stage.answerDialogs([path.join(folder, row.fileName)]);
    await stage.photograph(`文书-${row.fileName}`, `/cases/${caseId}/documents?document=${row.id}`);
    const saveAs = page.getByRole('button', { name: '另存为…' }).first();
    await saveAs.click();
    await page.getByText(`已保存：${row.fileName}`).first().waitFor({ timeout: 15_000 });
    names.push(row.fileName);
  }
  return names;
}

async function moveOn(page: Page, caseId: CaseId): Promise<void> {
  for (const to of ['collecting', 'filing'] as const) {
    const { revision } = await callEngine(page, 'case', 'get', { caseId });
    await callEngine(page, 'case', 'changeStatus', {
      commandId: command(),
      caseId,
      to,
      reason: '',
      revision,
    });
  }
}
