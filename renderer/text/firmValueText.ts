/** Words of the dialog that fills one value of the firm in, over the paper that lacks it. */
export const firmValueText = {
  firm: '律所资料',
  creditCode: '律师事务所统一社会信用代码',
  lawyer: (name: string) => `承办律师 ${name}`,
  help: '保存到律所资料，所有案件的文书都用它；全部资料在“设置”里修改。',
  saved: '已保存律所资料',
  save: '保存',
  cancel: '取消',
} as const;
