/** A source as a lawyer knows it: the directory's short name of a public collection is spelt out. */
export function sourceName(source: string): string {
  return source.replace(/^metowolf\/vCards @\w+/, '公开的官方号码汇编（vCards 项目）');
}
