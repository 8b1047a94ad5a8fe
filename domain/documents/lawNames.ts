const STANDARD = '国家推荐性标准GB/T 45251-2025';
const GUIDELINE = '中国银行业协会自律规范《金融机构个人消费类贷款催收工作指引（试行）》';

/** Laws and standards under their full name where they stand first in these texts, then in short. */
export function withShortNames(texts: readonly string[]): string[] {
  const known = new Set<string>();
  const named = (name: string, later: string) => {
    if (known.has(name)) return later;
    known.add(name);
    return name;
  };
  return texts.map((text) =>
    text
      .replace(/《中华人民共和国([^》]+)》/g, (name, rest: string) => named(name, `《${rest}》`))
      .replaceAll(STANDARD, () => named(STANDARD, '该推荐性标准'))
      .replaceAll(GUIDELINE, () => named(GUIDELINE, '该自律规范')),
  );
}
