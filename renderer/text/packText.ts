/** Words of 一键成套: one case, or several. */
export const packText = {
  open: '一键成套',
  title: '一键成套',
  explain:
    '按受理渠道备齐全部文书、附件、证据包和待签署与寄送清单，每份文书存为版本。已经编辑过的请求事项照用。',
  channels: '送给谁',
  state: { suited: '现在可以提交', not_yet: '暂不提交', unsuited: '一般不适合' },
  from: (day: string) => `${day}起`,
  unverified: (text: string) => `待核实：${text}`,
  sent: (papers: readonly { title: string; version: number }[]) =>
    `已发出，不再列入：${papers.map(({ title, version }) => `${title}第${version}版`).join('、')}`,
  more: '受理条件和提交要求',
  evidence: '证据包',
  evidenceNone: '不装证据包',
  evidenceOwn: (count: number) => `装入 ${count} 件`,
  evidenceAll: (count: number) => `全部装入（${count} 件）`,
  noEvidence: '本案还没有可用的证据。',
  whole: '下列原件含有与本案无关的他人记录，默认不装入：',
  wholeItem: (number: number, title: string) => `证据${number} ${title}`,
  cited: '文书引用了没有装入证据包的证据，收件方无从核对：',
  citedAgree: '另行提交这些证据',
  missing: (count: number) => `各份文书的待补内容（${count}）`,
  missingNone: '所选文书资料齐全。',
  missingHelp: '点一项就地填写，列表随即更新；不填也能成套，纸上以黄底标出【待补】，清单中列明。',
  missingIn: (papers: string) => `用于：${papers}`,
  as: '保存为',
  asZip: '压缩包',
  asFolder: '文件夹',
  nothing: '请至少选一个收件方。',
  count: (papers: number) => `共 ${papers} 份文书`,
  make: '生成成套文书',
  plainNotice: '成套文书以明文保存到所选位置，用完请妥善保管或删除。',
  trayTitle: '一键成套',
  working: (step: string, percent: number) => `${step || '准备'}… ${percent}%`,
  progressLabel: '成套进度',
  cancel: '取消',
  cancelled: '已取消，目标位置没有留下任何文件。',
  done: (papers: number, evidence: number) =>
    `已成套：${papers} 份文书${evidence > 0 ? `，证据 ${evidence} 件` : ''}`,
  doneFile: (name: string) => `已保存：${name}`,
  doneMissing: (count: number) => `仍有 ${count} 项待补，见清单。`,
  bundleHash: (sha256: string) => `证据包 SHA-256：${sha256}`,
  show: '在文件夹中显示',
  batch: {
    open: '批量成套',
    title: '批量成套',
    explain:
      '每个案件一个压缩包，只含该案现在可用渠道的文书。某个案件做不成不影响其他案件；取消后已做好的压缩包保留。',
    choose: '选择案件',
    chooseAll: (count: number) => `全选（${count}）`,
    none: '没有可选的案件。',
    make: (count: number) => `为 ${count} 个案件成套`,
    trayTitle: '批量成套',
    working: (caseNumber: string, step: string, percent: number) =>
      `${caseNumber} ${step}… ${percent}%`,
    result: '逐案结果',
    caseMade: (name: string, papers: number, evidence: number) =>
      `${name}（${papers} 份文书，证据 ${evidence} 件）`,
    caseMissing: (count: number) => `待补 ${count} 项`,
    caseFailed: '没有做成',
    done: (made: number, failed: number) =>
      failed === 0
        ? `已做好 ${made} 个案件的成套文书。`
        : `做好 ${made} 个，${failed} 个没有做成。`,
    cancelled: (made: number) => `已取消；已做好的 ${made} 个压缩包保留在文件夹中。`,
  },
} as const;
