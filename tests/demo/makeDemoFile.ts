import type { ElectronApplication } from '@playwright/test';
import type { DemoFile } from './demoStory.ts';

/** The bytes of a file as the client would bring it. */
export async function makeDemoFile(file: DemoFile, app: ElectronApplication): Promise<Uint8Array> {
  const { content } = file;
  switch (content.type) {
    case 'text':
      // As carriers export it for Excel: UTF-8 with a byte order mark.
      return new TextEncoder().encode(`\uFEFF${content.text}`);
    case 'tone':
      return toneWav(content.seconds);
    case 'smsScreenshot':
      return renderSmsScreenshot(content, app);
  }
}

const sampleRate = 8_000;

/** A ringing tone, one second on and one off: no real voice is in the repository. 8 kHz, 16 bit, mono. */
function toneWav(seconds: number): Uint8Array {
  const samples = sampleRate * seconds;
  const bytes = new Uint8Array(44 + samples * 2);
  const view = new DataView(bytes.buffer);
  const write = (offset: number, text: string) => bytes.set(new TextEncoder().encode(text), offset);
  write(0, 'RIFF');
  view.setUint32(4, 36 + samples * 2, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, samples * 2, true);
  for (let index = 0; index < samples; index += 1) {
    const isOn = Math.floor(index / sampleRate) % 2 === 0;
    const value = isOn ? Math.sin((2 * Math.PI * 450 * index) / sampleRate) * 12_000 : 0;
    view.setInt16(44 + index * 2, value, true);
  }
  return bytes;
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
