import type { Run } from '../domain/documents/documentTree.ts';
import { escapeXml } from './escapeXml.ts';

/** Runs as the XML of Word runs: missing values highlighted, nothing in them that would break the file. */
export function textRuns(runs: readonly Run[]): string {
  let xml = '';
  for (const { text, bold, missingFieldId, breakBefore } of runs) {
    const marks = `${bold ? '<w:b/><w:bCs/>' : ''}${missingFieldId ? '<w:highlight w:val="yellow"/>' : ''}`;
    xml += `<w:r>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}${breakBefore ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  }
  return xml;
}
