import type { ElectronApplication } from '@playwright/test';
import { toneWav } from '../fixtures/toneWav.ts';
import type { DemoFile } from './demoStory.ts';

/** The bytes of a file as the client would bring it. */
export async function makeDemoFile(file: DemoFile, app: ElectronApplication): Promise<Uint8Array> {
  const { content } = file;
  switch (content.type) {
    case 'text':
      // As carriers export it for Excel: UTF-8 with a byte order mark.
      return new TextEncoder().encode(`\uFEFF${content.text}`);
    case 'tone':
      return toneWav(content.seconds, true);
    case 'smsScreenshot':
      return renderSmsScreenshot(content, app);
  }
}

/** A phone's message screen, drawn by a window of our own that nobody sees. */
async function renderSmsScreenshot(
  sms: { sender: string; at: string; text: string },
  app: ElectronApplication,
): Promise<Uint8Array> {
  const html = `<!doctype html><meta charset="utf-8"><style>
    body{margin:0;width:390px;height:700px;background:#f4f4f6;font:17px/1.5 "Noto Sans CJK SC",sans-serif;color:#111}
    header{background:#fff;padding:44px 16px 12px;text-align:center;border-bottom:1px solid #ddd;font-weight:600}
    time{display:block;text-align:center;color:#888;font-size:13px;margin:18px 0 10px}
    p{margin:0 16px;max-width:290px;background:#fff;border-radius:16px;padding:12px 14px;word-break:break-all}
  </style><header>${escapeHtml(sms.sender)}</header><time>${escapeHtml(sms.at)}</time><p>${escapeHtml(sms.text)}</p>`;
  const url = `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
  const base64 = await app.evaluate(async ({ BrowserWindow }, address) => {
    const window = new BrowserWindow({
      show: false,
      width: 390,
      height: 700,
      useContentSize: true,
      webPreferences: { offscreen: true },
    });
    await window.loadURL(address);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const picture = await window.webContents.capturePage();
    window.destroy();
    return picture.toPNG().toString('base64');
  }, url);
  return Buffer.from(base64, 'base64');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
