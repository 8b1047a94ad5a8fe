import { z } from 'zod';

export const WordFieldKind = z.enum(['value', 'loop', 'condition']);
export type WordFieldKind = z.infer<typeof WordFieldKind>;

/** A field that a firm's Word file asks for. */
export const WordField = z.object({
  /** As it stands in the file. */
  name: z.string().max(200),
  label: z.string().max(200),
  kind: WordFieldKind,
  /** A case can fill it. */
  known: z.boolean(),
  /** Where it stands, for people: 第3段, 页眉, 第1个表格第2行第3列. */
  where: z.array(z.string().max(200)),
  /** The lists around it, outermost first; absent outside of lists. */
  within: z.array(z.string().max(200)).optional(),
  /** The field of the case that fills it, where that has another name. */
  means: z.string().max(200).optional(),
  /** Of an unknown one: the nearest known name. */
  suggestion: z.string().max(200).optional(),
});
export type WordField = z.infer<typeof WordField>;

/** Something wrong with a template, or worth knowing. */
export const WordNote = z.object({
  /** 第3段, 页眉, 第1个表格第2行第3列; empty when it concerns the whole file. */
  where: z.string().max(200),
  text: z.string().max(600),
});
export type WordNote = z.infer<typeof WordNote>;

export const WordReport = z.object({
  fields: z.array(WordField),
  /** With any of these the template cannot be filled. */
  errors: z.array(WordNote),
  warnings: z.array(WordNote),
});
export type WordReport = z.infer<typeof WordReport>;

/** A field that had no value when the template was filled: it stands as 【待补：…】. */
export const WordGap = z.object({
  name: z.string(),
  /** As it is printed: 【待补：…】. */
  text: z.string(),
  /** Where it can be filled in (fieldLabel.ts, firmTemplate.ts). */
  fieldId: z.string(),
  where: z.array(z.string()),
});
export type WordGap = z.infer<typeof WordGap>;

/** 第3段：{{#证据}} 没有结束标记…… */
export function noteText({ where, text }: WordNote): string {
  return where === '' ? text : `${where}：${text}`;
}
