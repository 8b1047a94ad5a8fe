const FOOTER =
  /^(?:合计|总计|小计|本日|当日|本月|本页|累计|共\s*\d|总笔数|统计|以上|以下|注[:：]|说明[:：]|备注[:：]|温馨提示|特别提示|打印|查询|制表|导出|第\s*\d+\s*页|(?:[已待]?(?:收入|支出)|中性交易|不计收支)[:：]|[-=*—_]{3,})/;

/**
 * A total, a remark or a rule that stands between or below the rows of a table.
 * @param cells trimmed
 */
export function isFooterLine(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const first = filled[0] ?? '';
  return FOOTER.test(first) || (filled.length === 1 && cells.length > 2 && first.length > 20);
}
