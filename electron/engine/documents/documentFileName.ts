import { type RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';

export interface FileNameParts {
  title: string;
  recipientKind: RecipientKind;
  /** Name of the institution or the police station; empty while unknown. */
  addressee: string;
  clientName: string;
  version: number;
}

/** A name that every file system takes: `投诉书-京东消费金融-张三-v2.docx`. */
export function documentFileName(parts: FileNameParts): string {
  const addressee = shortNames[parts.recipientKind] ?? parts.addressee;
  const pieces = [
    parts.title,
    addressee || recipientInfo(parts.recipientKind).label,
    parts.clientName,
  ].map(safePiece);
  return `${pieces.filter((piece) => piece !== '').join('-')}-v${parts.version}.docx`;
}

const shortNames: Partial<Record<RecipientKind, string>> = {
  nfra_12378: '12378',
  report_12321: '12321',
};

/** 24 characters a piece keep the whole below the 255 bytes that Linux allows a name. */
function safePiece(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[\\/:*?"<>|\s-]+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(/ /g, '');
  return [...plain].slice(0, 24).join('');
}
