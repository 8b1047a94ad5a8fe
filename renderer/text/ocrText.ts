/** Words of 识别文字: from a screenshot to messages that a person has gone over. */
export const ocrText = {
  read: '识别文字',
  readHelp: '在本机识别截图里的文字，不联网。识别只是草稿，登记前由人逐条核对。',
  again: '重新识别',
  queued: '排队等待识别…',
  running: '正在识别…',
  cancel: '取消识别',
  retry: '再试一次',
  show: '显示识别位置',
  queuedMany: (count: number) =>
    count === 0 ? '所选图片都已识别或正在识别。' : `${count} 张图片已排队识别，可以继续做别的事。`,
  noPictures: '所选证据里没有可识别的图片。',
  panel: '识别出的消息',
  empty: '没有读到文字。图片里可能没有文字，或拍得不清楚；图片仍是证据。',
  noBubbles: '识别出文字，但没有分出消息。下面是全部文字。',
  titleLabel: '对方号码或名称',
  channelLabel: '这些消息是',
  claimedDay: (day: string, source: string) =>
    `没有写全日期的时间按 ${day}（${source}）推算，属自称，请核对。`,
  noDay: '截图上没有日期依据，时间请自行核对填写。',
  daySources: {
    facts: '文件自带的拍摄时间',
    file_name: '文件名',
    added: '入库日，只能说明不晚于这一天',
  },
  sides: { theirs: '对方', own: '当事人', centre: '居中提示' },
  take: '登记',
  takeLabel: (index: number) => `登记第 ${index} 条`,
  bubble: (index: number, side: string) => `第 ${index} 条 ${side}`,
  text: (index: number) => `第 ${index} 条内容`,
  time: '时间',
  timeLabel: (index: number) => `第 ${index} 条时间`,
  timePlaceholder: '不详可留空',
  timeText: (text: string) => `截图上写作“${text}”`,
  timeInvalid: '看不懂这个时间，可写 2026-11-02 14:30 或 11-02。',
  doubtful: (count: number) => `${count} 处识别把握不大，已用虚线框出，请对照图片。`,
  place: (index: number) => `图上第 ${index} 条的位置`,
  foundPlace: '搜索的文字在这里',
  confirm: (count: number) =>
    count === 0 ? '核对完毕，不登记' : `核对完毕，登记 ${count} 条联系记录`,
  confirmed: (count: number) =>
    count === 0 ? '已记下：核对完毕。' : `已登记 ${count} 条联系记录，并注明出自这张图片。`,
  confirmedNote: (time: string) => `${time} 已核对登记。登记的内容在“联系记录”里修改。`,
  reopen: '补充登记',
  tray: {
    title: '识别截图文字',
    progress: (done: number, left: number) => `已识别 ${done} 张，还剩 ${left} 张`,
    done: (done: number, failed: number) =>
      failed === 0 ? `识别完成 ${done} 张。` : `识别完成 ${done} 张，${failed} 张没有识别出来。`,
  },
} as const;
