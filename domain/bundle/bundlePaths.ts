/** Names of the files of a 证据包; 如何核验.html tells of each. */
export const bundlePaths = {
  catalogue: '证据目录.docx',
  pictures: '截图汇编.docx',
  transcript: '通话与消息实录.docx',
  collections: '提取笔录',
  originals: '原件',
  howTo: '如何核验.html',
  sums: 'SHA256SUMS',
  sumsSignature: 'SHA256SUMS.sig',
  custodyCsv: '保管链/保管链.csv',
  custodyLines: '保管链/保管链.jsonl',
  checkpoint: '保管链/检查点.json',
  checkpointSignature: '保管链/检查点.sig',
  publicKey: '保管链/公钥.pem',
} as const;
