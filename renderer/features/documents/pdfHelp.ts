import { FirmTemplateId } from '../../../domain/ids.ts';
import { documentText } from '../../text/documentText.ts';

/** Who lays the PDF of a paper out, and what that means for its text. */
export function pdfHelp(templateId: string): string {
  const { savePdfHelp, savePdfHelpWord } = documentText.shelf;
  return FirmTemplateId.safeParse(templateId).success ? savePdfHelpWord : savePdfHelp;
}
