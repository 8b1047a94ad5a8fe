import type { ImportFormat } from './importedRecord.ts';

/** What an importable file is called on screen and in records. */
export const importFormatNames: Record<ImportFormat, string> = {
  sms_backup_xml: '手机短信与通话备份',
  carrier_calls: '运营商通话详单',
  carrier_sms: '运营商短信详单',
  imazing_messages: 'iMazing 短信导出',
  wechatmsg: '微信聊天记录（留痕）',
  alipay_bill: '支付宝账单',
  wechat_bill: '微信支付账单',
  table: '表格记录',
};
