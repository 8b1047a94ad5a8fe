import { z } from 'zod';

/** The kinds of paper the program knows; a firm's own template is one of them under an id of its own. */
export const TemplateKind = z.enum([
  'complaint',
  'police-report',
  'spam-report',
  'telecom-appeal',
  'lawyer-letter',
  'stop-notice',
  'pi-request',
  'credit-objection',
  'evidence-list',
  'authorization',
  'authorization-court',
  'breach-annex',
  'opinion',
  'intake-record',
]);
export type TemplateKind = z.infer<typeof TemplateKind>;

/** A template of the program goes by its kind, edited by the firm or not; a firm's own Word file by a UUID. */
export const TemplateId = z.string().min(1).max(80);
export type TemplateId = z.infer<typeof TemplateId>;

/**
 * How a paper is set: 'letter' in 小三, as firms and persons write, 'form' mostly of tables to fill in, 'record' of
 * questions and answers, 'landscape-table' on A4 across (text block 225 × 156 mm).
 */
export const PaperLayout = z.enum(['gbt9704', 'letter', 'form', 'record', 'landscape-table']);
export type PaperLayout = z.infer<typeof PaperLayout>;

/** Names as lists and file names show them; the heading of a paper may say it more exactly. */
export const templateNames: Record<TemplateKind, string> = {
  complaint: '投诉书',
  'police-report': '报案材料',
  'spam-report': '举报信',
  'telecom-appeal': '电信用户申诉书',
  'lawyer-letter': '律师函',
  'stop-notice': '停止骚扰告知函',
  'pi-request': '个人信息查询/删除请求',
  'credit-objection': '征信异议申请',
  'evidence-list': '证据目录',
  authorization: '授权委托书',
  'authorization-court': '授权委托书（诉讼）',
  'breach-annex': '催收违规附表',
  opinion: '研判意见',
  'intake-record': '接待笔录',
};
