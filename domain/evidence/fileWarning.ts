import { promiseOfName } from './namePromise.ts';
import { programType } from './programType.ts';

export interface FileWarning {
  /** What is the matter, and what to do. */
  sentence: string;
  /** A program: opening it on this computer may do harm. */
  isProgram: boolean;
}

/**
 * What has to be said loudly before anybody opens a file: its contents are something else than its name says, or it is
 * a program. null = nothing.
 */
export function fileWarning(item: { originalName: string; mime: string }): FileWarning | null {
  const promise = promiseOfName(item.originalName);
  const program = programType(item.originalName, item.mime);
  if (program) {
    const what = promise
      ? `文件名说是${spaced(promise.kind)}，内容却是${spaced(program)}`
      : `这是${spaced(program)}`;
    return { sentence: `${what}：原样保存，请勿在本机打开。`, isProgram: true };
  }
  if (!promise?.strict || promise.allowed.test(item.mime)) return null;
  const found = contentsName(item.mime);
  const what = found ? `内容却是${spaced(found)}` : '内容却认不出是这种文件';
  return {
    sentence: `文件名说是${spaced(promise.kind)}，${what}：可能被改过名或已损坏。原样保存，请向提供人核实。`,
    isProgram: false,
  };
}

/** A space between Chinese and a Latin word. */
function spaced(name: string): string {
  return /^[A-Za-z]/.test(name) ? ` ${name}` : name;
}

function contentsName(mime: string): string | null {
  return names.find(([pattern]) => pattern.test(mime))?.[1] ?? null;
}

const names: [RegExp, string][] = [
  [/^text\/html/, '网页'],
  [/^message\/rfc822|vnd\.ms-outlook/, '邮件'],
  [/^text\/|\/json$|\/xml$/, '纯文本'],
  [/^application\/pdf$/, 'PDF'],
  [/^image\//, '图片'],
  [/^audio\/|^application\/ogg$/, '音频'],
  [/^video\//, '视频'],
  [/officedocument|opendocument|x-cfb|msword|ms-excel/, '办公文档'],
  [/zip|x-rar|x-7z|x-tar/, '压缩包'],
];
