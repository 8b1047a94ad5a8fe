/**
 * Names the kind of program that a file is, or null. By its contents; where those are only text or a container, by
 * the ending that makes a system run them.
 * @param mime by the contents
 */
export function programType(originalName: string, mime: string): string | null {
  const byContents = contents.find(([pattern]) => pattern.test(mime))?.[1];
  if (byContents) return byContents;
  const ending = /\.([A-Za-z0-9]{1,10})\s*$/.exec(originalName)?.[1]?.toLowerCase() ?? '';
  return endings.find(([pattern]) => pattern.test(ending))?.[1] ?? null;
}

const contents: [RegExp, string][] = [
  [/x-msdownload|portable-executable|x-dosexec/, 'Windows 程序'],
  [/x-msi|windows-installer/, 'Windows 安装包'],
  [/ms[.-]shortcut/, 'Windows 快捷方式'],
  [/android\.package-archive/, '安卓安装包'],
  [/x-mach-binary|x-apple-diskimage/, 'macOS 程序'],
  [/x-elf|x-executable|x-deb|x-rpm/, 'Linux 程序'],
  [/java-archive|java-vm/, 'Java 程序'],
  [/x-sh$|shellscript/, '脚本程序'],
];

/** What Windows, macOS or a phone runs on a double click. Endings of data (.bin, .dat) are not among them. */
const endings: [RegExp, string][] = [
  [/^(?:exe|scr|pif|cpl|dll)$/, 'Windows 程序'],
  [/^(?:msi|msix|appx)$/, 'Windows 安装包'],
  [/^lnk$/, 'Windows 快捷方式'],
  [/^(?:bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|reg|sh|command)$/, '脚本程序'],
  [/^(?:apk|xapk|aab)$/, '安卓安装包'],
  [/^ipa$/, '苹果手机安装包'],
  [/^(?:dmg|pkg)$/, 'macOS 程序'],
  [/^jar$/, 'Java 程序'],
];
