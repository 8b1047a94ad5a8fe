import { describe, expect, it } from 'vitest';
import { fileWarning } from '../../../domain/evidence/fileWarning.ts';

const warn = (originalName: string, mime: string) => fileWarning({ originalName, mime });

describe('what is said before anybody opens a file', () => {
  it.each([
    ['假回单.pdf', 'application/x-msdownload', '文件名说是 PDF，内容却是 Windows 程序'],
    ['截图.PNG', 'application/x-elf', '文件名说是图片，内容却是 Linux 程序'],
    ['合同.docx', 'application/x-msdownload', '文件名说是 Word 文档，内容却是 Windows 程序'],
    ['资料.zip', 'application/vnd.android.package-archive', '内容却是安卓安装包'],
    ['回单.pdf.exe', 'application/x-msdownload', '这是 Windows 程序'],
    ['回单', 'application/x-msdownload', '这是 Windows 程序'],
    ['查看账单.vbs', 'text/plain', '这是脚本程序'],
    ['还款.lnk', 'application/x-ms-shortcut', '这是 Windows 快捷方式'],
    ['安逸花.apk', 'application/zip', '这是安卓安装包'],
  ])('%s with %s inside is a program not to be opened here', (name, mime, said) => {
    const warning = warn(name, mime);
    expect(warning?.isProgram).toBe(true);
    expect(warning?.sentence).toContain(said);
    expect(warning?.sentence).toContain('请勿在本机打开');
  });

  it.each([
    ['合同.pdf', 'text/plain', '文件名说是 PDF，内容却是纯文本'],
    ['录音.mp3', 'application/pdf', '文件名说是音频，内容却是 PDF'],
    ['截图.jpg', 'application/octet-stream', '内容却认不出是这种文件'],
  ])('%s with %s inside may be renamed or damaged', (name, mime, said) => {
    const warning = warn(name, mime);
    expect(warning?.isProgram).toBe(false);
    expect(warning?.sentence).toContain(said);
  });

  it.each([
    ['合同.pdf', 'application/pdf'],
    ['截图.jpg', 'image/png'],
    ['录音.m4a', 'video/mp4'],
    ['账单.xls', 'text/html'],
    ['短信.csv', 'text/csv'],
    ['聊天记录.zip', 'application/zip'],
    ['说明', 'text/plain'],
    ['数据.dat', 'application/octet-stream'],
  ])('of %s with %s inside nothing', (name, mime) => {
    expect(warn(name, mime)).toBeNull();
  });
});
