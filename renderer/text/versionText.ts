import { formatShanghai, parseShanghai } from '../../domain/time/shanghaiTime.ts';

/** Words of a paper's versions: sent and frozen, compared, made from what. */
export const versionText = {
  sent: {
    action: '登记已发出',
    title: (title: string, version: number) => `登记《${title}》第 ${version} 版已发出`,
    explain: '登记后这一版不再变动，登记也不能撤改；内容有误请生成更正版。',
    missing: (count: number) => `这一版仍有 ${count} 处待补，确认发出的就是这一版吗？`,
    channel: '发出方式',
    sentOn: '发出日期',
    sentOnMissing: '请填写发出日期。',
    number: '单号或者回执号',
    numberPlaceholder: '没有可以留空',
    replyDueOn: '对方答复期限',
    replyHelp: '按发出日起算的最早日期，供跟进提醒；实际自对方收到或者受理之日起算，可以改。',
    replyUnknown: '没有查到对方答复的固定天数，可以自己填，也可以留空。',
    unverified: (text: string) => `待核实：${text}`,
    note: '备注',
    ok: '登记并固定这一版',
    cancel: '取消',
    done: '已登记发出，这一版已固定。',
    doneAll: (count: number) => `已登记发出 ${count} 份，各版均已固定。`,
    along: (recipient: string) => `同一次寄给${recipient}的，一并登记`,
    alongOne: (title: string, version: number) => `${title}第 ${version} 版`,
    tag: (day: string) => `已发出 ${shortDay(day)}`,
    line: (channel: string, number: string, by: string) =>
      `${channel}${number === '' ? '' : ` · ${number}`} · ${by}登记`,
    due: (day: string) => `答复期限最早 ${shortDay(day)}`,
  },
  reply: {
    action: '登记答复',
    change: '修改答复',
    title: (title: string, version: number) => `登记对《${title}》第 ${version} 版的答复`,
    explain: '受理渠道据此判断下一步：例如机构拒绝或者答复后不满意的，可以向监管部门投诉。',
    receivedOn: '收到日期',
    receivedOnMissing: '请填写收到日期。',
    outcome: '结果',
    note: '备注',
    notePlaceholder: '答复文号、要点；没有可以留空',
    ok: '登记答复',
    cancel: '取消',
    done: '已登记答复。',
    line: (day: string, outcome: string) => `${shortDay(day)} 收到答复：${outcome}`,
    tag: '已答复',
  },
  citationFaults: (numbers: readonly number[]) =>
    `文中写了本案没有在用的证据：${numbers.map((number) => `证据${number}`).join('、')}。请改正编号，或者先加入、恢复该证据，才能生成。`,
  corrects: (version: number) => `更正第 ${version} 版`,
  correct: {
    title: (version: number) => `第 ${version} 版已经发出，生成更正版？`,
    content: '发出的那一版保持不变；新版会记为更正版，需要另行发出。',
    ok: '生成更正版',
    cancel: '不生成',
  },
  compare: {
    action: '比较',
    title: (title: string) => `《${title}》版本比较`,
    from: '旧版',
    to: '新版',
    version: (version: number) => `第 ${version} 版`,
    same: '两版内容完全相同。',
    summary: (count: number) => `${count} 处不同；删去的划线，新增的加底色。`,
    onlyChanges: '只看不同之处',
    removed: '删去',
    added: '新增',
  },
  provenance: {
    action: '由什么生成',
    title: '这份文书由什么生成',
    template: '模板',
    templateHash: '模板 SHA-256',
    unchanged: '与现在的模板相同',
    changed: '模板在此之后改过',
    file: '文件',
    fileHash: '文件 SHA-256',
    made: '生成',
    claims: '请求事项',
    noClaims: '没有请求事项。',
    input: '当时的案件信息',
    counts: (contacts: number, evidence: number, checks: number) =>
      `联系记录 ${contacts} 条，证据 ${evidence} 件，核实步骤 ${checks} 项`,
    raw: '查看全部（JSON）',
    close: '关闭',
  },
} as const;

function shortDay(day: string): string {
  const atMs = parseShanghai(day);
  return atMs === null ? day : formatShanghai(atMs, 'date');
}
